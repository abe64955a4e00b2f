import {questionMeta} from '../support/question-states.ts';
import type {QuestionMeta} from '../support/question-states.ts';

/** A telephone number, as people write it: spaces, dashes, brackets and an extension are forgiven. */
const meta: QuestionMeta = {
  ...questionMeta, title: 'Questions/Telephone number', args: {...questionMeta.args, consultation: 'fields-showcase', question: 'phone', answer: '01632 960 001'},
};

export default meta;
export {Default, Required, WithHint, WithError, Restored, LongLabel, Welsh, RightToLeft, Narrow, Dark} from '../support/question-states.ts';
