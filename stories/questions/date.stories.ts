import {questionMeta} from '../support/question-states.ts';
import type {QuestionMeta} from '../support/question-states.ts';

/** A date by day, month and year (GOV.UK date input). The month may be typed as a word. */
const meta: QuestionMeta = {
  ...questionMeta, title: 'Questions/Date', args: {...questionMeta.args, consultation: 'fields-showcase', question: 'born', answer: {day: '27', month: '3', year: '1967'}},
};

export default meta;
export {Default, Required, WithHint, WithError, Restored, LongLabel, Welsh, RightToLeft, Narrow, Dark} from '../support/question-states.ts';
