import {questionMeta} from '../support/question-states.ts';
import type {QuestionMeta} from '../support/question-states.ts';

/** One of many choices: a drop-down list. */
const meta: QuestionMeta = {...questionMeta, title: 'Questions/Select', args: {...questionMeta.args, question: 'area', answer: 'harbour'}};

export default meta;
export {Default, Required, WithHint, WithError, Restored, LongLabel, Welsh, RightToLeft, Narrow, Dark} from '../support/question-states.ts';
