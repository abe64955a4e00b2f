import * as z from 'zod/mini';
import type {Condition} from '../questions/base.schema.ts';
import {questionsOf} from './conditions.ts';
import {definitionSchema} from './definition.ts';
import type {Definition} from './definition.ts';
import {explain, propertyNames, suggestion} from './explain.ts';
import type {Mistake} from './explain.ts';
import {definitionJsonSchema} from './json-schema.ts';
import {kindMistakes} from './kinds.ts';

export type CheckedDefinition =
  | {definition: Definition; mistakes: []}
  | {definition?: undefined; mistakes: Mistake[]};

/** Far more than a condition needs, and far less than what ends the call stack. */
const DEEPEST = 64;

const isDeeperThan = (levels: number, json: unknown): boolean => typeof json === 'object' && json !== null
  && (levels === 0 || Object.values(json).some((inner) => isDeeperThan(levels - 1, inner)));

/** Checks a definition and answers its author with every mistake in plain sentences. */
export function checkDefinition(json: unknown): CheckedDefinition {
  if (isDeeperThan(DEEPEST, json)) return {mistakes: [{path: '', message: 'is nested too deep.'}]};
  const parsed = z.safeParse(definitionSchema, json, {reportInput: true});
  const mistakes = parsed.success ? referenceMistakes(parsed.data) : explain(parsed.error.issues, propertyNames(definitionJsonSchema()));
  return parsed.success && mistakes.length === 0 ? {definition: parsed.data, mistakes: []} : {mistakes};
}

/** Mistakes that show only between parts: ids used twice, conditions on questions that do not come before, times, languages. */
function referenceMistakes(definition: Definition): Mistake[] {
  const {opens, closes, languages} = definition;
  return [
    ...orderMistakes(definition),
    ...(opens && closes && Date.parse(closes) <= Date.parse(opens)
      ? [{path: 'closes', message: 'must be later than opens.'}] : []),
    ...(new Set(languages).size < languages.length ? [{path: 'languages', message: 'has the same language twice.'}] : []),
    ...kindMistakes(definition),
  ];
}

function orderMistakes(definition: Definition): Mistake[] {
  const mistakes: Mistake[] = [];
  const pageIds = new Set<string>();
  const earlier = new Set<string>();
  const all = new Set(definition.pages.flatMap((page) => page.questions.map(({id}) => id)));
  const check = (condition: Condition | undefined, path: string): void => {
    for (const id of condition ? questionsOf(condition) : []) {
      if (!earlier.has(id)) mistakes.push({path: `${path}.showIf`, message: conditionMessage(id, all)});
    }
  };
  definition.pages.forEach((page, p) => {
    const path = `pages[${String(p)}]`;
    if (pageIds.has(page.id)) mistakes.push({path: `${path}.id`, message: `“${page.id}” is the id of an earlier page.`});
    pageIds.add(page.id);
    check(page.showIf, path);
    page.questions.forEach((question, q) => {
      const at = `${path}.questions[${String(q)}]`;
      if (earlier.has(question.id)) mistakes.push({path: `${at}.id`, message: `“${question.id}” is the id of an earlier question.`});
      check(question.showIf, at);
      earlier.add(question.id);
    });
  });
  return mistakes;
}

const conditionMessage = (id: string, all: ReadonlySet<string>): string => (all.has(id)
  ? `asks about “${id}”, which does not come earlier. A condition can only ask about earlier questions.`
  : `asks about “${id}”, but there is no such question.${suggestion(id, [...all])}`);
