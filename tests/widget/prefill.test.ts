import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Definition} from '../../src/schema.ts';
import {rules} from '../../src/questions/rules.ts';
import {answersOf, queryWithout} from '../../src/widget/prefill.ts';
import {definitionOf} from '../support/definitions.ts';

const survey: Definition = {
  id: 'bins', version: 1, kind: 'survey', title: 'Bins', languages: ['en'],
  pages: [
    {id: 'home', questions: [
      {id: 'ward', type: 'choice', label: 'Ward', choices: [{value: 'north', label: 'North'}, {value: 'south', label: 'South'}, {value: 'else', label: 'Elsewhere', other: true}]},
      {id: 'north-only', type: 'text', label: 'Where in the north?', showIf: {question: 'ward', is: 'north'}},
      {id: 'bins', type: 'choices', label: 'Bins', choices: [{value: 'food', label: 'Food'}, {value: 'green', label: 'Green'}]},
      {id: 'street', type: 'text', label: 'Street', maxLength: 10},
      {id: 'people', type: 'number', label: 'People', min: 1},
      {id: 'mail', type: 'email', label: 'Email'},
      {id: 'agree', type: 'consent', label: 'I agree'},
      {id: 'intro', type: 'statement', label: 'Intro', text: 'Hello'},
    ]},
    {id: 'you', personal: true, questions: [{id: 'age', type: 'text', label: 'Age'}]},
  ],
};

interface Result {
  answers: Readonly<Record<string, unknown>>;
  said: string[];
}

/** What a query fills in where the page lists all names. */
function fill(query: string, names = survey.pages.flatMap(({questions}) => questions.map(({id}) => id)), definition = survey): Result {
  const said: string[] = [];
  const answers = answersOf(definition, rules, names, new URLSearchParams(query), (id, why) => said.push(`${id}: ${why}`));
  return {answers, said};
}

describe('answers from a query', () => {
  it('are read like form fields', () => {
    assert.deepEqual(fill('ward=else&ward.other=Moor&bins=food&bins=green&people=3'), {
      answers: {ward: {value: 'else', text: 'Moor'}, bins: ['food', 'green'], people: 3}, said: [],
    });
  });

  it('are taken for listed questions alone', () => {
    assert.deepEqual(fill('street=Bryn&people=3', ['people']), {answers: {people: 3}, said: []});
  });

  it('are checked, and left out where they are wrong', () => {
    const {answers, said} = fill('ward=west&people=0&street=12345678901&bins=food');
    assert.deepEqual(answers, {bins: ['food']});
    assert.deepEqual(said, ['ward: unknown-choice', 'street: too-long', 'people: too-small']);
  });

  it('are none to questions that are hidden, unless the query itself shows them', () => {
    assert.deepEqual(fill('north-only=Hill'), {answers: {}, said: ['north-only: it is hidden']});
    assert.deepEqual(fill('north-only=Hill&ward=north').answers, {ward: 'north', 'north-only': 'Hill'});
  });

  it('are never given for the person: consent, email, and what is asked about them', () => {
    const {answers, said} = fill('agree=true&mail=a@b.example&age=40');
    assert.deepEqual(answers, {});
    assert.deepEqual(said.map((line) => line.split(':')[0]), ['mail', 'agree', 'age']);
  });

  it('are never a signature', () => {
    const petition = definitionOf('crossing-petition');
    const names = petition.pages.flatMap(({questions}) => questions.map(({id}) => id));
    const query = names.map((name) => `${name}=LA1 1YN`).join('&');
    assert.deepEqual(fill(query, names, petition).answers, {});
  });

  it('are none to a group with an email address inside', () => {
    const group: Definition = {...survey, pages: [{id: 'p', questions: [
      {id: 'people', type: 'group', label: 'People', max: 2, questions: [{id: 'mail', type: 'email', label: 'Email'}]},
    ]}]};
    assert.deepEqual(fill('people.0.mail=a@b.example', ['people'], group).answers, {});
  });

  it('name to the author what the definition does not have', () => {
    assert.deepEqual(fill('x=1', ['x', 'constructor']).said, ['x: there is no such question', 'constructor: there is no such question']);
  });

  it('are none where nothing is given, or nothing is said', () => {
    assert.deepEqual(fill('other=1&street='), {answers: {}, said: []});
  });
});

describe('the query that stays', () => {
  for (const [query, left] of [
    ['?ward=north', ''], ['?ward=north&utm=a%20b&ward=south', '?utm=a%20b'], ['?a=1&ward.other=x', '?a=1'],
    ['?warden=1', '?warden=1'], ['?%77ard=north&b', '?b'], ['', ''], ['?&b', '?&b'], ['?%E0%A4%A=1&ward=x', '?%E0%A4%A=1'],
  ] as const) {
    it(`of ${query} is ${left || 'none'}`, () => {
      assert.equal(queryWithout(query, ['ward']), left);
    });
  }
});
