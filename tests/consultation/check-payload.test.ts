import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkPayload, problemText} from '../../src/schema.ts';
import type {Problem} from '../../src/schema.ts';
import {definitionOf} from '../support/definitions.ts';

const survey = definitionOf('council-survey');
const ANSWERS = {
  'home-type': 'house', area: 'harbour', people: 3, satisfaction: 4, containers: ['food'], support: 'support', updates: 'no',
};
const payload = (changes: object = {}): Record<string, unknown> => ({
  id: '0199f3a4-5b7e-4c1d-8e2f-6a9b0c1d2e3f', format: 1, consultation: 'council-survey', version: 1, language: 'en',
  answers: ANSWERS, startedAt: '2026-11-02T09:00:00Z', sealedAt: '2026-11-02T09:05:00.000Z', channel: 'web', ...changes,
});
const problemsWith = (changes: object): Problem[] => checkPayload(survey, payload(changes)).problems;
/** Answers changed; undefined takes one away. */
const answering = (changes: object): Problem[] => {
  const entries: [string, unknown][] = Object.entries({...ANSWERS, ...changes});
  return problemsWith({answers: Object.fromEntries(entries.filter(([, answer]) => answer !== undefined))});
};
const wrong = (field: string, questionId = ''): Problem => ({questionId, code: 'wrong-field', params: {field}});

describe('checkPayload', () => {
  it('takes a complete answer set and gives it back', () => {
    assert.deepEqual(checkPayload(survey, payload()), {payload: payload(), problems: []});
  });

  it('takes answers to what conditions show', () => {
    assert.deepEqual(answering({'home-type': 'flat', shared: 'yes', walk: 5, area: 'outside', 'other-council': 'Elsewhere'}), []);
  });

  const shapes: [what: string, changes: object, ...problems: Problem[]][] = [
    ['an id that is no UUID', {id: '1'}, wrong('id')],
    ['another format', {format: 2}, wrong('format')],
    ['a missing version', {version: undefined}, wrong('version')],
    ['a version as text', {version: '1'}, wrong('version')],
    ['no answers', {answers: undefined}, wrong('answers')],
    ['answers as a list', {answers: []}, wrong('answers')],
    ['an unknown channel', {channel: 'fax'}, wrong('channel')],
    ['a moment without a zone', {sealedAt: '2026-11-02'}, wrong('sealedAt')],
    ['a language that is none', {language: '<b>'}, wrong('language')],
    ['a field that nobody knows', {admin: true}, {questionId: '', code: 'unknown-field', params: {field: 'admin'}}],
    ['a field with an endless name', {['x'.repeat(5000)]: 1}, {questionId: '', code: 'unknown-field', params: {field: 'x'.repeat(100)}}],
    ['an answer of null', {answers: {...ANSWERS, area: null}}, wrong('answers.area', 'area')],
    ['an answer of false', {answers: {...ANSWERS, garden: false}}, wrong('answers.garden', 'garden')],
  ];
  for (const [what, changes, ...problems] of shapes) {
    it(`refuses ${what} by name`, () => {
      assert.deepEqual(problemsWith(changes), problems);
    });
  }

  for (const body of [null, 1, 'x', []]) {
    it(`refuses ${JSON.stringify(body)}`, () => {
      assert.deepEqual(checkPayload(survey, body).problems, [wrong('body')]);
    });
  }

  it('lets what came on paper or by phone be blank, but for consent', () => {
    const {pages: [first, ...others], ...rest} = definitionOf('council-survey');
    const consent = {id: 'agree', type: 'consent', label: 'I agree', required: true} as const;
    const asking = {...rest, pages: [{...first, questions: [consent, ...first?.questions ?? []]}, ...others]} as typeof survey;
    const problemsOf = (channel: string, answers: object): Problem[] => checkPayload(asking, payload({channel, answers})).problems;
    for (const channel of ['paper', 'phone']) {
      assert.deepEqual(problemsOf(channel, {agree: true}), []);
      assert.deepEqual(problemsOf(channel, {}), [{questionId: 'agree', code: 'missing-consent'}]);
      assert.deepEqual(problemsOf(channel, {agree: true, people: -1}).map(({code}) => code), ['too-small']);
    }
    assert.notDeepEqual(problemsOf('web', {agree: true}), []);
  });

  it('refuses questions that do not exist, and those that were not asked', () => {
    assert.deepEqual(answering({aera: 'x', shared: 'yes'}), [
      {questionId: 'aera', code: 'unknown-question', params: {question: 'aera'}},
      {questionId: 'shared', code: 'not-asked'},
    ]);
  });

  it('refuses an answer to a statement', () => {
    assert.equal(answering({intro: 'read'})[0]?.code, 'wrong-type');
  });

  it('checks every answer by its type’s rule', () => {
    assert.deepEqual(answering({area: 'nowhere', people: 21, containers: ['food', 'food'], satisfaction: '4'}), [
      {questionId: 'area', code: 'unknown-choice', params: {value: 'nowhere'}},
      {questionId: 'people', code: 'too-large', params: {max: 20}},
      {questionId: 'satisfaction', code: 'wrong-type', params: {expected: 'number'}},
      {questionId: 'containers', code: 'repeated', params: {value: 'food'}},
    ]);
  });

  it('asks for what is required, where it is shown', () => {
    assert.deepEqual(answering({satisfaction: undefined, updates: 'yes'}).map(({questionId, code}) => [questionId, code]), [
      ['satisfaction', 'missing-choice'], ['email', 'missing-email'],
    ]);
  });

  it('takes an empty text or list as no answer', () => {
    assert.deepEqual(answering({containers: []}), [{questionId: 'containers', code: 'missing-choices'}]);
    assert.deepEqual(answering({'missed-street': ''}).map(({code}) => code), ['not-asked']);
  });

  for (const name of Object.getOwnPropertyNames(Object.prototype)) {
    it(`refuses an answer to ${name}`, () => {
      const answers = JSON.parse(JSON.stringify(ANSWERS).replace('}', `, "${name}": "x"}`)) as unknown;
      const {problems} = checkPayload(survey, payload({answers}));
      assert.ok(problems.length > 0);
    });
  }

  it('says each problem in words', () => {
    const said = answering({aera: 'x', shared: 'yes', people: 0}).map((problem) => problemText(problem));
    assert.deepEqual(said, ['There is no question “aera”.', 'This question was not asked, because of an earlier answer.', 'Enter 1 or more.']);
    assert.equal(problemText({questionId: '', code: 'unknown-field', params: {field: 'admin'}}, 'fr'), '“admin” is not a known field.');
  });
});
