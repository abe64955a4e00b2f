import * as z from 'zod/mini';
import {base} from '../base.schema.ts';

/** Yes or no, in the words of the interface. */
export const yesNoQuestion = z.strictObject({...base, type: z.literal('yes-no')});
export type YesNoQuestion = z.infer<typeof yesNoQuestion>;
