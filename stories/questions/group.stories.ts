import {questionMeta} from '../support/question-states.ts';
import type {QuestionMeta} from '../support/question-states.ts';

/** The same questions for each of several people or things. */
const meta: QuestionMeta = {
  ...questionMeta, title: 'Questions/Group', args: {...questionMeta.args, consultation: 'composite-showcase', question: 'people', answer: {'0.name': 'Ann', '0.age': '7'}},
};

export default meta;
export {Default, Required, WithHint, WithError, Restored, LongLabel, Welsh, RightToLeft, Narrow, Dark} from '../support/question-states.ts';
