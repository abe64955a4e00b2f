import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {linearPattern} from '../../src/util/linear-pattern.ts';
import {patternTree} from '../../src/util/pattern-tree.ts';
import type {PatternNode} from '../../src/util/pattern-tree.ts';
import {textRule} from '../../src/questions/text/text.ts';
import {checkDefinition} from '../../src/schema.ts';

const GIVE_UP = 100_000;

/** How many steps it takes to match a text by trying way after way, greedy ones first, as browsers do. */
function steps(pattern: string, text: string): number {
  let count = 0;
  type Next = (at: number) => boolean;
  const times = (node: Extract<PatternNode, {kind: 'repeat'}>, at: number, n: number, next: Next): boolean =>
    (n < node.max && match(node.body, at, (end) => end > at && times(node, end, n + 1, next))) || (n >= node.min && next(at));
  const inTurn = (parts: readonly PatternNode[], at: number, next: Next): boolean => {
    const [first, ...rest] = parts;
    return first ? match(first, at, (end) => inTurn(rest, end, next)) : next(at);
  };
  const match = (node: PatternNode, at: number, next: Next): boolean => {
    if (++count > GIVE_UP) return false;
    switch (node.kind) {
      case 'character': return at < text.length && new RegExp(`^${node.source}$`, 'u').test(text.charAt(at)) && next(at + 1);
      case 'sequence': return inTurn(node.parts, at, next);
      case 'choice': return node.branches.some((branch) => match(branch, at, next));
      case 'repeat': return times(node, at, 0, next);
    }
  };
  match(patternTree(pattern), 0, (end) => end === text.length);
  return count;
}

/** The same numbers in every run. */
function* numbers(seed: number): Generator<number, never> {
  for (let n = seed; ; n = (n * 1_103_515_245 + 12_345) % 2 ** 31) yield n / 2 ** 31;
}

/** Patterns of all shapes over a few letters, so that many of their parts can be mistaken for one another. */
function somePattern(random: () => number, depth = 3): string {
  const pick = (of: readonly string[]): string => of[Math.floor(random() * of.length)] ?? '';
  const inner = (): string => somePattern(random, depth - 1);
  if (depth === 0) return pick(['a', 'b', 'c', '[ab]', '[^a]', '.', '\\w']);
  return pick(['one', 'two', 'two', 'or', 'repeat']).replace('one', inner).replace('two', () => inner() + inner())
    .replace('or', () => `(${inner()}|${inner()})`).replace('repeat', () => `(?:${inner()})${pick(['*', '+', '?', '{2}', '{1,3}', '{0,2}'])}`);
}

describe('a pattern', () => {
  const taken: [pattern: string, good: string[], bad: string[]][] = [
    ['[A-CEGHJ-PR-TW-Z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]', ['QQ 12 34 56 C', 'AB123456C'].slice(1), ['QQ123456E', 'AB123456CX', ' AB123456C']],
    ['[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}', ['LA1 1YN', 'EC1A 1BB', 'M11AE'], ['LA1', '1LA 1YN']],
    ['\\d+(\\.\\d+)?', ['12', '12.5'], ['12.', '.5', '١٢']],
    ['^#[0-9a-f]{6}$', ['#00ff00'], ['#00ff0', 'x#00ff00']],
    ['^a|b$', ['a', 'b'], ['ax', 'xb']],
    ['a\\$', ['a$'], ['a']],
    ['[\\p{L}\' -]+', ['Siân O\'Neill'], ['x1']],
    ['[^@]+@[^@]+', ['a@b'], ['a@@b', '@']],
    ['(\\d{1,3}\\.){3}\\d{1,3}', ['1.22.333.4'], ['1.2.3']],
    ['(red|rose|rust)', ['rust'], ['redrose', '']],
    ['🌳{2}', ['🌳🌳'], ['🌳']],
  ];
  for (const [pattern, good, bad] of taken) {
    it(`${pattern} is taken, and matches whole answers`, () => {
      const {regExp, refusal} = linearPattern(pattern);
      assert.ok(regExp, refusal);
      assert.deepEqual(good.filter((text) => !regExp.test(text)), []);
      assert.deepEqual(bad.filter((text) => regExp.test(text)), []);
    });
  }

  const refused: [pattern: string, why: RegExp][] = [
    ['(a|a)*', /more than one way/], ['(a|ab)*c', /more than one way/], ['(.*)*', /may be empty/], ['(a*)*', /may be empty/], ['(a?){50}a{50}', /may be empty/],
    ['\\d+\\d+x', /what it repeats itself/], ['.*.*=.*', /what it repeats itself/], ['(x+x+)+y', /what it repeats itself/], ['(?:\\d{3}-)*\\d{3}', /what it repeats itself/],
    ['\\p{L}+é+', /what it repeats itself/], ['(a{1000}){1000}', /1,000 characters/], ['a{1000}{1000}', /no regular expression/],
    ['a{0,30}a{0,30}a{0,30}', /100 ways/], ['(a|aa){20}', /100 ways/], ['(?=a)a', /cannot be read from “\(\?=a/], ['a(?!b)', /cannot be read/], ['(a)\\1', /cannot be read from “\\1/],
    ['(?<n>a)\\k<n>', /cannot be read/], ['\\ba', /cannot be read/], ['a*?', /cannot be read/], ['a$b', /cannot be read/], ['[z-a]', /no regular expression/], ['\\p{Foo}', /no regular expression/],
    ['a'.repeat(501), /500 characters/], [`${'('.repeat(250)}a*${')'.repeat(248)}`, /no regular expression/],
  ];
  for (const [pattern, why] of refused) {
    it(`${pattern.slice(0, 30)} is refused: ${why.source}`, () => { assert.match(linearPattern(pattern).refusal ?? '', why); });
  }

  it('nested to the limit is judged at once', () => {
    assert.notEqual(linearPattern(`${'(?:'.repeat(120)}a?${')?'.repeat(120)}`).refusal, undefined);
  });

  it('is never slow where it is taken: twice the text takes twice the steps', () => {
    const generator = numbers(42);
    const random = (): number => generator.next().value;
    const all = Array.from({length: 3000}, () => somePattern(random));
    const some = all.filter((pattern) => linearPattern(pattern).regExp);
    assert.ok(some.length > 300 && some.length < all.length, String(some.length));
    for (const pattern of some) {
      for (const text of ['a', 'b', 'ab', 'aab', 'abc']) {
        const [short, long] = [40, 80].map((n) => steps(pattern, `${text.repeat(n)}!`));
        assert.ok((long ?? NaN) <= 2.2 * (short ?? NaN) + 200, `${pattern} with ${text}: ${String(short)}, ${String(long)} steps`);
      }
    }
  });

  it('is slow by the same count where it is refused', () => {
    for (const pattern of ['(a+)+', '(a|a)*', '(a|ab)*c', '(a|a|b)*']) assert.equal(steps(pattern, `${'a'.repeat(40)}!`) > GIVE_UP || pattern.endsWith('c'), true, pattern);
    const [short = NaN, long] = [40, 80].map((n) => steps('\\d+\\d+x', '1'.repeat(n)));
    assert.ok(Number(long) > 3 * short);
  });
});

describe('the pattern of a question', () => {
  const question = (pattern: string) => ({id: 'ref', type: 'text', label: 'Reference', pattern} as const);
  const definition = (pattern: string): unknown => ({
    id: 'x', version: 1, kind: 'survey', title: 'x', languages: ['en'], pages: [{id: 'p', questions: [question(pattern)]}],
  });
  const attacks = (JSON.parse(readFileSync(new URL('../widget/attacks.json', import.meta.url), 'utf8')) as {id: string; input: string; target: string}[])
    .filter(({target}) => target.endsWith('question.pattern'));

  it('is attacked', () => { assert.deepEqual(attacks.map(({id}) => id), ['EXP-01', 'EXP-03', 'EXP-05', 'EXP-06']); });

  for (const {id, input} of attacks) {
    it(`${id} is refused with its place, and never run`, () => {
      const [mistake] = checkDefinition(definition(input)).mistakes;
      assert.equal(mistake?.path, 'pages[0].questions[0].pattern');
      assert.match(mistake.message, /^(?:could take very long: .*|is no regular expression|cannot be read .*)\.$/u);
      assert.equal(textRule.check(question(input), `${'a'.repeat(28)}!`), undefined);
    });
  }

  it('holds for the whole answer, and for no endless one', () => {
    assert.deepEqual(checkDefinition(definition('[a-z]+')).mistakes, []);
    assert.equal(textRule.check(question('[a-z]+'), 'a'.repeat(10_000)), undefined);
    for (const answer of ['a1', `${'a'.repeat(9999)}!`, 'a'.repeat(10_001)]) assert.deepEqual(textRule.check(question('[a-z]+'), answer), {code: 'pattern'});
  });
});
