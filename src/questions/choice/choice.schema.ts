import * as z from 'zod/mini';
import {base, choiceList} from '../base.schema.ts';

/** Choices of which one may ask for words: they have one form field to travel in. */
export const openChoices = choiceList.check(
  z.refine((list) => list.filter(({other}) => other).length <= 1, 'has more than one choice with other'));

/** The order in which choices are shown, the same for a person from page to page; by default as written. */
export const order = z.optional(z.literal('random'));

/** One of several choices, shown as radio buttons. */
export const choiceQuestion = z.strictObject({...base, type: z.literal('choice'), choices: openChoices, order});
export type ChoiceQuestion = z.infer<typeof choiceQuestion>;
