import type {Trouble} from '../../i18n/problems.ts';
import {choiceCategories} from '../categories.ts';
import {partTrouble, said, taken, valueOf} from '../choice/other.ts';
import type {QuestionRule} from '../question-type.ts';
import {texts, wrongType} from '../read.ts';
import type {ChoicesQuestion} from './choices.schema.ts';

/** The answer is an array of values, each once, never empty: no tick is no answer. A choice with words is `{value, text}`. */
export const choicesRule: QuestionRule<ChoicesQuestion> = {
  missing: 'missing-choices',
  read(question, fields) {
    const values = texts(fields, question.id);
    return values.length > 0 ? values.map((value) => taken(question, value, fields)) : undefined;
  },
  check(question, answer) {
    if (!Array.isArray(answer) || answer.length === 0) return wrongType('list');
    const parts: unknown[] = answer;
    return parts.map((part) => partTrouble(question, part)).find(Boolean) ?? togetherTrouble(question, parts.map(valueOf));
  },
  summary: (question, answer, language) => (answer as unknown[]).map((part) => said(question, part, language)).join('; '),
  categories: (question, language) => choiceCategories(question.choices, language),
  tally: (_question, answer) => (answer as unknown[]).map((part) => String(valueOf(part))),
};

/** Trouble with choices that are right each by itself. */
function togetherTrouble({choices, minChoices: min = 0, maxChoices: max = Infinity}: ChoicesQuestion, values: unknown[]): Trouble | undefined {
  const repeated = values.find((value, i) => values.indexOf(value) !== i);
  if (repeated !== undefined) return {code: 'repeated', params: {value: repeated as string}};
  const alone = choices.find(({exclusive, value}) => exclusive && values.includes(value));
  if (alone) return values.length > 1 ? {code: 'exclusive'} : undefined;
  if (values.length < min) return {code: 'too-few', params: {min}};
  return values.length > max ? {code: 'too-many', params: {max}} : undefined;
}
