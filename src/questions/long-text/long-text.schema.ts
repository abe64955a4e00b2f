import * as z from 'zod/mini';
import {base, count, ordered} from '../base.schema.ts';

/** Text of several lines. */
export const longTextQuestion = z.strictObject({
  ...base,
  type: z.literal('long-text'),
  minLength: z.optional(count),
  maxLength: z.optional(count),
}).check(ordered('minLength', 'maxLength'));
export type LongTextQuestion = z.infer<typeof longTextQuestion>;
