import * as z from 'zod/mini';
import {packs} from '../packs/index.ts';
import {definitionSchema} from './definition.ts';
import type {Definition} from './definition.ts';
import {explain, propertyNames, suggestion} from './explain.ts';
import type {Mistake} from './explain.ts';
import {definitionJsonSchema} from './json-schema.ts';
import {kindMistakes} from './kinds.ts';
import {conditionMistakes} from './mistakes-of-conditions.ts';
import {orderMistakes} from './mistakes-of-order.ts';
import {questionMistakes} from './mistakes-of-questions.ts';
import {packIds, packsOf, withPacks} from './packs.ts';
import {warningsOf} from './warnings.ts';
import type {Measures} from './warnings.ts';

/** With mistakes there is no definition; warnings stop nothing. */
export type CheckedDefinition =
  | {definition: Definition; mistakes: []; warnings: Mistake[]}
  | {definition?: undefined; mistakes: Mistake[]; warnings: Mistake[]};

/** Far more than a condition needs, and far less than what ends the call stack. */
const DEEPEST = 64;
/** What a consultation should be open at least, in days. */
const USUAL_DAYS = 28;

const isDeeperThan = (levels: number, json: unknown): boolean => typeof json === 'object' && json !== null
  && (levels === 0 || Object.values(json).some((inner) => isDeeperThan(levels - 1, inner)));

/**
 * Checks a definition and answers its author with every mistake and warning in plain sentences.
 * @param measures what warnings are measured by: 28 days, and the moment
 * @returns the definition with the questions of its `demographics` on pages of their own
 */
export function checkDefinition(json: unknown, measures: Partial<Measures> = {}): CheckedDefinition {
  if (isDeeperThan(DEEPEST, json)) return {mistakes: [{path: '', message: 'is nested too deep.'}], warnings: []};
  const parsed = z.safeParse(definitionSchema, json, {reportInput: true});
  if (!parsed.success) return {mistakes: explain(parsed.error.issues, propertyNames(definitionJsonSchema())), warnings: []};
  const written = parsed.data;
  const warnings = warningsOf(written, {leastDays: USUAL_DAYS, now: Date.now(), ...measures});
  const unknown = unknownPacks(written);
  if (unknown.length > 0) return {mistakes: unknown, warnings};
  const definition = withPacks(written);
  const mistakes = [...definitionMistakes(definition).map((mistake) => ({...mistake, path: writtenPath(mistake.path, written, definition)})), ...kindMistakes(written)];
  return mistakes.length === 0 ? {definition, mistakes: [], warnings} : {mistakes, warnings};
}

/** Mistakes that show only between parts. What a condition can come to is looked at once it asks about earlier questions only. */
function definitionMistakes(definition: Definition): Mistake[] {
  const {opens, closes, languages} = definition;
  const order = orderMistakes(definition);
  return [
    ...order,
    ...(order.length === 0 ? conditionMistakes(definition) : []),
    ...questionMistakes(definition),
    ...(opens && closes && Date.parse(closes) <= Date.parse(opens)
      ? [{path: 'closes', message: 'must be later than opens.'}] : []),
    ...(new Set(languages).size < languages.length ? [{path: 'languages', message: 'has the same language twice.'}] : []),
  ];
}

function unknownPacks(definition: Definition): Mistake[] {
  const known = packs.map(({id}) => id);
  const found = packsOf(definition);
  return packIds(definition).flatMap((id, i) => (found[i] ? []
    : [{path: `demographics[${String(i)}]`, message: `names “${id}”, but there is no such pack.${suggestion(id, known)}`}]));
}

/** Where the author finds what stands on a page that packs have made: in the pack. */
function writtenPath(path: string, written: Definition, {pages}: Definition): string {
  const [, page, question, rest = ''] = /^pages\[(\d+)\](?:\.questions\[(\d+)\])?(.*)$/s.exec(path) ?? [];
  if (page === undefined || Number(page) < written.pages.length) return path;
  const id = pages[Number(page)]?.questions[Number(question)]?.id;
  const all = packsOf(written).flatMap((pack, i) => (pack?.questions ?? []).map((one, q) => ({id: one.id, path: `demographics[${String(i)}].questions[${String(q)}]`})));
  const found = all.findLast((one) => one.id === id);
  return found ? found.path + rest : 'demographics';
}
