import * as z from 'zod/mini';
import {ruleFor} from '../questions/question-type.ts';
import {rules} from '../questions/rules.ts';
import type {Question} from '../questions/schemas.ts';
import type {Answers} from './answers.ts';
import type {Definition} from './definition.ts';

const questionResult = z.object({
  n: z.nullable(z.int()),
  counts: z.nullable(z.record(z.string(), z.int())),
  withheld: z.optional(z.literal(true)),
});

/** The public results of a consultation. */
export const resultsSchema = z.object({
  consultation: z.string(),
  version: z.int(),
  responses: z.int(),
  asOf: z.iso.datetime({offset: true}),
  questions: z.record(z.string(), questionResult),
});

export type Results = z.infer<typeof resultsSchema>;

/** What has been counted for a question: how many answered it, and how many under each key. */
export interface Tally {
  n: number;
  counts: Readonly<Record<string, number>>;
}

/** A count below this could point to a person. */
const LEAST_SHOWN = 5;

/** The questions whose answers may be counted in public: none about the person. */
const questionsOf = (definition: Definition): Question[] =>
  definition.pages.flatMap((page) => (page.personal ? [] : page.questions));

/** The keys that each answer counts under, by question; questions whose answers are never public are left out. */
export function tallyKeys(definition: Definition, answers: Answers): Record<string, string[]> {
  return Object.fromEntries(questionsOf(definition).flatMap((question) => {
    const keys = question.id in answers ? ruleFor(rules, question).tally?.(question, answers[question.id]) : undefined;
    return keys ? [[question.id, keys]] : [];
  }));
}

/**
 * What the public may see: counts from 5 answers on, a zero for every choice nobody took,
 * never a text. `responses` counts whole answer sets.
 */
export function publicResults(
  definition: Definition,
  tally: {responses: number; version: number; asOf: string; questions: Readonly<Record<string, Tally>>},
): Results {
  const {responses, version, asOf} = tally;
  const questions: Results['questions'] = {};
  for (const question of questionsOf(definition)) {
    if (ruleFor(rules, question).tally) questions[question.id] = publicResult(question, tally.questions[question.id]);
  }
  return {consultation: definition.id, version, responses, asOf, questions};
}

function publicResult(question: Question, {n, counts}: Tally = {n: 0, counts: {}}): Results['questions'][string] {
  if (n < LEAST_SHOWN) return {n: null, counts: null, withheld: true};
  const categories = ruleFor(rules, question).categories?.(question, 'en');
  if (!categories) return {n, counts: null};
  return {n, counts: {...Object.fromEntries(categories.map(({value}) => [value, 0])), ...counts}};
}
