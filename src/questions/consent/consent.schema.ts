import * as z from 'zod/mini';
import {base} from '../base.schema.ts';

/** A box to tick: its label says in full what is agreed to. The definition's version dates the words. */
export const consentQuestion = z.strictObject({...base, type: z.literal('consent')});
export type ConsentQuestion = z.infer<typeof consentQuestion>;
