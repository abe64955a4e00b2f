import * as z from 'zod/mini';
import {base} from '../base.schema.ts';

/** An email address. */
export const emailQuestion = z.strictObject({...base, type: z.literal('email')});
export type EmailQuestion = z.infer<typeof emailQuestion>;
