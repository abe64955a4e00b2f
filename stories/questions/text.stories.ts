import {questionMeta} from '../support/question-states.ts';
import type {QuestionMeta} from '../support/question-states.ts';

/** One line of text. */
const meta: QuestionMeta = {...questionMeta, title: 'Questions/Text', args: {...questionMeta.args, question: 'other-council', answer: 'Newport'}};

export default meta;
export {Default, Required, WithHint, WithError, Restored, LongLabel, Welsh, RightToLeft, Narrow, Dark} from '../support/question-states.ts';
