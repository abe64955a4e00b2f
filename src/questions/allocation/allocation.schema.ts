import * as z from 'zod/mini';
import {localizedText} from '../base.schema.ts';
import {composite, partChoices} from '../composite.schema.ts';

const amount = z.number().check(z.positive('must be more than 0'));
/** Far from where sums of numbers lose their last digit. */
const MOST_STEPS = 1e9;

/** Whether `total` is a whole number of steps, allowing for what binary fractions lose. */
const isWhole = (total: number, step: number): boolean => Math.abs(total / step - Math.round(total / step)) < 1e-9 * Math.max(1, total / step);

/** A fixed sum to share out among choices. */
export const allocationQuestion = z.strictObject({
  ...composite,
  type: z.literal('allocation'),
  choices: partChoices,
  total: amount,
  /** Every amount is a multiple of it; 1 if absent. */
  step: z.optional(amount),
  /** A currency sign, which stands before the amount, or a word, which stands behind it. */
  unit: z.optional(localizedText),
  /** Some may be left over. */
  partial: z.optional(z.literal(true)),
}).check(z.refine(({total, step = 1}) => total / step <= MOST_STEPS && isWhole(total, step),
  {path: ['total'], message: 'must be a multiple of step, and a thousand million steps at most'}));
export type AllocationQuestion = z.infer<typeof allocationQuestion>;
