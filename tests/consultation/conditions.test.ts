import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {holds, questionsOf} from '../../src/consultation/conditions.ts';
import {shown} from '../../src/consultation/shown.ts';
import type {Condition} from '../../src/questions/base.schema.ts';
import {definitionOf} from '../support/definitions.ts';

const given = {home: 'flat', bins: ['food', 'green'], people: 3, other: {value: 'else', text: 'a tent'}, yes: 'yes'};

describe('holds', () => {
  const truths: [Condition, boolean][] = [
    [{question: 'home', is: 'flat'}, true], [{question: 'home', is: 'house'}, false], [{question: 'home', is: 'Flat'}, false],
    [{question: 'home', isNot: 'house'}, true], [{question: 'home', isNot: 'flat'}, false],
    [{question: 'bins', includes: 'food'}, true], [{question: 'bins', includes: 'foo'}, false],
    [{question: 'bins', excludes: 'glass'}, true], [{question: 'bins', excludes: 'food'}, false],
    [{question: 'home', includes: 'flat'}, true],
    [{question: 'people', atLeast: 3}, true], [{question: 'people', atLeast: 4}, false],
    [{question: 'people', atMost: 3}, true], [{question: 'people', atMost: 2}, false],
    [{question: 'people', is: 3}, true], [{question: 'people', is: '3'}, false],
    [{question: 'home', atLeast: 0}, false], [{question: 'home', atMost: 9}, false],
    [{question: 'other', is: 'else'}, true],
    [{question: 'home', answered: true}, true], [{question: 'home', answered: false}, false],
    [{question: 'none', answered: true}, false], [{question: 'none', answered: false}, true],
    [{question: 'none', is: 'x'}, false], [{question: 'none', isNot: 'x'}, true], [{question: 'none', excludes: 'x'}, true],
    [{question: 'none', includes: 'x'}, false], [{question: 'none', atLeast: 0}, false], [{question: 'none', atMost: 0}, false],
    [{question: 'toString', answered: true}, false], [{question: 'constructor', answered: true}, false],
    [{all: [{question: 'home', is: 'flat'}, {question: 'people', is: 3}]}, true],
    [{all: [{question: 'home', is: 'flat'}, {question: 'people', is: 4}]}, false],
    [{any: [{question: 'home', is: 'house'}, {question: 'people', is: 3}]}, true],
    [{any: [{question: 'home', is: 'house'}]}, false],
    [{not: {question: 'home', is: 'house'}}, true],
    [{not: {all: [{question: 'home', is: 'flat'}, {not: {question: 'yes', is: 'no'}}]}}, false],
  ];
  for (const [condition, expected] of truths) {
    it(`${JSON.stringify(condition)} is ${String(expected)}`, () => {
      assert.equal(holds(condition, given), expected);
    });
  }
});

describe('questionsOf', () => {
  it('finds every question that a condition asks about', () => {
    const condition: Condition = {all: [{question: 'a', is: 1}, {any: [{question: 'b', answered: true}, {not: {question: 'c', is: 'x'}}]}]};
    assert.deepEqual(questionsOf(condition), ['a', 'b', 'c']);
  });
});

describe('shown', () => {
  const survey = definitionOf('council-survey');
  const pagesFor = (answers: Record<string, string>): string[] => shown(survey, answers).pages.map(({id}) => id);

  it('leaves out pages and questions whose conditions do not hold', () => {
    assert.deepEqual(pagesFor({}), ['home', 'collections', 'proposal', 'contact']);
    assert.deepEqual(pagesFor({'home-type': 'flat'}), ['home', 'shared-bins', 'collections', 'proposal', 'contact']);
    assert.equal(shown(survey, {}).questions.has('other-council'), false);
    assert.equal(shown(survey, {area: 'outside'}).questions.has('other-council'), true);
  });

  it('keeps only the answers to what is shown', () => {
    const answers = {area: 'harbour', 'other-council': 'Elsewhere', unheard: 'x'};
    assert.deepEqual(shown(survey, answers).answers, {area: 'harbour'});
  });

  it('takes an answer to a hidden question as not given, all the way down', () => {
    const hidden = shown(survey, {'home-type': 'house', shared: 'yes', walk: '3'});
    assert.equal(hidden.questions.has('walk'), false);
    assert.deepEqual(hidden.answers, {'home-type': 'house'});
    assert.equal(shown(survey, {'home-type': 'flat', shared: 'yes'}).questions.has('walk'), true);
  });

  it('leaves out a page whose questions are all hidden', () => {
    const page = (id: string, questions: object[]): object => ({id, questions});
    const definition = {pages: [
      page('one', [{id: 'a', type: 'yes-no', label: 'A?'}]),
      page('two', [{id: 'b', type: 'text', label: 'B?', showIf: {question: 'a', is: 'yes'}}]),
    ]} as unknown as Parameters<typeof shown>[0];
    assert.deepEqual(shown(definition, {a: 'no'}).pages.map(({id}) => id), ['one']);
    assert.deepEqual(shown(definition, {a: 'yes'}).pages.map(({id}) => id), ['one', 'two']);
  });
});
