import {questionMeta} from '../support/question-states.ts';
import type {QuestionMeta} from '../support/question-states.ts';

/** Yes or no. */
const meta: QuestionMeta = {...questionMeta, title: 'Questions/Yes or no', args: {...questionMeta.args, question: 'garden', answer: 'yes'}};

export default meta;
export {Default, Required, WithHint, WithError, Restored, LongLabel, Welsh, RightToLeft, Narrow, Dark} from '../support/question-states.ts';
