import {patternTree} from './pattern-tree.ts';
import type {PatternNode} from './pattern-tree.ts';

/** A pattern to match whole answers with, or why there is none. */
export type LinearPattern = {regExp: RegExp; refusal?: undefined} | {regExp?: undefined; refusal: string};

/** Characters of a pattern, what it holds when its repeats are written out, and in how many ways it may match one text. */
const LONGEST = 500;
const LARGEST = 1000;
const MOST_WAYS = 100;

/*
 * A set of characters has a bit for each of ASCII, one for all the others, and one for the end of the text. For a
 * character beyond ASCII it says “perhaps”: a pattern may be refused for that, but never wrongly taken.
 */
const BEYOND = 1n << 128n;
const END = 1n << 129n;
const MAY_BE_BEYOND = /[^\0-\x7f]|\\[DSWPps]|^\[\^|^\.$/u;

const sets = new Map<string, bigint>();

function charactersOf(source: string): bigint {
  const known = sets.get(source);
  if (known !== undefined) return known;
  const regExp = new RegExp(`^${source}$`, 'u');
  let set = MAY_BE_BEYOND.test(source) ? BEYOND : 0n;
  for (let code = 0n; code < 128n; code++) if (regExp.test(String.fromCharCode(Number(code)))) set |= 1n << code;
  sets.set(source, set);
  return set;
}

/** What a part may begin with when `follow` may come after it. */
function lead(node: PatternNode, follow: bigint): bigint {
  switch (node.kind) {
    case 'character': return charactersOf(node.source);
    case 'choice': return node.branches.reduce((set, branch) => set | lead(branch, follow), 0n);
    case 'sequence': return node.parts.reduceRight((set, part) => lead(part, set), follow);
    case 'repeat': return lead(node.body, node.min === 0 ? 0n : follow) | (node.min === 0 ? follow : 0n);
  }
}

function mayBeEmpty(node: PatternNode): boolean {
  switch (node.kind) {
    case 'character': return false;
    case 'choice': return node.branches.some(mayBeEmpty);
    case 'sequence': return node.parts.every(mayBeEmpty);
    case 'repeat': return node.min === 0 || mayBeEmpty(node.body);
  }
}

/** How many characters a part holds when its repeats are written out. */
function size(node: PatternNode): number {
  switch (node.kind) {
    case 'character': return 1;
    case 'choice': return node.branches.reduce((sum, branch) => sum + size(branch), 0);
    case 'sequence': return node.parts.reduce((sum, part) => sum + size(part), 0);
    case 'repeat': return size(node.body) * Math.max(1, Number.isFinite(node.max) ? node.max : node.min);
  }
}

/**
 * In how many ways a part may match one text. Where the next character tells which way to go there is one; a repeat
 * without end must be such a place, and so must all within it, or the ways would grow with the text.
 * @throws SyntaxError where they would
 */
function ways(node: PatternNode, follow: bigint): number {
  switch (node.kind) {
    case 'character': return 1;
    case 'choice': return waysOfChoice(node.branches, follow);
    case 'sequence': {
      let after = follow;
      return node.parts.reduceRight((product, part) => {
        const count = product * ways(part, after);
        after = lead(part, after);
        return count;
      }, 1);
    }
    case 'repeat': return waysOfRepeat(node, follow);
  }
}

function waysOfChoice(branches: readonly PatternNode[], follow: bigint): number {
  const leads = branches.map((branch) => lead(branch, follow));
  const isClear = leads.every((one, i) => leads.slice(i + 1).every((other) => (one & other) === 0n));
  const counts = branches.map((branch) => ways(branch, follow));
  return isClear ? Math.max(...counts) : counts.reduce((sum, count) => sum + count, 0);
}

function waysOfRepeat({body, min, max, source}: Extract<PatternNode, {kind: 'repeat'}>, follow: bigint): number {
  if (mayBeEmpty(body)) throw new SyntaxError(`repeats what may be empty: “${source}”`);
  const again = lead(body, 0n);
  const inner = ways(body, max > 1 ? again | follow : follow);
  const isClear = (again & follow) === 0n;
  if (Number.isFinite(max)) return inner ** max * (isClear ? 1 : max - min + 1);
  if (inner > 1) throw new SyntaxError(`could take very long: “${source}” repeats without end what can match in more than one way`);
  if (!isClear) throw new SyntaxError(`could take very long: after “${source}” may come what it repeats itself`);
  return 1;
}

/** Without ^ at its start and $ at its end: the whole answer is matched in any case. */
const unanchored = (pattern: string): string => /^\^?((?:[^\\]|\\.)*?)\$?$/su.exec(pattern)?.[1] ?? pattern;

function read(pattern: string): LinearPattern {
  if (pattern.length > LONGEST) return {refusal: `must have at most ${String(LONGEST)} characters`};
  let regExp: RegExp;
  try {
    regExp = new RegExp(`^(?:${unanchored(pattern)})$`, 'u');
  } catch {
    return {refusal: 'is no regular expression'};
  }
  try {
    const tree = patternTree(unanchored(pattern));
    if (size(tree) > LARGEST) return {refusal: `repeats more than ${LARGEST.toLocaleString('en')} characters in all`};
    return ways(tree, END) <= MOST_WAYS ? {regExp} : {refusal: `can match one text in more than ${String(MOST_WAYS)} ways`};
  } catch (error) {
    return {refusal: (error as SyntaxError).message};
  }
}

const patterns = new Map<string, LinearPattern>();

/**
 * A pattern of an author as a regular expression that matches any text in a time that grows with its length alone. A
 * browser tries way after way where a text fits badly, which takes seconds for 30 characters (ReDoS); so only what
 * leaves it few ways is taken.
 */
export function linearPattern(pattern: string): LinearPattern {
  const result = patterns.get(pattern) ?? read(pattern);
  patterns.set(pattern, result);
  return result;
}
