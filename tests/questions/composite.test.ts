/** Questions with several parts where they meet the rest: definitions, drafts, payloads, results, exports. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {rules} from '../../src/questions/rules.ts';
import {checkDefinition, checkPayload, payloadSchema, publicResults, summaryText, tallyKeys} from '../../src/schema.ts';
import type {Definition, Question} from '../../src/schema.ts';
import {shown} from '../../src/consultation/shown.ts';
import {fitDraft} from '../../src/session/draft.ts';
import {definitionOf} from '../support/definitions.ts';

const showcase = definitionOf('composite-showcase');
const asking = (question: object): object => ({...showcase, pages: [{id: 'only', questions: [question]}]});
const mistakes = (question: object): string[] =>
  checkDefinition(asking(question)).mistakes.map(({path, message}) => `${path.replace('pages[0].questions[0].', '')} ${message}`);
const questionOf = (id: string): Question => {
  const found = showcase.pages.flatMap(({questions}) => questions).find((question) => question.id === id);
  assert.ok(found);
  return found;
};
const ANSWERS = {
  streets: {lights: 'good', crossings: 'poor'}, travel: ['train', 'bus'], budget: {roads: 60, paths: 40}, people: [{name: 'Ann', age: 7}, {name: 'Bo'}],
};

describe('the schema', () => {
  const matrix = questionOf('streets') as Extract<Question, {type: 'matrix'}>;
  const budget = questionOf('budget');
  const group = questionOf('people') as Extract<Question, {type: 'group'}>;
  const refused: [what: string, question: object, mistake: RegExp][] = [
    ['a row that is a name of Object.prototype', {...matrix, rows: [{value: 'constructor', label: 'x'}]}, /^rows\[0\]\.value is a reserved name/u],
    ['a row with a dot', {...matrix, rows: [{value: 'a.b', label: 'x'}]}, /^rows\[0\]\.value must begin with a letter/u],
    ['the same row twice', {...matrix, rows: [{value: 'a', label: 'x'}, {value: 'a', label: 'y'}]}, /^rows has the same value twice/u],
    ['one column', {...matrix, columns: [{value: 'a', label: 'x'}]}, /^columns needs at least 2/u],
    ['a choice that is called like the unit', {...budget, choices: [{value: 'unit', label: 'x'}, {value: 'a', label: 'y'}]}, /^choices\[0\]\.value is a reserved name/u],
    ['a total that no steps make', {...budget, total: 102}, /^total must be a multiple of step/u],
    ['more steps than sums can count', {...budget, total: 1e12, step: 0.01}, /^total must be a multiple of step/u],
    ['more to put in order than there is', {...questionOf('travel'), minChoices: 6, maxChoices: 6}, /^minChoices is more than there are choices/u],
    ['a group in a group', {...group, questions: [group]}, /^questions\[0\].*must be one of|type must be one of/u],
    ['a condition in a group', {...group, questions: [{id: 'a', type: 'text', label: 'x', showIf: {question: 'b', is: 1}}]}, /^questions cannot have showIf, compare or "required": "soft"/u],
    ['a warning in a group', {...group, questions: [{id: 'a', type: 'text', label: 'x', required: 'soft'}]}, /^questions cannot have showIf/u],
    ['the same id twice in a group', {...group, questions: [{id: 'a', type: 'text', label: 'x'}, {id: 'a', type: 'text', label: 'y'}]}, /^questions has the same id twice/u],
    ['a least above the most', {...group, min: 5}, /^max must not be less than min/u],
    ['a group without an end', {...group, max: undefined}, /^max is missing/u],
  ];
  for (const [what, question, mistake] of refused) {
    it(`refuses ${what} in a sentence`, () => {
      const found = mistakes(question);
      assert.ok(found.some((sentence) => mistake.test(sentence)), found.join('\n'));
    });
  }

  it('takes a total whose steps are no binary fractions', () => {
    assert.deepEqual(mistakes({...budget, total: 0.3, step: 0.1}), []);
  });
});

describe('an answer set', () => {
  const payload = (answers: object): object => ({id: '0199f3a4-5b7e-4c1d-8e2f-6a9b0c1d2e3f', format: 1, consultation: showcase.id, version: 1, language: 'en', answers});

  it('with every kind of answer is one for the published schema and for the check', () => {
    assert.equal(payloadSchema.safeParse(payload(ANSWERS)).error, undefined);
    assert.deepEqual(checkPayload(showcase, payload(ANSWERS)).problems, []);
  });

  it('may hold in a group what its questions take, and nothing deeper', () => {
    const people = [{uses: [{value: 'other', text: 'x'}, 'bus'], born: '1990-05-01', rated: {lights: 'good'}, agreed: true}];
    assert.equal(payloadSchema.safeParse(payload({people})).error, undefined);
    assert.notEqual(payloadSchema.safeParse(payload({people: [{inner: [{deep: {deeper: 1}}]}]})).error, undefined);
  });

  it('that is wrong in several parts says each part', () => {
    const {problems} = checkPayload(showcase, payload({streets: {lights: 'grand'}, people: [{name: 'x'.repeat(41)}, {age: 500}]}));
    assert.deepEqual(problems.map(({questionId, code, params}) => [questionId, code, params?.at]),
      [['streets', 'unknown-choice', 'lights'], ['people', 'too-long', '0.name'], ['people', 'too-large', '1.age']]);
  });
});

describe('results and exports', () => {
  it('count each row by its column, each place of an order, and of the rest only how many', () => {
    assert.deepEqual(tallyKeys(showcase, ANSWERS), {streets: ['lights.good', 'crossings.poor'], travel: ['train.1', 'bus.2'], budget: []});
    const {questions} = publicResults(showcase, {responses: 6, version: 1, asOf: '2026-11-02T09:00:00Z', questions: {
      streets: {n: 6, counts: {'lights.good': 4, 'lights.poor': 2}}, budget: {n: 6, counts: {}},
    }});
    const counts = questions.streets?.counts ?? {};
    assert.deepEqual([counts['lights.good'], counts['lights.poor'], counts['pavements.fair'], Object.keys(counts).length], [4, 2, 0, 12]);
    assert.deepEqual(questions.budget, {n: 6, counts: null});
    assert.equal('people' in questions, false);
  });

  it('say an answer in words', () => {
    assert.deepEqual(Object.entries(ANSWERS).map(([id, answer]) => summaryText(questionOf(id), answer, 'en')), [
      'Street lights: Good; Crossings: Poor', '1. Train; 2. Bus', 'Roads: £60; Paths: £40', 'Person 1\nFirst name: Ann\nAge: 7\n\nPerson 2\nFirst name: Bo',
    ]);
  });
});

describe('what was begun', () => {
  const next = (changes: object): Definition => ({...showcase, version: 2, pages: [{id: 'only', questions: [{...questionOf('streets'), ...changes}]}]});
  const kept = (streets: unknown): object => ({version: 1, page: 'streets', answers: {streets}, startedAt: undefined});

  it('is kept under another version while it is only unfinished, and left out where it does not fit', () => {
    const fitted = (answer: unknown, changes: object = {}): unknown => fitDraft(kept(answer), next({required: true, ...changes}), rules)?.draft.answers.streets;
    assert.deepEqual(fitted({lights: 'good'}), {lights: 'good'});
    assert.equal(fitted({lights: 'gone'}), undefined);
    assert.equal(fitted({lights: 'good'}, {rows: [{value: 'trees', label: 'Trees'}]}), undefined);
  });

  it('loses what was shared out to a choice that is hidden now', () => {
    const hidden = {question: 'travel', includes: 'bus'};
    const budget = {...questionOf('budget')} as Extract<Question, {type: 'allocation'}>;
    const choices = budget.choices.map((choice) => (choice.value === 'buses' ? {...choice, showIf: hidden} : choice));
    const pages = [{id: 'only', questions: [questionOf('travel'), {...budget, choices}]}];
    const answers = {travel: ['train'], budget: {roads: 60, buses: 40}};
    assert.deepEqual(shown({pages}, answers).answers.budget, {roads: 60});
    assert.equal(shown({pages}, {...answers, travel: ['bus']}).answers.budget, answers.budget);
  });
});
