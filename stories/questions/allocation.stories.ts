import {questionMeta} from '../support/question-states.ts';
import type {QuestionMeta} from '../support/question-states.ts';

/** A fixed sum to share out. What is left is seen at once, and spoken when an amount is finished. */
const meta: QuestionMeta = {
  ...questionMeta, title: 'Questions/Allocation', args: {...questionMeta.args, consultation: 'composite-showcase', question: 'budget', answer: {roads: '60', paths: '40'}},
};

export default meta;
export {Default, Required, WithHint, WithError, Restored, LongLabel, Welsh, RightToLeft, Narrow, Dark} from '../support/question-states.ts';
