import type {QuestionRule} from '../question-type.ts';
import {trimmed, wrongType} from '../read.ts';
import type {PostcodeQuestion} from './postcode.schema.ts';

/** Well formed is enough: new postcodes are older than every list of them. */
const POSTCODE = /^(?:GIR0AA|[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2})$/;

/** A postcode in capitals and digits alone, however it was typed. */
export const canonicalPostcode = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** As the post office writes it, LA1 1YN; what is none stays as it was typed. */
export const writtenPostcode = (text: string): string => {
  const plain = canonicalPostcode(text);
  return POSTCODE.test(plain) ? `${plain.slice(0, -3)} ${plain.slice(-3)}` : text;
};

/** The answer is a postcode as a string; space, case and punctuation are forgiven (GOV.UK “Addresses”). */
export const postcodeRule: QuestionRule<PostcodeQuestion> = {
  missing: 'missing-postcode',
  read(question, fields) {
    const typed = trimmed(fields, question.id);
    return typed === undefined ? undefined : writtenPostcode(typed);
  },
  check(_question, answer) {
    if (typeof answer !== 'string') return wrongType('text');
    return answer.length <= 20 && POSTCODE.test(canonicalPostcode(answer)) ? undefined : {code: 'postcode'};
  },
  summary: (_question, answer) => writtenPostcode(String(answer)),
};
