import {choiceCategories, labelOf} from '../categories.ts';
import type {QuestionRule} from '../question-type.ts';
import {choiceTrouble, texts, wrongType} from '../read.ts';
import type {RankingQuestion} from './ranking.schema.ts';

/** The answer is an array of values, each once, best first; what was put in no place is not in it. */
export const rankingRule: QuestionRule<RankingQuestion> = {
  missing: 'missing-order',
  read(question, fields) {
    const values = texts(fields, question.id);
    return values.length > 0 ? values : undefined;
  },
  check({choices, minChoices = 0, maxChoices = choices.length}, answer) {
    if (!Array.isArray(answer) || answer.length === 0) return wrongType('list');
    // Before each value is looked at: more of them than choices cannot be right.
    if (answer.length > Math.min(maxChoices, choices.length)) return {code: 'order-too-many', params: {max: maxChoices}};
    const values: unknown[] = answer;
    const unknown = values.map((value) => choiceTrouble(choices, value)).find(Boolean);
    if (unknown) return unknown;
    const repeated = values.find((value, i) => values.indexOf(value) !== i);
    if (repeated !== undefined) return {code: 'repeated', params: {value: repeated as string}};
    return values.length < Math.min(minChoices, choices.length) ? {code: 'order-too-few', params: {min: minChoices}} : undefined;
  },
  summary({choices}, answer, language) {
    const categories = choiceCategories(choices, language);
    return (answer as unknown[]).map((value, i) => `${String(i + 1)}. ${labelOf(categories, value)}`).join('; ');
  },
  // Each choice by the place it was put in: no average, which would hide that some love what others hate.
  categories: ({choices, maxChoices = choices.length}, language) => choiceCategories(choices, language).flatMap(({value, label}) =>
    Array.from({length: Math.min(maxChoices, choices.length)}, (_, i) => ({value: `${value}.${String(i + 1)}`, label: `${label}: ${String(i + 1)}`}))),
  tally: (_question, answer) => (answer as string[]).map((value, i) => `${value}.${String(i + 1)}`),
};
