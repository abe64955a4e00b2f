import type {QuestionRule} from '../question-type.ts';
import {lengthTrouble, trimmed, wrongType} from '../read.ts';
import type {TextQuestion} from './text.schema.ts';

/** The answer is a string in one line. */
export const textRule: QuestionRule<TextQuestion> = {
  missing: 'missing-text',
  read: (question, fields) => trimmed(fields, question.id),
  check(question, answer) {
    if (typeof answer !== 'string') return wrongType('text');
    if (/[\r\n\u2028\u2029]/.test(answer)) return {code: 'line-break'};
    return lengthTrouble(question, answer);
  },
  summary: (_question, answer) => String(answer),
};
