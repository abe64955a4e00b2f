import * as z from 'zod/mini';
import {id, localizedText} from '../questions/base.schema.ts';
import type {Question} from '../questions/schemas.ts';
import type {Mistake} from './explain.ts';

const threshold = z.strictObject({
  at: z.int().check(z.positive('must be 1 or more')),
  effect: localizedText,
});

/** Postcodes that begin with one of `postcodes` belong to the area; the longest match wins. */
const area = z.strictObject({
  code: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/, 'must hold only letters, digits, - and _ (64 at most)')),
  name: localizedText,
  postcodes: z.array(z.string().check(z.regex(/^[A-Z]{1,2}[0-9A-Z ]{0,6}$/, 'must be the beginning of a postcode in capitals, such as LA1 or LA1 1')))
    .check(z.minLength(1, 'needs at least one beginning of a postcode')),
});

const differ = (names: readonly string[]): boolean => new Set(names).size === names.length;

/** What a petition asks, who decides, what its count leads to, and which questions make a signature. `title` is the ask. */
export const petitionSchema = z.strictObject({
  background: localizedText,
  details: z.optional(localizedText),
  decides: localizedText,
  thresholds: z.array(threshold).check(z.refine(
    (list) => list.every(({at}, i) => i === 0 || at > Number(list[i - 1]?.at)), 'must ascend: each threshold is above the one before')),
  sign: z.strictObject({
    name: id, email: id, postcode: z.optional(id), connection: z.optional(id), consent: id, updates: z.optional(id),
  }),
  areas: z.optional(z.array(area).check(
    z.refine((list) => differ(list.map(({code}) => code)), 'has the same code twice'),
    z.refine((list) => differ(list.flatMap(({postcodes}) => postcodes)), 'has the same beginning of a postcode twice'))),
});

type Petition = z.infer<typeof petitionSchema>;
type Role = keyof Petition['sign'];

const TYPES: Readonly<Record<Role, readonly string[]>> = {
  name: ['text'], email: ['email'], postcode: ['postcode'], connection: ['choice', 'choices'], consent: ['consent'], updates: ['consent'],
};

/** What is wrong between a petition and its questions. */
export function petitionMistakes({sign, areas}: Petition, pages: readonly {showIf?: unknown; questions: readonly Question[]}[]): Mistake[] {
  const mistakes = (Object.entries(sign) as [Role, string | undefined][]).flatMap(([role, wanted]) => {
    const page = pages.find(({questions}) => questions.some((question) => question.id === wanted));
    const question = page?.questions.find((candidate) => candidate.id === wanted);
    const message = wanted === undefined ? undefined : roleMistake(role, wanted, question, Boolean(page?.showIf));
    return message === undefined ? [] : [{path: `petition.sign.${role}`, message}];
  });
  const ids = Object.values(sign).filter((value) => value !== undefined);
  if (!differ(ids)) mistakes.push({path: 'petition.sign', message: 'names the same question twice.'});
  if (areas && sign.postcode === undefined) mistakes.push({path: 'petition.areas', message: 'needs petition.sign.postcode: an area is found by its postcodes.'});
  return mistakes;
}

function roleMistake(role: Role, wanted: string, question: Question | undefined, isConditional: boolean): string | undefined {
  if (!question) return `names “${wanted}”, but there is no such question.`;
  if (!TYPES[role].includes(question.type)) return `names “${wanted}”, whose type must be ${TYPES[role].join(' or ')}, not ${question.type}.`;
  if (isConditional || question.showIf) return `names “${wanted}”, which must not have showIf: everybody who signs is asked.`;
  if (role === 'updates') return question.type === 'consent' && question.required ? `names “${wanted}”, which must not be required: news is a free choice.` : undefined;
  return 'required' in question && question.required === true ? undefined : `names “${wanted}”, which must be required.`;
}
