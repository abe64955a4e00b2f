import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {rules} from '../../src/questions/rules.ts';
import {fitDraft} from '../../src/session/draft.ts';
import type {Draft} from '../../src/session/draft.ts';
import {Session} from '../../src/session/session.ts';
import type {Change} from '../../src/session/session.ts';
import {definitionOf} from '../support/definitions.ts';

const survey = definitionOf('council-survey');
const ID = '0199f3a4-5b7e-4c1d-8e2f-6a9b0c1d2e3f';

interface Sitting {
  session: Session;
  changes: Change[];
  /** Answers a question of any page as its form fields would. */
  readonly answer: (id: string, ...values: string[]) => void;
}

function sit(draft?: Draft): Sitting {
  const changes: Change[] = [];
  const session = new Session(survey, rules, (change) => changes.push(change), draft);
  return {
    session,
    changes,
    answer: (id, ...values) => {
      const question = survey.pages.flatMap((page) => page.questions).find((one) => one.id === id);
      if (!question) throw new Error(`no question ${id}`);
      session.take(question, {getAll: (name) => (name === id ? values : [])});
    },
  };
}

const payloadOf = (session: Session): Record<string, unknown> => ({...session.payload(ID, 'en').answers});

/** A sitting with the first page answered, on the second. */
function pastFirstPage(home = 'house'): Sitting {
  const sitting = sit();
  sitting.answer('home-type', home);
  sitting.answer('area', 'harbour');
  assert.deepEqual(sitting.session.next(), []);
  return sitting;
}

describe('conditions', () => {
  it('show and hide questions as earlier answers change', () => {
    const {session, answer} = sit();
    const asked = (): boolean => session.asked({id: 'other-council'}, 'en') !== undefined;
    assert.equal(asked(), false);
    answer('area', 'outside');
    assert.equal(asked(), true);
    answer('area', 'harbour');
    assert.equal(asked(), false);
  });

  it('ask for a new look only where something else is to be seen', () => {
    const {answer, changes} = sit();
    answer('people', '3');
    answer('area', 'harbour');
    answer('area', 'outside');
    assert.deepEqual(changes, ['answer', 'answer', 'view']);
  });

  it('drop a hidden answer from what is sent, and bring it back when it is shown again', () => {
    const {session, answer} = sit();
    answer('area', 'outside');
    answer('other-council', 'Elsewhere');
    answer('area', 'harbour');
    assert.deepEqual(payloadOf(session), {area: 'harbour'});
    answer('area', 'outside');
    assert.deepEqual(payloadOf(session), {area: 'outside', 'other-council': 'Elsewhere'});
    assert.equal(session.answerTo({id: 'other-council'}), 'Elsewhere');
  });

  it('skip pages and bring them in', () => {
    assert.equal(pastFirstPage('house').session.page.id, 'collections');
    assert.equal(pastFirstPage('flat').session.page.id, 'shared-bins');
  });

  it('count the pages that are shown', () => {
    const {session} = pastFirstPage('flat');
    assert.deepEqual([session.pageIndex, session.pages.length, session.isLastPage], [1, 5, false]);
  });
});

describe('pages', () => {
  it('do not turn while something is wrong', () => {
    const {session, answer} = sit();
    answer('home-type', 'house');
    answer('people', 'many');
    assert.deepEqual(session.next(), [{questionId: 'area', code: 'missing-choice'}, {questionId: 'people', code: 'not-a-number'}]);
    assert.deepEqual([session.page.id, session.problems.length], ['home', 2]);
  });

  it('do not ask for what is hidden', () => {
    const {session, answer} = pastFirstPage();
    answer('satisfaction', '4');
    answer('containers', 'food');
    assert.deepEqual(session.next(), []);
    session.back();
    answer('missed', 'yes');
    assert.deepEqual(session.next().map(({questionId}) => questionId), ['missed-count']);
  });

  it('turn back with every answer and without mistakes', () => {
    const {session} = pastFirstPage();
    session.next();
    assert.notEqual(session.problems.length, 0);
    session.back();
    assert.deepEqual([session.page.id, session.answerTo({id: 'area'}), session.problems], ['home', 'harbour', []]);
    session.back();
    assert.equal(session.page.id, 'home');
  });

  it('stay on the last one, which the caller sends', () => {
    const answers = {'home-type': 'house', area: 'harbour', updates: 'no'};
    const {session} = sit({version: 1, page: 'contact', answers, startedAt: '2026-11-02T09:00:00Z'});
    assert.equal(session.isLastPage, true);
    assert.deepEqual(session.next(), []);
    assert.equal(session.page.id, 'contact');
  });
});

describe('answers', () => {
  it('are taken away when they are emptied', () => {
    const {session, answer} = sit();
    answer('people', '3');
    answer('people', '  ');
    assert.deepEqual(payloadOf(session), {});
  });

  it('are sent with consultation, version, language and times', () => {
    const {session, answer} = sit();
    assert.equal(session.isTouched, false);
    answer('people', '3');
    const {startedAt = '', sealedAt = '', ...rest} = session.payload(ID, 'cy');
    assert.deepEqual(rest, {id: ID, format: 1, consultation: 'council-survey', version: 1, language: 'cy', answers: {people: 3}, channel: 'web'});
    assert.ok(Date.parse(startedAt) <= Date.parse(sealedAt));
    assert.equal(session.isTouched, true);
  });

  it('are not looked up among the names of Object.prototype', () => {
    assert.equal(sit().session.answerTo({id: 'constructor'}), undefined);
  });
});

describe('refuse', () => {
  it('leads to the first page that holds one of the problems', () => {
    const {session} = pastFirstPage();
    session.refuse([{questionId: 'updates', code: 'missing-choice'}, {questionId: 'area', code: 'unknown-choice'}]);
    assert.deepEqual([session.page.id, session.problems.length], ['home', 2]);
  });

  it('stays where it is when the problem is in no question', () => {
    const {session} = pastFirstPage();
    session.refuse([{questionId: '', code: 'unknown-field', params: {field: 'x'}}]);
    assert.deepEqual([session.page.id, session.problems.length], ['collections', 1]);
  });
});

describe('a draft', () => {
  const draft = (changes: object = {}): unknown => ({
    version: 1, page: 'collections', answers: {'home-type': 'house', area: 'harbour', people: 3}, startedAt: '2026-11-02T09:00:00Z', ...changes,
  });

  it('brings back page and answers, hidden ones too', () => {
    const {session, answer} = sit();
    answer('area', 'outside');
    answer('other-council', 'Elsewhere');
    answer('area', 'harbour');
    answer('home-type', 'house');
    session.next();
    const kept = fitDraft(JSON.parse(JSON.stringify(session.draft)), survey, rules);
    const again = sit(kept?.draft);
    assert.deepEqual([again.session.page.id, again.session.isTouched], ['collections', true]);
    again.answer('area', 'outside');
    assert.equal(payloadOf(again.session)['other-council'], 'Elsewhere');
  });

  it('keeps what was typed wrongly, under the same version', () => {
    const kept = fitDraft(draft({answers: {people: 'many'}}), survey, rules);
    assert.deepEqual(kept?.draft.answers, {people: 'many'});
  });

  it('keeps under another version what its questions take', () => {
    const answers = {'home-type': 'castle', area: 'harbour', people: 'many', gone: 'x', containers: ['food']};
    assert.deepEqual(fitDraft(draft({version: 0, answers}), survey, rules)?.draft.answers, {area: 'harbour', containers: ['food']});
  });

  it('opens the first page where its own is gone', () => {
    assert.equal(sit(fitDraft(draft({page: 'gone'}), survey, rules)?.draft).session.page.id, 'home');
  });

  for (const kept of [null, 'x', 1, [], {}, {answers: null}, {answers: 'x'}, draft({answers: []}), draft({answers: {constructor: 'x'}})]) {
    it(`holds no answer in ${JSON.stringify(kept)}`, () => {
      assert.deepEqual(fitDraft(kept, survey, rules)?.draft.answers ?? {}, {});
    });
  }
});
