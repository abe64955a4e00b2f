import {labelOf, scaleCategories} from '../categories.ts';
import type {QuestionRule} from '../question-type.ts';
import {trimmed, wrongType} from '../read.ts';
import type {ScaleQuestion} from './scale.schema.ts';

/** The answer is a whole number from `min` to `max`. */
export const scaleRule: QuestionRule<ScaleQuestion> = {
  missing: 'missing-choice',
  read(question, fields) {
    const value = trimmed(fields, question.id);
    return value === undefined ? undefined : Number(value);
  },
  check(question, answer) {
    if (typeof answer !== 'number') return wrongType('number');
    if (Number.isInteger(answer) && answer >= question.min && answer <= question.max) return undefined;
    return {code: 'unknown-choice', params: {value: String(answer)}};
  },
  summary: (question, answer, language) => labelOf(scaleCategories(question, language), answer),
  categories: (question, language) => scaleCategories(question, language),
  tally: (_question, answer) => [String(answer)],
};
