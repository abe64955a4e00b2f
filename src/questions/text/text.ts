import type {QuestionRule} from '../question-type.ts';
import {lengthTrouble, trimmed, wrongType} from '../read.ts';
import {linearPattern} from '../../util/linear-pattern.ts';
import type {TextQuestion} from './text.schema.ts';

/** No pattern is for longer texts than this. */
const LONGEST = 10_000;

/** Whether an answer has the form of a pattern. One that could take very long is refused with its definition, and never run. */
function fits(pattern: string, answer: string): boolean {
  const {regExp} = linearPattern(pattern);
  return regExp === undefined || (answer.length <= LONGEST && regExp.test(answer));
}

/** The answer is a string in one line. */
export const textRule: QuestionRule<TextQuestion> = {
  missing: 'missing-text',
  read: (question, fields) => trimmed(fields, question.id),
  check(question, answer) {
    if (typeof answer !== 'string') return wrongType('text');
    if (/[\r\n\u2028\u2029]/.test(answer)) return {code: 'line-break'};
    const {pattern} = question;
    return lengthTrouble(question, answer) ?? (pattern === undefined || fits(pattern, answer) ? undefined : {code: 'pattern'});
  },
  summary: (_question, answer) => String(answer),
};
