import {choiceCategories, labelOf} from '../categories.ts';
import type {QuestionRule} from '../question-type.ts';
import {choiceTrouble, texts} from '../read.ts';
import type {ChoiceQuestion} from './choice.schema.ts';

/** The answer is the value of one choice. */
export const choiceRule: QuestionRule<Pick<ChoiceQuestion, 'id' | 'choices'>> = {
  missing: 'missing-choice',
  read: (question, fields) => texts(fields, question.id)[0] || undefined,
  check: (question, answer) => choiceTrouble(question.choices, answer),
  summary: (question, answer, language) => labelOf(choiceCategories(question.choices, language), answer),
  categories: (question, language) => choiceCategories(question.choices, language),
  tally: (_question, answer) => [String(answer)],
};
