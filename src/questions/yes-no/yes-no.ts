import {text} from '../../i18n/text.ts';
import type {Category, QuestionRule} from '../question-type.ts';
import {choiceTrouble, labelOf, trimmed} from '../read.ts';
import type {YesNoQuestion} from './yes-no.schema.ts';

/** Both answers in the words of the interface. */
export const yesNoCategories = (language: string): Category[] =>
  (['yes', 'no'] as const).map((value) => ({value, label: text(language, value)}));

/** The answer is `"yes"` or `"no"`. */
export const yesNoRule: QuestionRule<YesNoQuestion> = {
  missing: 'missing-choice',
  read: (question, fields) => trimmed(fields, question.id),
  check: (_question, answer) => choiceTrouble([{value: 'yes'}, {value: 'no'}], answer),
  summary: (_question, answer, language) => labelOf(yesNoCategories(language), answer),
  categories: (_question, language) => yesNoCategories(language),
  tally: (_question, answer) => [String(answer)],
};
