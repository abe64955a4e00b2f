import * as z from 'zod/mini';
import {localizedText} from '../base.schema.ts';
import {composite, part, partList} from '../composite.schema.ts';

/** The same choice for several things: one of `columns` for each of `rows`. If it is required, every row is. */
export const matrixQuestion = z.strictObject({
  ...composite,
  type: z.literal('matrix'),
  rows: partList(z.strictObject({...part, hint: z.optional(localizedText)}), 1, 50),
  columns: partList(z.strictObject(part), 2, 11),
  /** `"random"`: the rows stand in another order for each person. */
  order: z.optional(z.literal('random')),
});
export type MatrixQuestion = z.infer<typeof matrixQuestion>;
