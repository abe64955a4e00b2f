import {localized, text} from '../../i18n/text.ts';
import type {Category, QuestionRule} from '../question-type.ts';
import {labelOf, trimmed, wrongType} from '../read.ts';
import type {ScaleQuestion} from './scale.schema.ts';

/** Every point with its meaning, so that no number stands alone: `1: Very bad`. */
export function scaleCategories(question: ScaleQuestion, language: string): Category[] {
  return Array.from({length: question.max - question.min + 1}, (_, i) => {
    const value = String(question.min + i);
    const label = question.labels?.[value];
    return {value, label: label === undefined ? value : text(language, 'scale-point', {value, label: localized(label, language)})};
  });
}

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
