import * as z from 'zod/mini';
import {base, count, ordered} from '../base.schema.ts';
import {linearPattern} from '../../util/linear-pattern.ts';

/** A regular expression for whole answers, of those that a browser matches in linear time. */
const pattern = z.string().check(({value, issues}) => {
  const {refusal} = linearPattern(value);
  if (refusal !== undefined) issues.push({code: 'custom', input: value, message: refusal});
});

/** What a browser may know of a person and fill in: names and organisations of HTML autofill (WCAG 1.3.5). */
const AUTOFILL = [
  'name', 'honorific-prefix', 'given-name', 'additional-name', 'family-name', 'honorific-suffix', 'nickname', 'organization', 'organization-title',
] as const;

/** One line of text. */
export const textQuestion = z.strictObject({
  ...base,
  type: z.literal('text'),
  minLength: z.optional(count),
  maxLength: z.optional(count),
  pattern: z.optional(pattern),
  autocomplete: z.optional(z.enum(AUTOFILL)),
}).check(ordered('minLength', 'maxLength'));
export type TextQuestion = z.infer<typeof textQuestion>;
