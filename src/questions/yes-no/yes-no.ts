import {labelOf, yesNoCategories} from '../categories.ts';
import type {QuestionRule} from '../question-type.ts';
import {choiceTrouble, trimmed} from '../read.ts';
import type {YesNoQuestion} from './yes-no.schema.ts';

/** The answer is `"yes"` or `"no"`. */
export const yesNoRule: QuestionRule<YesNoQuestion> = {
  missing: 'missing-choice',
  read: (question, fields) => trimmed(fields, question.id),
  check: (_question, answer) => choiceTrouble([{value: 'yes'}, {value: 'no'}], answer),
  summary: (question, answer, language) => labelOf(yesNoCategories(question, language), answer),
  categories: yesNoCategories,
  tally: (_question, answer) => [String(answer)],
};
