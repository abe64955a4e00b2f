import {questionMeta} from '../support/question-states.ts';
import type {QuestionMeta} from '../support/question-states.ts';

/** A web address. A bare domain is given https when it is sent. */
const meta: QuestionMeta = {
  ...questionMeta, title: 'Questions/Web address', args: {...questionMeta.args, consultation: 'fields-showcase', question: 'website', answer: 'https://council.example/flood'},
};

export default meta;
export {Default, Required, WithHint, WithError, Restored, LongLabel, Welsh, RightToLeft, Narrow, Dark} from '../support/question-states.ts';
