import {choiceCategories, labelOf} from '../categories.ts';
import type {QuestionRule} from '../question-type.ts';
import {choiceTrouble, texts, wrongType} from '../read.ts';
import type {ChoicesQuestion} from './choices.schema.ts';

/** The answer is an array of values, each once, never empty: no tick is no answer. */
export const choicesRule: QuestionRule<ChoicesQuestion> = {
  missing: 'missing-choices',
  read(question, fields) {
    const values = texts(fields, question.id);
    return values.length > 0 ? values : undefined;
  },
  check(question, answer) {
    if (!Array.isArray(answer) || answer.length === 0) return wrongType('list');
    const values: unknown[] = answer;
    const unknown = values.map((value) => choiceTrouble(question.choices, value)).find(Boolean);
    if (unknown) return unknown;
    const repeated = values.find((value, i) => values.indexOf(value) !== i);
    if (repeated !== undefined) return {code: 'repeated', params: {value: repeated as string}};
    const {minChoices: min = 0, maxChoices: max = Infinity} = question;
    if (values.length < min) return {code: 'too-few', params: {min}};
    if (values.length > max) return {code: 'too-many', params: {max}};
    return undefined;
  },
  summary(question, answer, language) {
    const categories = choiceCategories(question.choices, language);
    return (answer as unknown[]).map((value) => labelOf(categories, value)).join('; ');
  },
  categories: (question, language) => choiceCategories(question.choices, language),
  tally: (_question, answer) => (answer as unknown[]).map(String),
};
