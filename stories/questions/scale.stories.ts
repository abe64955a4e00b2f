import {answer} from '../support/act.ts';
import {questionMeta} from '../support/question-states.ts';
import type {QuestionMeta, QuestionStory} from '../support/question-states.ts';

/** A point on a scale of whole numbers. */
const meta: QuestionMeta = {...questionMeta, title: 'Questions/Scale', args: {...questionMeta.args, question: 'satisfaction', answer: '4'}};

export default meta;
export {Default, Required, WithHint, WithError, Restored, LongLabel, Welsh, RightToLeft, Narrow, Dark} from '../support/question-states.ts';

const showcase = {consultation: 'choices-showcase'};

export const Numbers: QuestionStory = {
  args: {...showcase, question: 'likely'},
  play: async ({canvasElement}) => {
    await answer(canvasElement, 'likely', '7');
  },
};

export const NumbersNarrow: QuestionStory = {
  args: {...showcase, question: 'likely'},
  parameters: {narrow: true},
};

export const Stars: QuestionStory = {
  args: {...showcase, question: 'stars'},
  play: async ({canvasElement}) => {
    await answer(canvasElement, 'stars', '4');
  },
};

export const Faces: QuestionStory = {
  args: {...showcase, question: 'mood'},
  play: async ({canvasElement}) => {
    await answer(canvasElement, 'mood', '2');
  },
};
