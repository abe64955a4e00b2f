import {questionMeta} from '../support/question-states.ts';
import type {QuestionMeta} from '../support/question-states.ts';

/** A text between questions, with a little Markdown; it asks for nothing, so it has neither answer nor error. */
const meta: QuestionMeta = {...questionMeta, title: 'Questions/Statement', args: {...questionMeta.args, question: 'proposal-text'}};

export default meta;
export {Default, LongLabel, Welsh, RightToLeft, Narrow, Dark} from '../support/question-states.ts';
