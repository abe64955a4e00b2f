import {expect} from 'storybook/test';
import {answer, elementIn, eventually} from '../support/act.ts';
import {questionMeta} from '../support/question-states.ts';
import type {QuestionMeta, QuestionStory} from '../support/question-states.ts';

/** Any of a few choices: checkboxes. */
const meta: QuestionMeta = {...questionMeta, title: 'Questions/Choices', args: {...questionMeta.args, question: 'containers', answer: 'food'}};

export default meta;
export {Default, Required, WithHint, WithError, Restored, LongLabel, Welsh, RightToLeft, Narrow, Dark} from '../support/question-states.ts';

const showcase = {consultation: 'choices-showcase'};

/** “None of these” has unticked the others, and the status line says so. */
export const NoneOfThese: QuestionStory = {
  args: {...showcase, question: 'events'},
  play: async ({canvasElement}) => {
    await answer(canvasElement, 'events', 'music');
    await answer(canvasElement, 'events', 'none');
    await eventually(() => expect(elementIn(canvasElement).shadowRoot?.querySelectorAll(':checked')).toHaveLength(1));
  },
};

export const OtherTaken: QuestionStory = {
  args: {...showcase, question: 'events'},
  play: async ({canvasElement}) => {
    await answer(canvasElement, 'events', 'else');
  },
};
