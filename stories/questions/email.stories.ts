import {questionMeta} from '../support/question-states.ts';
import type {QuestionMeta} from '../support/question-states.ts';

/** An email address. */
const meta: QuestionMeta = {...questionMeta, title: 'Questions/Email', args: {...questionMeta.args, question: 'email', answer: 'sam@example.org'}};

export default meta;
export {Default, Required, WithHint, WithError, Restored, LongLabel, Welsh, RightToLeft, Narrow, Dark} from '../support/question-states.ts';
