import * as z from 'zod/mini';
import {base} from '../base.schema.ts';
import {openChoices} from '../choice/choice.schema.ts';

/** One of many choices, shown as a drop-down list; a long one can be searched by typing. */
export const selectQuestion = z.strictObject({...base, type: z.literal('select'), choices: openChoices});
export type SelectQuestion = z.infer<typeof selectQuestion>;
