import * as z from 'zod/mini';
import {base} from '../base.schema.ts';

/** A web address. */
export const urlQuestion = z.strictObject({...base, type: z.literal('url')});
export type UrlQuestion = z.infer<typeof urlQuestion>;
