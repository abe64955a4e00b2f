import * as z from 'zod/mini';
import {localizedText} from '../questions/base.schema.ts';

const moment = z.iso.datetime({offset: true});

/** How many have signed a petition, paper included; `asOf` holds for every figure of it. */
export const countSchema = z.object({
  count: z.int(),
  paper: z.int(),
  asOf: moment,
  thresholds: z.array(z.object({at: z.int(), reachedAt: z.nullable(moment)})),
  areas: z.optional(z.array(z.object({code: z.string(), name: localizedText, count: z.nullable(z.int())}))),
});

export type PetitionCount = z.infer<typeof countSchema>;
