import type {QuestionRule} from '../question-type.ts';
import {lengthTrouble, trimmed, wrongType} from '../read.ts';
import type {LongTextQuestion} from './long-text.schema.ts';

/** The answer is a string; line breaks are LF, whatever the browser sends. */
export const longTextRule: QuestionRule<LongTextQuestion> = {
  missing: 'missing-text',
  read: (question, fields) => trimmed(fields, question.id)?.replace(/\r\n?/g, '\n'),
  check: (question, answer) => (typeof answer === 'string' ? lengthTrouble(question, answer) : wrongType('text')),
  summary: (_question, answer) => String(answer),
};
