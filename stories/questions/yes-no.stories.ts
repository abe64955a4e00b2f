import {questionMeta} from '../support/question-states.ts';
import type {QuestionMeta, QuestionStory} from '../support/question-states.ts';

/** Yes or no. */
const meta: QuestionMeta = {...questionMeta, title: 'Questions/Yes or no', args: {...questionMeta.args, question: 'garden', answer: 'yes'}};

export default meta;
export {Default, Required, WithHint, WithError, Restored, LongLabel, Welsh, RightToLeft, Narrow, Dark} from '../support/question-states.ts';

const showcase = {consultation: 'choices-showcase'};

/** Welsh answers a question with its verb. */
export const OwnWords: QuestionStory = {
  args: {...showcase, question: 'children'},
  globals: {locale: 'cy'},
};
