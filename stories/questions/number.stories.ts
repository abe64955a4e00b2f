import {questionMeta} from '../support/question-states.ts';
import type {QuestionMeta} from '../support/question-states.ts';

/** A number, typed in figures. */
const meta: QuestionMeta = {...questionMeta, title: 'Questions/Number', args: {...questionMeta.args, question: 'people', answer: '3'}};

export default meta;
export {Default, Required, WithHint, WithError, Restored, LongLabel, Welsh, RightToLeft, Narrow, Dark} from '../support/question-states.ts';
