import * as z from 'zod/mini';
import {base, choiceList} from '../base.schema.ts';

/** One of many choices, shown as a drop-down list. */
export const selectQuestion = z.strictObject({...base, type: z.literal('select'), choices: choiceList});
export type SelectQuestion = z.infer<typeof selectQuestion>;
