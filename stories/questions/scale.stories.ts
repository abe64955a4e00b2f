import {questionMeta} from '../support/question-states.ts';
import type {QuestionMeta} from '../support/question-states.ts';

/** A point on a scale of whole numbers. */
const meta: QuestionMeta = {...questionMeta, title: 'Questions/Scale', args: {...questionMeta.args, question: 'satisfaction', answer: '4'}};

export default meta;
export {Default, Required, WithHint, WithError, Restored, LongLabel, Welsh, RightToLeft, Narrow, Dark} from '../support/question-states.ts';
