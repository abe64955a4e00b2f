import * as z from 'zod/mini';
import {base, count, ordered} from '../base.schema.ts';
import {openChoices, order} from '../choice/choice.schema.ts';

/** Any of several choices, shown as checkboxes. Without a hint of its own a question says how many may be ticked. */
export const choicesQuestion = z.strictObject({
  ...base,
  type: z.literal('choices'),
  choices: openChoices,
  order,
  minChoices: z.optional(count),
  maxChoices: z.optional(count),
}).check(
  ordered('minChoices', 'maxChoices'),
  z.refine(({choices, minChoices = 0}) => minChoices <= choices.length, {path: ['minChoices'], message: 'is more than there are choices'}),
);
export type ChoicesQuestion = z.infer<typeof choicesQuestion>;
