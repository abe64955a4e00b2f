import {questionMeta} from '../support/question-states.ts';
import type {QuestionMeta} from '../support/question-states.ts';

/** Any of a few choices: checkboxes. */
const meta: QuestionMeta = {...questionMeta, title: 'Questions/Choices', args: {...questionMeta.args, question: 'containers', answer: 'food'}};

export default meta;
export {Default, Required, WithHint, WithError, Restored, LongLabel, Welsh, RightToLeft, Narrow, Dark} from '../support/question-states.ts';
