import * as z from 'zod/mini';
import {base} from '../base.schema.ts';

/** A limit: a day, or the one on which it is answered. */
const limit = z.union([z.literal('today'), z.iso.date()], {error: 'must be a date such as 2026-12-13, or "today"'});

/** A date by day, month and year. */
export const dateQuestion = z.strictObject({
  ...base,
  type: z.literal('date'),
  earliest: z.optional(limit),
  latest: z.optional(limit),
  /** The person's own date of birth, which their browser may know. */
  autocomplete: z.optional(z.literal('bday')),
}).check(z.refine(({earliest = '', latest = ''}) => [earliest, latest].includes('today') || latest === '' || earliest <= latest,
  {path: ['latest'], message: 'must not be earlier than earliest'}));
export type DateQuestion = z.infer<typeof dateQuestion>;
