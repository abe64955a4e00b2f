import assert from 'node:assert/strict';
import {test} from 'node:test';
import {inOrder} from '../../src/questions/choice/order.ts';
import {isRich} from '../../src/questions/is-rare.ts';
import type {Question} from '../../src/questions/schemas.ts';

const choices = ['a', 'b', 'c', 'd'].map((value) => ({value, label: value.toUpperCase()}));
const many = Array.from({length: 16}, (_, i) => ({value: String(i), label: `Area ${String(i)}`}));
const question = (rest: object): Question => ({id: 'q', label: 'Which?', type: 'choice', choices, ...rest});

test('a question is rich where it shows more than the common view can', () => {
  const rich = [
    {choices: [{value: 'a', label: 'A', other: true}]}, {choices: [{value: 'a', label: 'A', image: {src: 'a.png'}}]}, {order: 'random'},
    {type: 'choices', choices: [{value: 'a', label: 'A', exclusive: true}]}, {type: 'choices', maxChoices: 2}, {type: 'choices', minChoices: 2},
    {type: 'select', choices: many}, {type: 'select', choices: [{value: 'a', label: 'A', other: true}]},
    {type: 'scale', min: 1, max: 5, look: 'stars', labels: {1: 'Bad', 5: 'Good'}}, {type: 'scale', min: 1, max: 5, labels: {1: 'Bad', 5: 'Good'}},
  ];
  assert.deepEqual(rich.filter((rest) => !isRich(question(rest))), []);
});

test('and is not where it shows no more', () => {
  const plain = [
    {}, {choices: [{value: 'a', label: 'A', hint: 'The first'}]}, {type: 'choices', minChoices: 1}, {type: 'choices', maxChoices: 2, hint: 'Choose two.'},
    {type: 'select', choices: many.slice(1)}, {type: 'scale', min: 1, max: 2, labels: {1: 'Bad', 2: 'Good'}}, {type: 'scale', min: 1, max: 5},
  ];
  assert.deepEqual(plain.filter((rest) => isRich(question(rest))), []);
});

test('choices that speak of the others stay at the end of a random order', () => {
  const end = [{value: 'x', label: 'Other', other: true}, {value: 'y', label: 'None', exclusive: true}] as const;
  const ordered = (seed: number | undefined): string => inOrder({id: 'q', order: 'random', choices: [...end, ...choices]}, seed).map(({value}) => value).join('');
  assert.match(ordered(0.1), /^[abcd]{4}xy$/u);
  assert.notEqual(ordered(0.1), ordered(0.2));
  assert.equal(ordered(undefined), 'xyabcd');
  assert.equal(inOrder({id: 'q', choices: [...end, ...choices]}, 0.1)[0]?.value, 'x');
});
