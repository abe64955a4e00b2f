import * as z from 'zod/mini';
import {base} from '../base.schema.ts';

/** A postal address in the United Kingdom. */
export const addressQuestion = z.strictObject({...base, type: z.literal('address')});
export type AddressQuestion = z.infer<typeof addressQuestion>;
