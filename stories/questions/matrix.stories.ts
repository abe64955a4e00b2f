import {questionMeta} from '../support/question-states.ts';
import type {QuestionMeta} from '../support/question-states.ts';

/** The same choice for several things. Each row is a group of radio buttons; in a narrow column the rows stand below each other. */
const meta: QuestionMeta = {
  ...questionMeta, title: 'Questions/Matrix', args: {...questionMeta.args, consultation: 'composite-showcase', question: 'streets', answer: {lights: 'good', pavements: 'poor', crossings: 'fair'}},
};

export default meta;
export {Default, Required, WithHint, WithError, Restored, LongLabel, Welsh, RightToLeft, Narrow, Dark} from '../support/question-states.ts';
