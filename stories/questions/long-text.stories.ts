import {questionMeta} from '../support/question-states.ts';
import type {QuestionMeta} from '../support/question-states.ts';

/** Text of several lines. */
const meta: QuestionMeta = {...questionMeta, title: 'Questions/Long text', args: {...questionMeta.args, question: 'ideas', answer: 'A larger green box.'}};

export default meta;
export {Default, Required, WithHint, WithError, Restored, LongLabel, Welsh, RightToLeft, Narrow, Dark} from '../support/question-states.ts';
