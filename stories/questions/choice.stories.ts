import {answer} from '../support/act.ts';
import {questionMeta} from '../support/question-states.ts';
import type {QuestionMeta, QuestionStory} from '../support/question-states.ts';

/** One of a few choices: radio buttons. */
const meta: QuestionMeta = {...questionMeta, title: 'Questions/Choice', args: {...questionMeta.args, question: 'home-type', answer: 'flat'}};

export default meta;
export {Default, Required, WithHint, WithError, Restored, LongLabel, Welsh, RightToLeft, Narrow, Dark} from '../support/question-states.ts';

const showcase = {consultation: 'choices-showcase'};

/** A choice that asks for words, taken: its text field stands below it. */
export const OtherTaken: QuestionStory = {
  args: {...showcase, question: 'travel'},
  play: async ({canvasElement}) => {
    await answer(canvasElement, 'travel', 'other');
  },
};

/** Pictures, in an order that is random for each person. */
export const PicturesInRandomOrder: QuestionStory = {
  args: {...showcase, question: 'feature'},
};

export const PicturesNarrow: QuestionStory = {
  args: {...showcase, question: 'feature'},
  parameters: {narrow: true},
};
