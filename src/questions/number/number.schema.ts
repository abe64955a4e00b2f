import * as z from 'zod/mini';
import {base, localizedText, ordered} from '../base.schema.ts';

/** A number, with its unit in words. */
export const numberQuestion = z.strictObject({
  ...base,
  type: z.literal('number'),
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  step: z.optional(z.number().check(z.positive('must be more than 0'))),
  unit: z.optional(localizedText),
}).check(ordered('min', 'max'));
export type NumberQuestion = z.infer<typeof numberQuestion>;
