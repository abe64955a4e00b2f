import * as z from 'zod/mini';
import {base, choiceList, count, ordered} from '../base.schema.ts';

/** Any of several choices, shown as checkboxes. */
export const choicesQuestion = z.strictObject({
  ...base,
  type: z.literal('choices'),
  choices: choiceList,
  minChoices: z.optional(count),
  maxChoices: z.optional(count),
}).check(
  ordered('minChoices', 'maxChoices'),
  z.refine(({choices, minChoices = 0}) => minChoices <= choices.length, {path: ['minChoices'], message: 'is more than there are choices'}),
);
export type ChoicesQuestion = z.infer<typeof choicesQuestion>;
