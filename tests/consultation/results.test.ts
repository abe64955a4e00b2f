import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {publicResults, resultsArePublic, resultsShow, stateAt, summaryText, tallyKeys} from '../../src/schema.ts';
import type {LiveState, Question, ResultsShow, Tally} from '../../src/schema.ts';
import {definitionOf} from '../support/definitions.ts';

const survey = definitionOf('council-survey');
const resultsOf = (questions: Record<string, Tally>): ReturnType<typeof publicResults> =>
  publicResults(survey, {responses: 7, version: 1, asOf: '2026-11-02T09:00:00Z', questions});

describe('publicResults', () => {
  it('shows a zero for every choice that nobody took', () => {
    assert.deepEqual(resultsOf({'home-type': {n: 5, counts: {house: 5}}}).questions['home-type'],
      {n: 5, counts: {house: 5, flat: 0, boat: 0, else: 0}});
  });

  it('withholds a question below five answers, and one that nobody answered', () => {
    const withheld = {n: null, counts: null, withheld: true};
    assert.deepEqual(resultsOf({'home-type': {n: 4, counts: {house: 4}}}).questions['home-type'], withheld);
    assert.deepEqual(resultsOf({}).questions['home-type'], withheld);
  });

  it('counts a scale by its points, as text', () => {
    assert.deepEqual(resultsOf({satisfaction: {n: 6, counts: {4: 6}}}).questions.satisfaction, {n: 6, counts: {1: 0, 2: 0, 3: 0, 4: 6, 5: 0}});
  });

  it('says of a number only how many answered', () => {
    assert.deepEqual(resultsOf({people: {n: 6, counts: {}}}).questions.people, {n: 6, counts: null});
  });

  it('leaves out text, addresses and statements even where they were tallied', () => {
    const {questions} = resultsOf({name: {n: 9, counts: {Ann: 9}}, email: {n: 9, counts: {}}, ideas: {n: 9, counts: {x: 9}}});
    for (const id of ['name', 'email', 'ideas', 'worries', 'other-council', 'intro']) assert.equal(id in questions, false, id);
  });

  it('names the consultation, its version, the answer sets and the moment', () => {
    const {consultation, version, responses, asOf} = resultsOf({});
    assert.deepEqual({consultation, version, responses, asOf},
      {consultation: 'council-survey', version: 1, responses: 7, asOf: '2026-11-02T09:00:00Z'});
  });
});

describe('tallyKeys', () => {
  it('gives the keys of every answer that may be counted', () => {
    const answers = {'home-type': 'flat', people: 3, containers: ['food', 'rubbish'], satisfaction: 4, ideas: 'More bins', garden: 'no'};
    assert.deepEqual(tallyKeys(survey, answers),
      {'home-type': ['flat'], people: [], garden: ['no'], satisfaction: ['4'], containers: ['food', 'rubbish']});
  });
});

describe('policy', () => {
  it('shows a poll after the vote and a survey never, unless the definition says otherwise', () => {
    assert.equal(resultsShow({kind: 'poll', results: undefined}), 'after-vote');
    assert.equal(resultsShow({kind: 'survey', results: undefined}), 'never');
    assert.equal(resultsShow({kind: 'survey', results: {show: 'always'}}), 'always');
  });

  const open: [ResultsShow, LiveState, boolean][] = [
    ['never', 'open', false], ['never', 'closed', false], ['always', 'open', true], ['always', 'scheduled', true],
    ['after-vote', 'open', true], ['after-close', 'open', false], ['after-close', 'closed', true], ['after-close', 'rejected', false],
  ];
  for (const [show, state, expected] of open) {
    it(`${show} while ${state}: ${expected ? 'public' : 'not public'}`, () => {
      assert.equal(resultsArePublic(show, state), expected);
    });
  }
});

describe('stateAt', () => {
  const opens = '2026-11-01T00:00:00Z';
  const closes = '2026-12-13T23:59:59Z';
  const at = (moment: string): number => Date.parse(moment);

  it('follows the times of the definition', () => {
    assert.equal(stateAt({opens, closes}, at('2026-10-31T23:59:59Z')), 'scheduled');
    assert.equal(stateAt({opens, closes}, at(opens)), 'open');
    assert.equal(stateAt({opens, closes}, at(closes)), 'open');
    assert.equal(stateAt({opens, closes}, at('2026-12-14T00:00:00Z')), 'closed');
    assert.equal(stateAt({}, 0), 'open');
  });

  it('believes the collector’s clock before its own', () => {
    assert.equal(stateAt({opens, closes, live: {state: 'closed'}}, at(opens)), 'closed');
    assert.equal(stateAt({opens, closes, live: {state: 'open'}}, 0), 'open');
  });
});

describe('summaryText', () => {
  it('says an answer in the words of its question', () => {
    const question = survey.pages[0]?.questions[1] as Question;
    assert.equal(summaryText(question, 'house'), 'House or bungalow');
    assert.equal(summaryText(question, 'house', 'cy'), 'Tŷ neu fyngalo');
  });
});
