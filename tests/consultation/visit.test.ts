/** Answer sets of petitions and of page feedback: which page they are about, and which of two visits they are. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {mainPart, reportPart} from '../../src/consultation/visit.ts';
import {checkPayload, cleanPage, isReport} from '../../src/schema.ts';
import type {Answers, Definition, Problem} from '../../src/schema.ts';
import {definitionOf} from '../support/definitions.ts';
import {feedback} from './support/feedback.ts';
import {petition} from './support/petition.ts';

const SIGNED: Answers = {'full-name': 'Jo Bloggs', reach: 'jo@council.example', home: 'LA1 1YN', tie: 'live', agree: true};
const CONTEXT = {page: 'https://council.gov.uk/bins/missed', pageId: 'bins-missed'};
const payload = (answers: object, changes: object = {}): Record<string, unknown> => ({
  id: '0199f3a4-5b7e-4c1d-8e2f-6a9b0c1d2e3f', format: 1, consultation: 'a', version: 1, language: 'en', answers, ...changes,
});
const problemsOf = (definition: Definition, answers: object, changes: object): Problem[] => checkPayload(definition, payload(answers, changes)).problems;
const wrong = (field: string): Problem => ({questionId: '', code: 'wrong-field', params: {field}});
const unasked = (questionId: string): Problem => ({questionId, code: 'not-asked'});

describe('context', () => {
  const about = (context: unknown): Problem[] => problemsOf(feedback(), {'is-useful': 'yes'}, {context});

  it('says which page feedback is about', () => {
    const sent = payload({'is-useful': 'yes'}, {context: CONTEXT});
    assert.deepEqual(checkPayload(feedback(), sent), {payload: sent, problems: []});
    assert.deepEqual(about({page: CONTEXT.page}), []);
  });

  for (const [what, definition, answers] of [
    ['survey', definitionOf('council-survey'), {}], ['poll', definitionOf('bins-poll'), {}], ['petition', petition(), SIGNED],
  ] as const) {
    it(`is refused in a ${what}, where nobody needs to know which page a person was on`, () => {
      const [problem] = problemsOf(definition, answers, {context: CONTEXT});
      assert.deepEqual(problem, {questionId: '', code: 'unknown-field', params: {field: 'context'}});
    });
  }

  it('is taken from no petition when it is left out', () => {
    assert.deepEqual(problemsOf(petition(), SIGNED, {}), []);
  });

  it('is missing by name', () => {
    assert.deepEqual(problemsOf(feedback(), {'is-useful': 'yes'}, {}), [wrong('context')]);
    assert.deepEqual(problemsOf(feedback(), {doing: 'Reading', 'went-wrong': 'x'}, {}), [wrong('context')]);
  });

  for (const dirty of [
    'https://council.gov.uk/bins?email=jo', 'https://council.gov.uk/bins#missed', 'https://jo:secret@council.gov.uk/bins', 'https://council.gov.uk/jo@council.gov.uk',
    'https://council.gov.uk/jo%2540council.gov.uk', 'https://council.gov.uk/07700900123', 'https://council.gov.uk/LA1%201YN', 'https://council.gov.uk/bins;jsessionid=1',
    'https://COUNCIL.gov.uk/bins', 'https://council.gov.uk:443/bins', 'https://council.gov.uk', 'https://council.gov.uk/a/../b', ' https://council.gov.uk/bins', 'https://council.gov.uk/bi ns',
  ]) {
    it(`refuses a page as it stood in the address bar: ${dirty}`, () => {
      assert.deepEqual(about({page: dirty}), [wrong('context.page')]);
      assert.deepEqual(about({page: cleanPage(dirty)}), []);
    });
  }

  for (const page of ['', '/bins', 'bins', 'council.gov.uk/bins', 'javascript:alert(1)', 'data:text/html,x', 'file:///home/jo/bins.html', 'blob:https://council.gov.uk/0199f3a4', 'ftp://council.gov.uk/bins', 'https://', '-']) {
    it(`refuses a page that is none: ${JSON.stringify(page)}`, () => {
      assert.deepEqual(about({page}), [wrong('context.page')]);
    });
  }

  it('refuses a page of more than 2,000 characters', () => {
    const page = (length: number): string => 'https://council.gov.uk/'.padEnd(length, 'a');
    assert.deepEqual(about({page: page(2000)}), []);
    assert.deepEqual(about({page: page(2001)}), [wrong('context.page')]);
  });

  it('takes a name of a page in any script', () => {
    for (const pageId of ['bins/missed', 'Bins & recycling <1>', 'Casgliadau biniau', 'صفحة', '=1+1', 'x'.repeat(200), '🗑'.repeat(200)]) {
      assert.deepEqual(about({...CONTEXT, pageId}), [], pageId);
    }
  });

  for (const pageId of ['', 'x'.repeat(201), 'a\nb', 'a\r\n', '\ta', 'a\u0000', 'a\u001b[2J', 'a\u0085', 'a\u200bb', 'a\u202eb', '\ufeffa', '\ud800', 3, null, ['a'], {}]) {
    it(`refuses ${JSON.stringify(pageId).slice(0, 40)} as the name of a page`, () => {
      assert.deepEqual(about({...CONTEXT, pageId}), [wrong('context.pageId')]);
    });
  }

  it('refuses what else a page may want to tell of a person', () => {
    assert.deepEqual(about({...CONTEXT, referrer: 'https://search.example/?q=jo'}), [{questionId: '', code: 'unknown-field', params: {field: 'context.referrer'}}]);
    for (const context of [null, 'https://council.gov.uk/', [], 1]) assert.deepEqual(about(context), [wrong('context')], JSON.stringify(context));
    assert.deepEqual(about({pageId: 'bins'}), [wrong('context.page')]);
  });
});

describe('the two visits of page feedback', () => {
  const pageIds = ({pages}: Definition): string[] => pages.map(({id}) => id);
  const problems = (answers: object): Problem[] => problemsOf(feedback(), answers, {context: CONTEXT});

  it('are the pages without the report, and the report alone', () => {
    assert.deepEqual(pageIds(mainPart(feedback())), ['first', 'why']);
    assert.deepEqual(pageIds(reportPart(feedback())), ['problem']);
  });

  it('are all and nothing where there is no report', () => {
    const plain = {...feedback(), feedback: {useful: 'is-useful'}};
    assert.equal(mainPart(plain), plain);
    assert.deepEqual(pageIds(reportPart(plain)), []);
    const survey = definitionOf('council-survey');
    assert.equal(mainPart(survey), survey);
  });

  it('leave the definition as it was', () => {
    const definition = feedback();
    mainPart(definition);
    reportPart(definition);
    assert.deepEqual(definition, feedback());
  });

  for (const [answers, expected] of [
    [{}, false], [{'is-useful': 'no'}, false], [{doing: 'Reading'}, true], [{'went-wrong': ''}, true], [{'is-useful': 'no', doing: 'Reading'}, true], [{toString: 'x'}, false],
  ] as [Answers, boolean][]) {
    it(`are told apart: ${JSON.stringify(answers)} is ${expected ? 'a report' : 'none'}`, () => {
      assert.equal(isReport(feedback(), answers), expected);
      assert.equal(isReport({...feedback(), feedback: {useful: 'is-useful'}}, answers), false);
      assert.equal(isReport(definitionOf('council-survey'), answers), false);
    });
  }

  it('take the answers of one of them, and ask for what it requires only', () => {
    assert.deepEqual(problems({'is-useful': 'yes'}), []);
    assert.deepEqual(problems({'is-useful': 'no', what: 'The link is dead.', 'how-good': 2}), []);
    assert.deepEqual(problems({doing: 'Reading', 'went-wrong': 'The link is dead.'}), []);
    assert.deepEqual(problems({}), [{questionId: 'is-useful', code: 'missing-choice'}]);
    assert.deepEqual(problems({'is-useful': 'no'}), [{questionId: 'what', code: 'missing-text'}]);
    assert.deepEqual(problems({doing: 'Reading'}), [{questionId: 'went-wrong', code: 'missing-text'}]);
  });

  it('are never one: a yes or no inside a report was not asked', () => {
    assert.deepEqual(problems({'is-useful': 'no', what: 'x', doing: 'Reading', 'went-wrong': 'x'}), [unasked('is-useful'), unasked('what')]);
  });

  it('know each other’s conditions', () => {
    assert.deepEqual(problems({'is-useful': 'yes', what: 'x'}), [unasked('what')]);
    assert.deepEqual(problems({'is-useful': 'yes', nobody: 'x'}), [{questionId: 'nobody', code: 'unknown-question', params: {question: 'nobody'}}]);
  });
});

describe('checkPayload of a petition', () => {
  const signing = (changes: object): Problem[] => problemsOf(petition(), {...SIGNED, ...changes}, {});

  it('takes a signature, with and without news', () => {
    assert.deepEqual(signing({}), []);
    assert.deepEqual(signing({news: true}), []);
  });

  it('asks for everything that makes one', () => {
    assert.deepEqual(problemsOf(petition(), {}, {}).map(({questionId, code}) => [questionId, code]), [
      ['full-name', 'missing-text'], ['reach', 'missing-email'], ['home', 'missing-postcode'], ['tie', 'missing-choice'], ['agree', 'missing-consent'],
    ]);
  });

  it('takes no consent but a box that was ticked', () => {
    for (const agree of ['true', 'yes', 1]) assert.deepEqual(signing({agree}), [{questionId: 'agree', code: 'wrong-type', params: {expected: 'true'}}]);
    assert.deepEqual(signing({agree: false}), [{questionId: 'agree', code: 'wrong-field', params: {field: 'answers.agree'}}]);
  });

  it('refuses a line break in an address (MAIL-01), a host without a dot and a literal (MAIL-07)', () => {
    for (const reach of ['a@b.example\r\nBcc: victim@c.example', 'a@b', 'user@[IPv6:::1]']) assert.deepEqual(signing({reach}), [{questionId: 'reach', code: 'email'}]);
    assert.deepEqual(signing({reach: 'josé@exämple.de'}), []);
  });

  it('refuses a line break in a name (MAIL-02)', () => {
    assert.deepEqual(signing({'full-name': 'Jo\r\nSubject: x'}), [{questionId: 'full-name', code: 'line-break'}]);
  });
});
