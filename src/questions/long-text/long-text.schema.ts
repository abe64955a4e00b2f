import * as z from 'zod/mini';
import {base, count} from '../base.schema.ts';

/** Text of several lines. */
export const longTextQuestion = z.strictObject({
  ...base,
  type: z.literal('long-text'),
  minLength: z.optional(count),
  maxLength: z.optional(count),
});
export type LongTextQuestion = z.infer<typeof longTextQuestion>;
