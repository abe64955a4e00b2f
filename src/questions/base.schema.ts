import * as z from 'zod/mini';
import {resolve} from '../util/resolve.ts';

/** Ids travel as form field names and JSON keys: none may be a name of Object.prototype. */
export const id = z.string().check(
  z.regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/, 'must begin with a letter and hold only letters, digits, - and _ (64 at most)'),
  z.refine((name) => !(name in {}), 'is a reserved name'),
);

/** A BCP 47 language tag, as far as a consultation needs one. */
export const language = z.string().check(
  z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as en or cy'));

const shown = z.string().check(
  z.minLength(1, 'must not be empty'),
  z.maxLength(20_000, 'must have at most 20,000 characters'));

/** A text for every language, or one for each. */
export const localizedText = z.union([
  shown,
  z.record(language, shown).check(z.refine((texts) => Object.keys(texts).length > 0, 'needs at least one language')),
]);

const scalar = z.union([z.string(), z.number(), z.boolean()]);

/** A condition is data, never code: a test of one earlier question, or tests joined by all, any, not. */
export type Condition =
  | {question: string; is?: Scalar; isNot?: Scalar; includes?: Scalar; excludes?: Scalar;
    atLeast?: number; atMost?: number; answered?: boolean}
  | {all: Condition[]}
  | {any: Condition[]}
  | {not: Condition};
export type Scalar = z.infer<typeof scalar>;

const test = z.strictObject({
  question: id,
  is: z.optional(scalar),
  isNot: z.optional(scalar),
  includes: z.optional(scalar),
  excludes: z.optional(scalar),
  atLeast: z.optional(z.number()),
  atMost: z.optional(z.number()),
  answered: z.optional(z.boolean()),
}).check(z.refine((condition) => Object.keys(condition).length === 2,
  'needs exactly one of is, isNot, includes, excludes, atLeast, atMost, answered'));

export const condition: z.ZodMiniType<Condition> = z.lazy(() => z.union([
  test,
  z.strictObject({all: z.array(condition).check(z.minLength(1, 'needs at least one condition'))}),
  z.strictObject({any: z.array(condition).check(z.minLength(1, 'needs at least one condition'))}),
  z.strictObject({not: condition}),
])) as z.ZodMiniType<Condition>;

/** An address that a page may show or follow: relative, http or https, never a script. */
export const link = z.string().check(z.refine((url) => /^https?:/.test(resolve(url, 'https://relative.invalid/')), 'must be an http or https address'));

/** A document to read before answering: its kind and its size in bytes are said with its name. */
const documentLink = z.strictObject({
  label: localizedText,
  url: link,
  type: z.string().check(z.minLength(1, 'must not be empty'), z.maxLength(40, 'must have at most 40 characters')),
  size: z.optional(z.int().check(z.positive('must be more than 0'))),
});

/** How an answer must stand to that of an earlier question. Dates and months compare as time, numbers by size. */
const comparison = z.strictObject({
  with: id,
  must: z.enum(['equal', 'exceed', 'reach'], {error: 'must be equal, exceed (be after, or more) or reach (be the same, after, or more)'}),
});

/** What every question may say of itself. */
export const base = {
  id,
  label: localizedText,
  hint: z.optional(localizedText),
  /** `"soft"` warns once; then the person may go on without an answer. */
  required: z.optional(z.literal([true, 'soft'], {error: 'must be true or "soft"'})),
  showIf: z.optional(condition),
  /** What to know before answering, in small safe Markdown. */
  background: z.optional(localizedText),
  documents: z.optional(z.array(documentLink)),
  compare: z.optional(comparison),
  /** What is said where `pattern` or `compare` does not hold. */
  message: z.optional(localizedText),
};

/** A count of characters or choices. */
export const count = z.int().check(z.nonnegative('must not be negative'));

/** Refuses limits that leave no answer: a least above a most. */
export const ordered = <Least extends string, Most extends string>(
  least: Least, most: Most,
): z.core.$ZodCheck<Partial<Record<Least | Most, number | undefined>>> =>
  z.refine((limits) => !(Number(limits[least]) > Number(limits[most])), {path: [most], message: `must not be less than ${least}`});

/** A choice: its `value` travels, its `label` is read. */
const choice = z.strictObject({
  value: z.string().check(
    z.minLength(1, 'must not be empty'),
    z.maxLength(200, 'must have at most 200 characters')),
  label: localizedText,
  hint: z.optional(localizedText),
  /** Taking it takes no other: “None of these”. */
  exclusive: z.optional(z.literal(true)),
  /** Asks for words of the person's own. */
  other: z.optional(z.literal(true)),
  /** Shown with the label, which says all that the picture does; `alt` only where it says more. */
  image: z.optional(z.strictObject({src: link, alt: z.optional(localizedText)})),
  showIf: z.optional(condition),
});

/** The choices of a question; their values differ, since answers are counted by them. */
export const choiceList = z.array(choice).check(
  z.minLength(1, 'needs at least one choice'),
  z.maxLength(1000, 'has more than 1,000 choices'),
  z.refine((list) => new Set(list.map((item) => item.value)).size === list.length, 'has the same value twice'));
