/** A pattern as a tree. `source` is what the author wrote of it. */
export type PatternNode = {source: string} & (
  | {kind: 'character'}
  | {kind: 'sequence'; parts: PatternNode[]}
  | {kind: 'choice'; branches: PatternNode[]}
  | {kind: 'repeat'; body: PatternNode; min: number; max: number});

/** A character, a class of them in brackets, or one of \d \s \w \p{…} and their opposites. */
const CHARACTER = /\[(?:\\.|[^\]\\])*\]|\\[pP]\{\w+(?:=\w+)?\}|\\[dDsSwWt]|\\[^\p{L}\p{N}]|[^\\()[\]{}|*+?^$]/uy;
const QUANTIFIER = /([*+?])|\{(\d{1,4})(,?)(\d{0,4})\}/y;
const BOUNDS: Readonly<Record<string, readonly [min: number, max: number]>> = {'*': [0, Infinity], '+': [1, Infinity], '?': [0, 1]};

/** Reads the part of regular expressions that a pattern may use: characters, classes, groups, choices and greedy repeats. */
class Reader {
  readonly #pattern: string;
  #at = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  whole(): PatternNode {
    const node = this.#choice();
    return this.#at < this.#pattern.length ? this.#refuse() : node;
  }

  #choice(): PatternNode {
    const start = this.#at;
    const branches = [this.#sequence()];
    while (this.#take('|')) branches.push(this.#sequence());
    const [only] = branches;
    return branches.length === 1 && only ? only : {kind: 'choice', branches, source: this.#since(start)};
  }

  #sequence(): PatternNode {
    const start = this.#at;
    const parts: PatternNode[] = [];
    while (this.#at < this.#pattern.length && !'|)'.includes(this.#pattern.charAt(this.#at))) parts.push(this.#repeated());
    return {kind: 'sequence', parts, source: this.#since(start)};
  }

  #repeated(): PatternNode {
    const start = this.#at;
    const body = this.#single();
    const found = this.#match(QUANTIFIER);
    if (!found) return body;
    const [, sign = '', least = '', comma, most] = found;
    const [min, max] = BOUNDS[sign] ?? [Number(least), comma ? Number(most || Infinity) : Number(least)];
    return {kind: 'repeat', body, min, max, source: this.#since(start)};
  }

  #single(): PatternNode {
    const start = this.#at;
    if (!this.#take('(')) return this.#match(CHARACTER) ? {kind: 'character', source: this.#since(start)} : this.#refuse();
    if (this.#take('?') && !this.#take(':')) this.#refuse(start);
    const inner = this.#choice();
    return this.#take(')') ? {...inner, source: this.#since(start)} : this.#refuse(start);
  }

  #take(sign: string): boolean {
    const isThere = this.#pattern.startsWith(sign, this.#at);
    if (isThere) this.#at += sign.length;
    return isThere;
  }

  #match(token: RegExp): RegExpExecArray | null {
    token.lastIndex = this.#at;
    const found = token.exec(this.#pattern);
    this.#at += found?.[0].length ?? 0;
    return found;
  }

  #since(start: number): string {
    return this.#pattern.slice(start, this.#at);
  }

  #refuse(at = this.#at): never {
    throw new SyntaxError(`cannot be read from “${this.#pattern.slice(at, at + 10)}” on: it may hold characters, classes, groups, | and repeats, and nothing that looks ahead, behind or back`);
  }
}

/** @throws SyntaxError where a pattern uses something else */
export const patternTree = (pattern: string): PatternNode => new Reader(pattern).whole();
