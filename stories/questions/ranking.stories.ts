import {expect, userEvent} from 'storybook/test';
import {comeBack, elementIn, eventually, inUse, seen} from '../support/act.ts';
import {questionMeta} from '../support/question-states.ts';
import type {QuestionMeta, QuestionStory} from '../support/question-states.ts';

/** An order made by buttons, best first. Where an item is then is spoken; nothing has to be dragged. */
const meta: QuestionMeta = {...questionMeta, title: 'Questions/Ranking', args: {...questionMeta.args, consultation: 'composite-showcase', question: 'travel'}};

export default meta;
export {Default, Required, WithHint, WithError, LongLabel, Welsh, RightToLeft, Narrow, Dark} from '../support/question-states.ts';

const order = (canvas: HTMLElement): string[] =>
  [...elementIn(canvas).shadowRoot?.querySelectorAll<HTMLInputElement>('[name=travel]') ?? []].map(({value}) => value);

/** The tab keeps the order: after a reload it is there again. */
export const Restored: QuestionStory = {
  play: async ({canvasElement}) => {
    await inUse(canvasElement);
    for (const item of ['train', 'bus', 'walking']) await userEvent.click(await seen(canvasElement, `[id="travel.${item}.add"]`));
    await userEvent.click(await seen(canvasElement, '[id="travel.bus.up"]'));
    await eventually(() => expect(order(canvasElement)).toEqual(['bus', 'train', 'walking']));
    comeBack(canvasElement);
    await eventually(() => expect(order(canvasElement)).toEqual(['bus', 'train', 'walking']));
  },
};
