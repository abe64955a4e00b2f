import type * as z from 'zod/mini';
import {nearest} from '../util/nearest.ts';

/** A mistake of an author: where it is, such as `pages[0].questions[2].label`, and what is wrong in a sentence. */
export interface Mistake {
  path: string;
  message: string;
}

type Issue = z.core.$ZodIssue;

const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((said, key) => (typeof key === 'number' ? `${said}[${String(key)}]` : said + (said && '.') + String(key)), '');

const nameOfType: Readonly<Record<string, string>> = {
  string: 'a text', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list', object: 'an object', record: 'an object',
};

const kindOf = (value: unknown): string => {
  if (value === null) return 'null';
  return nameOfType[Array.isArray(value) ? 'array' : typeof value] ?? typeof value;
};

const list = (values: readonly unknown[]): string => values.map((value) => JSON.stringify(value)).join(', ');

/** The nearest right name as a question; empty where none is close, or where the name is right in another place. */
export const suggestion = (wrong: unknown, known: readonly unknown[]): string => {
  const near = typeof wrong === 'string' && !known.includes(wrong) ? nearest(wrong, known.map(String)) : undefined;
  return near === undefined ? '' : ` Did you mean “${near}”?`;
};

const must = (expected: string, input: unknown): string =>
  (input === undefined ? 'is missing.' : `must be ${expected}, not ${expected === nameOfType.int && typeof input === 'number' ? String(input) : kindOf(input)}.`);

/** A type of question that does not exist: the issue's input is the question, not its type. */
const unknownOption = (property: string, options: readonly unknown[], input: unknown): string => {
  const given = (input as Record<string, unknown> | undefined)?.[property];
  return given === undefined ? 'is missing.' : `must be one of ${list(options)}, not ${JSON.stringify(given)}.${suggestion(given, options)}`;
};

/** The sentence for an issue of zod. Where our own checks have written one, it stays. */
function sentence(issue: Issue, knownNames: readonly string[]): string {
  const {input} = issue;
  switch (issue.code) {
    case 'invalid_type':
      return must(nameOfType[issue.expected] ?? issue.expected, input);
    case 'invalid_value':
      return input === undefined ? 'is missing.'
        : `must be ${issue.values.length > 1 ? 'one of ' : ''}${list(issue.values)}, not ${JSON.stringify(input)}.${suggestion(input, issue.values)}`;
    case 'unrecognized_keys':
      return issue.keys.map((key) => `has no property “${key}”.${suggestion(key, knownNames)}`).join(' ');
    default:
      return `${issue.message.replace(/\.$/, '')}.`;
  }
}

/** A union that nothing fits: the kinds it takes, or the mistakes of the branch that came furthest. */
function unionMistakes(issue: z.core.$ZodIssueInvalidUnion, path: PropertyKey[], knownNames: readonly string[]): Mistake[] {
  const {discriminator, options = []} = issue as {discriminator?: string; options?: unknown[]};
  if (discriminator !== undefined) return [{path: pathText(path), message: unknownOption(discriminator, options, issue.input)}];
  const flat = issue.errors.every((branch) => branch.every(({code, path: at}) => code === 'invalid_type' && at.length === 0));
  if (flat) {
    const kinds = issue.errors.flat().map((error) => nameOfType[(error as z.core.$ZodIssueInvalidType).expected] ?? 'something else');
    return [{path: pathText(path), message: must([...new Set(kinds)].join(' or '), issue.input)}];
  }
  const [best = []] = issue.errors
    .filter((branch) => !branch.some(({code, path: at}) => code === 'invalid_type' && at.length === 0))
    .sort((a, b) => a.length - b.length);
  return best.flatMap((error) => mistakesOf(error, knownNames, path));
}

function mistakesOf(issue: Issue, knownNames: readonly string[], above: PropertyKey[] = []): Mistake[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union') return unionMistakes(issue, path, knownNames);
  if (issue.code === 'invalid_key') return [{path: pathText(path), message: issue.issues.map((inner) => sentence(inner, knownNames)).join(' ')}];
  return [{path: pathText(path), message: sentence(issue, knownNames)}];
}

/** The issues that zod found (with `reportInput`) as mistakes in plain sentences, with the nearest right name. */
export const explain = (issues: readonly Issue[], knownNames: readonly string[]): Mistake[] =>
  issues.flatMap((issue) => mistakesOf(issue, knownNames));

/** Every property name that a JSON Schema mentions, for suggestions. */
export function propertyNames(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : [];
  return [...new Set([...own, ...Object.values(schema).flatMap(propertyNames)])];
}
