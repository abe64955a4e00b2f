import assert from 'node:assert/strict';
import {test} from 'node:test';
import {shuffled} from '../../src/util/shuffle.ts';

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f'];

test('the same seed and key give the same order again, and lose nothing', () => {
  const once = shuffled(LETTERS, 0.4, 'q');
  assert.deepEqual(shuffled(LETTERS, 0.4, 'q'), once);
  assert.deepEqual([...once].sort(), LETTERS);
  assert.equal(LETTERS.join(''), 'abcdef');
});

test('another seed or another key gives another order', () => {
  const orders = ([[0.4, 'q'], [0.5, 'q'], [0.4, 'r'], [0, 'q']] as const).map(([seed, key]) => shuffled(LETTERS, seed, key).join(''));
  assert.equal(new Set(orders).size, orders.length);
});

test('every item stands at every place about as often', () => {
  const ROUNDS = 6000;
  const firsts = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++) {
    shuffled(LETTERS, round / ROUNDS, 'q').forEach((letter, place) => firsts.set(`${letter}${String(place)}`, (firsts.get(`${letter}${String(place)}`) ?? 0) + 1));
  }
  assert.equal(firsts.size, 36);
  // 1,000 are expected; one in 10,000 fair shuffles would differ by more than 130.
  firsts.forEach((count, place) => { assert.ok(Math.abs(count - 1000) < 130, `${place}: ${String(count)}`); });
});
