import {questionMeta} from '../support/question-states.ts';
import type {QuestionMeta} from '../support/question-states.ts';

/** An address in the United Kingdom, in the parts that browsers know to fill in. What is wrong is said beside its part. */
const meta: QuestionMeta = {
  ...questionMeta, title: 'Questions/Address', args: {...questionMeta.args, consultation: 'fields-showcase', question: 'address', answer: {line1: '1 Harbour Road', town: 'Glanmor', postcode: 'LA1 1YN'}},
};

export default meta;
export {Default, Required, WithHint, WithError, Restored, LongLabel, Welsh, RightToLeft, Narrow, Dark} from '../support/question-states.ts';
