import * as z from 'zod/mini';
import {base, count, ordered} from '../base.schema.ts';

/** One line of text. */
export const textQuestion = z.strictObject({
  ...base,
  type: z.literal('text'),
  minLength: z.optional(count),
  maxLength: z.optional(count),
}).check(ordered('minLength', 'maxLength'));
export type TextQuestion = z.infer<typeof textQuestion>;
