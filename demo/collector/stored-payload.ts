import type {Payload} from '../../src/schema.ts';
import type {AnswerSet} from './store/store.ts';

/** The payload that an answer set was stored with; it was checked before. */
export const payloadOf = ({body}: Pick<AnswerSet, 'body'>): Payload => JSON.parse(Buffer.from(body).toString('utf8')) as Payload;
