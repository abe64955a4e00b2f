import type {QuestionRule} from '../question-type.ts';
import {trimmed, wrongType} from '../read.ts';
import type {EmailQuestion} from './email.schema.ts';

/**
 * The WHATWG pattern of `<input type=email>`, with a dot in the domain and letters in its end, since nobody mails a bare
 * host or an IP address, and with letters of any script (RFC 6531): browsers differ in whether they hand a domain over in punycode.
 */
const ADDRESS = /^[\p{L}\p{M}\p{N}_.!#$%&'*+/=?^`{|}~-]{1,64}@(?!.*\.\d+$)[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?)+$/u;
/** RFC 5321, 4.5.3.1.3: a path has 256 octets with its brackets. */
const MAX_LENGTH = 254;

/** The answer is an address as a string. */
export const emailRule: QuestionRule<EmailQuestion> = {
  missing: 'missing-email',
  read: (question, fields) => trimmed(fields, question.id),
  check(_question, answer) {
    if (typeof answer !== 'string') return wrongType('text');
    return answer.length <= MAX_LENGTH && ADDRESS.test(answer) ? undefined : {code: 'email'};
  },
  summary: (_question, answer) => String(answer),
};
