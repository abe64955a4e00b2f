import * as z from 'zod/mini';
import {base, localizedText} from '../base.schema.ts';

const point = z.string().check(z.regex(/^-?\d{1,3}$/, 'must be a whole number as text'));

/**
 * Whole numbers of which one is chosen; `labels` says what some or all of them mean, by the number as text. Shown as a
 * list, or by `look` in one row, as numbers, stars or faces: then the ends say what they mean, and what is between follows.
 */
export const scaleQuestion = z.strictObject({
  ...base,
  type: z.literal('scale'),
  min: z.int(),
  max: z.int(),
  labels: z.optional(z.record(point, localizedText)),
  look: z.optional(z.enum(['numbers', 'stars', 'faces'])),
}).check(
  z.refine((scale) => scale.max > scale.min && scale.max - scale.min <= 10,
    {path: ['max'], message: 'must be above min, by 10 at most'}),
  z.refine((scale) => Object.keys(scale.labels ?? {}).every((key) => Number(key) >= scale.min && Number(key) <= scale.max),
    {path: ['labels'], message: 'has a label outside the scale'}),
  z.refine(({look, labels = {}, min, max}) => look === undefined || (String(min) in labels && String(max) in labels),
    {path: ['labels'], message: 'must say what both ends mean where look is given'}),
);
export type ScaleQuestion = z.infer<typeof scaleQuestion>;
