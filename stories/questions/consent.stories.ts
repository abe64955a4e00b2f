import {questionMeta} from '../support/question-states.ts';
import type {QuestionMeta} from '../support/question-states.ts';

/** A box to tick, never ticked beforehand. Its label says in full what is agreed to, so it is not bold and may be long. */
const meta: QuestionMeta = {
  ...questionMeta, title: 'Questions/Consent', args: {...questionMeta.args, consultation: 'crossing-petition', question: 'consent', answer: 'true'},
};

export default meta;
export {Default, Required, WithHint, WithError, Restored, LongLabel, Welsh, RightToLeft, Narrow, Dark} from '../support/question-states.ts';
