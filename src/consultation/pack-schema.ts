import * as z from 'zod/mini';
import {id, link, localizedText} from '../questions/base.schema.ts';
import {question} from '../questions/schemas.ts';

/** A pack of a council's own, of the shape of those that are shipped (src/packs/pack.ts). */
export const packSchema = z.strictObject({
  id,
  title: localizedText,
  source: z.strictObject({name: z.string(), url: link}),
  date: z.string().check(z.regex(/^\d{4}(-\d\d){0,2}$/, 'must be a date such as 2025, 2025-03 or 2025-03-18')),
  note: z.optional(z.string()),
  section: z.enum(['respondent', 'equality'], {error: 'must be respondent or equality'}),
  reason: z.optional(localizedText),
  questions: z.array(question).check(
    z.minLength(1, 'needs at least one question'),
    z.refine((list) => list.every((one) => one.id.startsWith('about-')), 'must have ids that begin with about-, which collide with no other')),
});
