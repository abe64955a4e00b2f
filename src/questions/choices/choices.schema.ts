import * as z from 'zod/mini';
import {base, choiceList, count} from '../base.schema.ts';

/** Any of several choices, shown as checkboxes. */
export const choicesQuestion = z.strictObject({
  ...base,
  type: z.literal('choices'),
  choices: choiceList,
  minChoices: z.optional(count),
  maxChoices: z.optional(count),
});
export type ChoicesQuestion = z.infer<typeof choicesQuestion>;
