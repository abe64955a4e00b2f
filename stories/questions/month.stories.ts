import {questionMeta} from '../support/question-states.ts';
import type {QuestionMeta} from '../support/question-states.ts';

/** A month of a year. */
const meta: QuestionMeta = {
  ...questionMeta, title: 'Questions/Month', args: {...questionMeta.args, consultation: 'fields-showcase', question: 'moved-in', answer: {month: '3', year: '2007'}},
};

export default meta;
export {Default, Required, WithHint, WithError, Restored, LongLabel, Welsh, RightToLeft, Narrow, Dark} from '../support/question-states.ts';
