import {createHmac, hash} from 'node:crypto';
import type {KeyObject} from 'node:crypto';
import type {Payload} from '../../../src/schema.ts';
import type {Catalogue} from '../definitions.ts';
import type {ComposeNews} from '../store/news-store.ts';
import {newsMail} from './mail.ts';

const TOKEN_BYTES = 16;

/** What those who asked for news of a petition are sent: to the address and in the language that they signed with. */
export function newsComposer(catalogue: Catalogue, serverKey: KeyObject): ComposeNews {
  return ({consultation, id, version, language, body}, what) => {
    const current = catalogue.current(consultation);
    const sign = catalogue.version(consultation, version)?.petition?.sign;
    const {answers} = JSON.parse(Buffer.from(body).toString('utf8')) as Payload;
    const to = answers[sign?.email ?? ''];
    if (!current || !sign || typeof to !== 'string') return undefined;
    // Always the same for a signature: its link in an old mail works like that in the newest.
    const token = createHmac('sha256', serverKey).update(`unsubscribe\n${consultation}\n${id}`).digest().subarray(0, TOKEN_BYTES).toString('base64url');
    const name = answers[sign.name];
    const signatory = {to, language, name: typeof name === 'string' ? name : ''};
    return {mail: newsMail(current, signatory, what, token), tokenHash: hash('sha256', token)};
  };
}
