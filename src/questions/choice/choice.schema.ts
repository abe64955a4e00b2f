import * as z from 'zod/mini';
import {base, choiceList} from '../base.schema.ts';

/** One of several choices, shown as radio buttons. */
export const choiceQuestion = z.strictObject({...base, type: z.literal('choice'), choices: choiceList});
export type ChoiceQuestion = z.infer<typeof choiceQuestion>;
