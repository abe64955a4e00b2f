import {userEvent} from 'storybook/test';
import {seen} from '../support/act.ts';
import {questionMeta} from '../support/question-states.ts';
import type {QuestionMeta, QuestionStory} from '../support/question-states.ts';

/** One of many choices: a drop-down list. */
const meta: QuestionMeta = {...questionMeta, title: 'Questions/Select', args: {...questionMeta.args, question: 'area', answer: 'harbour'}};

export default meta;
export {Default, Required, WithHint, WithError, Restored, LongLabel, Welsh, RightToLeft, Narrow, Dark} from '../support/question-states.ts';

const showcase = {consultation: 'choices-showcase'};

/** A long list, searched by typing. */
export const Searched: QuestionStory = {
  args: {...showcase, question: 'ward'},
  play: async ({canvasElement}) => {
    await userEvent.type(await seen(canvasElement, '[role=combobox]'), 'st');
    await seen(canvasElement, '[role=option]');
  },
};
