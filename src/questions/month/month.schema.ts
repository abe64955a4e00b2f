import * as z from 'zod/mini';
import {base} from '../base.schema.ts';

/** A month of a year. */
export const monthQuestion = z.strictObject({...base, type: z.literal('month')});
export type MonthQuestion = z.infer<typeof monthQuestion>;
