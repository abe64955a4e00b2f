import type {Definition, Payload, Question} from '../../../src/schema.ts';
import type {Strip} from '../store/anonymisation.ts';
import {payloadOf} from '../stored-payload.ts';

/** Their answers say who somebody is, whatever was asked. */
const PERSONAL = new Set<string>(['email', 'tel', 'address', 'postcode']);

/** Questions whose answers go when a consultation is anonymised: contact details, and the names of who signed. */
export function personalQuestions({pages, petition}: Definition): Question[] {
  const {name, email, postcode} = petition?.sign ?? {};
  return pages.flatMap(({questions}) => questions)
    .filter(({id, type}) => PERSONAL.has(type) || [name, email, postcode].includes(id));
}

/** @param versionOf The version that answers were given to */
export function stripper(versionOf: (version: number) => Definition): Strip {
  return (stored) => {
    const payload = payloadOf(stored);
    const gone = new Set(personalQuestions(versionOf(stored.version)).map(({id}) => id));
    const answers = Object.fromEntries(Object.entries(payload.answers).filter(([id]) => !gone.has(id)));
    return Buffer.from(JSON.stringify({...payload, answers} satisfies Payload));
  };
}
