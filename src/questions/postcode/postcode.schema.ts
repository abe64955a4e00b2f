import * as z from 'zod/mini';
import {base} from '../base.schema.ts';

/** A full UK postcode. */
export const postcodeQuestion = z.strictObject({...base, type: z.literal('postcode')});
export type PostcodeQuestion = z.infer<typeof postcodeQuestion>;
