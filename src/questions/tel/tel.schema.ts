import * as z from 'zod/mini';
import {base} from '../base.schema.ts';

/** A telephone number. */
export const telQuestion = z.strictObject({...base, type: z.literal('tel')});
export type TelQuestion = z.infer<typeof telQuestion>;
