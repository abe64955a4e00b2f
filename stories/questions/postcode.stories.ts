import {questionMeta} from '../support/question-states.ts';
import type {QuestionMeta} from '../support/question-states.ts';

/** A full UK postcode: one line, no wider than a postcode. Space, case and punctuation are forgiven. */
const meta: QuestionMeta = {
  ...questionMeta, title: 'Questions/Postcode', args: {...questionMeta.args, consultation: 'crossing-petition', question: 'postcode', answer: 'GM2 4AB'},
};

export default meta;
export {Default, Required, WithHint, WithError, Restored, LongLabel, Welsh, RightToLeft, Narrow, Dark} from '../support/question-states.ts';
