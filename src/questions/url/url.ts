import {resolve} from '../../util/resolve.ts';
import type {QuestionRule} from '../question-type.ts';
import {trimmed, wrongType} from '../read.ts';
import type {UrlQuestion} from './url.schema.ts';

/** What people type of an address: its domain, and perhaps what follows it. */
const BARE = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+(?:[:/?#]|$)/u;
const LONGEST = 2000;
/** Nothing is relative to it. */
const NOWHERE = 'about:blank';

/** Whether a text is an address of the web: of a host with a dot, and without the name and password that only deceivers write. */
function isWebAddress(text: string): boolean {
  if (/\s/.test(text)) return false;
  const {protocol, hostname, username, password} = new URL(resolve(text, NOWHERE) || NOWHERE);
  return /^https?:$/.test(protocol) && /[^.]\.[^.]/.test(hostname) && username + password === '';
}

/** The answer is an address with http or https; a bare domain is given https. */
export const urlRule: QuestionRule<UrlQuestion> = {
  missing: 'missing-url',
  read(question, fields) {
    const typed = trimmed(fields, question.id);
    return typed !== undefined && BARE.test(typed) ? `https://${typed}` : typed;
  },
  check(_question, answer) {
    if (typeof answer !== 'string') return wrongType('text');
    if (answer.length > LONGEST) return {code: 'too-long', params: {max: LONGEST, length: answer.length}};
    return isWebAddress(answer) ? undefined : {code: 'url'};
  },
  summary: (_question, answer) => String(answer),
};
