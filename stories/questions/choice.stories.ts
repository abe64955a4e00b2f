import {questionMeta} from '../support/question-states.ts';
import type {QuestionMeta} from '../support/question-states.ts';

/** One of a few choices: radio buttons. */
const meta: QuestionMeta = {...questionMeta, title: 'Questions/Choice', args: {...questionMeta.args, question: 'home-type', answer: 'flat'}};

export default meta;
export {Default, Required, WithHint, WithError, Restored, LongLabel, Welsh, RightToLeft, Narrow, Dark} from '../support/question-states.ts';
