import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkPayload} from '../../src/consultation/check-payload.ts';
import {rules} from '../../src/questions/rules.ts';
import type {Answer, Definition} from '../../src/schema.ts';
import {Session} from '../../src/session/session.ts';
import {summaries} from '../../src/session/summaries.ts';

const ID = '0199f3a4-5b7e-4c1d-8e2f-6a9b0c1d2e3f';
const choices = (...values: string[]): object[] => values.map((value) => ({value, label: {en: `The ${value}`, cy: `Y ${value}`}}));

/** A survey with everything that changes on the way. */
const survey = {
  id: 'way', version: 1, kind: 'survey', title: 'On the way', languages: ['en', 'cy'],
  pages: [
    {id: 'start', questions: [
      {id: 'by', type: 'choice', label: 'How do you come?', required: true, choices: choices('bus', 'car', 'boat')},
      {id: 'why', type: 'text', label: 'Why?', required: 'soft'},
      {id: 'ticket', type: 'text', label: 'Which ticket?', showIf: {question: 'by', is: 'bus'}},
    ]},
    {id: 'sunk', exit: true, showIf: {question: 'by', is: 'boat'}, questions: [{id: 'end', type: 'statement', text: 'Boats are not asked.'}]},
    {id: 'parking', title: 'About {{by}}', showIf: {question: 'by', is: 'car'}, questions: [
      {id: 'paid', type: 'choice', label: {en: 'Where do you leave “{{by}}”?', cy: 'Ble mae “{{by}}”?'}, required: true, choices: choices('street', 'garage')},
    ]},
    {id: 'end', questions: [
      {id: 'liked', type: 'choices', label: 'What do you like?', choices: [...choices('view'), {value: 'driver', label: 'The driver', showIf: {question: 'by', is: 'bus'}}]},
      {id: 'from', type: 'number', label: 'From'},
      {id: 'to', type: 'number', label: 'To', compare: {with: 'from', must: 'exceed'}},
    ]},
  ],
} as unknown as Definition;

interface Sitting {
  session: Session;
  readonly set: (answers: Record<string, unknown>) => void;
}

function sit(answers: Record<string, Answer> = {}): Sitting {
  const session = new Session(survey, rules, () => undefined, {answers});
  const questions = survey.pages.flatMap((page) => page.questions);
  return {session, set: (more) => {
    for (const [id, answer] of Object.entries(more)) {
      const question = questions.find((one) => one.id === id);
      if (question) session.set(question, answer);
    }
  }};
}

const at = ({page, isReview}: Session): string => (isReview ? 'review' : page.id);

/** A sitting that has come to the review. */
function reviewed(answers: Record<string, Answer>): Sitting {
  const sitting = sit({why: 'It rains', ...answers});
  for (let pages = 0; pages < 5 && !sitting.session.isReview; pages++) assert.deepEqual(sitting.session.next(), []);
  assert.equal(at(sitting.session), 'review');
  return sitting;
}

describe('the review', () => {
  it('follows the last page of a survey with more than one, and is where answers are sent', () => {
    const {session} = sit({by: 'bus', why: 'It rains'});
    session.next();
    assert.deepEqual([at(session), session.isEnd], ['end', false]);
    session.next();
    assert.deepEqual([at(session), session.isEnd], ['review', true]);
    session.back();
    assert.equal(at(session), 'end');
  });

  it('is left out where the definition wants none, and comes on one page where it wants one', () => {
    assert.equal(new Session({...survey, review: false, pages: survey.pages.slice(3)}, rules, () => undefined).isEnd, true);
    assert.equal(new Session({...survey, review: true, pages: survey.pages.slice(3)}, rules, () => undefined).isEnd, false);
    assert.equal(new Session({...survey, pages: survey.pages.slice(3)}, rules, () => undefined).isEnd, true);
  });

  it('says every answer in words, and what was not answered', () => {
    const {session} = reviewed({by: 'car', paid: 'street', liked: ['view']});
    const said = summaries(session, 'cy').map(({title, answers}) => [title, ...answers.map(({label, answer}) => `${label} ${answer ?? '-'}`)]);
    assert.deepEqual(said, [
      [undefined, 'How do you come? Y car', 'Why? It rains'], ['About Y car', 'Ble mae “Y car”? Y street'], [undefined, 'What do you like? Y view', 'From -', 'To -'],
    ]);
  });

  it('leads to a question and straight back', () => {
    const {session, set} = reviewed({by: 'bus'});
    session.change({id: 'why'});
    assert.equal(at(session), 'start');
    set({why: 'It pours'});
    assert.deepEqual(session.next(), []);
    assert.equal(at(session), 'review');
  });

  it('leads by what a change made necessary, and says what it cost', () => {
    const {session, set} = reviewed({by: 'bus', ticket: 'Day'});
    session.change({id: 'by'});
    set({by: 'car'});
    assert.deepEqual(session.lost.map(({id}) => id), ['ticket']);
    session.next();
    assert.equal(at(session), 'parking');
    assert.equal(session.next().length, 1);
    set({paid: 'garage'});
    session.next();
    assert.equal(at(session), 'review');
    assert.deepEqual(session.hidden.map(({id}) => id), ['ticket']);
    assert.deepEqual(session.payload(ID, 'en').answers, {why: 'It rains', by: 'car', paid: 'garage'});
    session.back();
    session.back();
    session.back();
    set({by: 'bus'});
    assert.equal(session.answerTo({id: 'ticket'}), 'Day');
    assert.deepEqual(session.lost.map(({id}) => id), ['paid']);
  });

  it('says of a question that is still asked only what is not offered any more: the rest is sent', () => {
    const {session, set} = reviewed({by: 'bus', liked: ['view', 'driver']});
    session.change({id: 'by'});
    set({by: 'car', paid: 'garage'});
    assert.deepEqual(session.lost, [{id: 'liked.driver', label: 'The driver'}]);
    assert.deepEqual(session.payload(ID, 'en').answers.liked, ['view']);
  });

  it('is not come back to where a change ends the way', () => {
    const {session, set} = reviewed({by: 'bus'});
    session.change({id: 'by'});
    set({by: 'boat'});
    session.next();
    assert.equal(at(session), 'sunk');
    session.back();
    set({by: 'bus'});
    session.next();
    assert.equal(at(session), 'end');
  });

  it('sends nothing wrong: it leads to the first page that is not right', () => {
    const {session} = reviewed({by: 'bus', from: 5, to: 7});
    session.change({id: 'to'});
    session.set({...survey.pages[3]?.questions[2]} as never, 3);
    assert.deepEqual(session.next(), [{questionId: 'to', code: 'compare'}]);
    session.set({...survey.pages[3]?.questions[2]} as never, 6);
    session.next();
    assert.equal(at(session), 'review');
    session.set({...survey.pages[0]?.questions[0]} as never, undefined);
    assert.deepEqual(session.next(), [{questionId: 'by', code: 'missing-choice'}]);
    assert.equal(at(session), 'start');
  });

  it('is kept in the draft', () => {
    const {session} = reviewed({by: 'bus'});
    assert.equal(at(new Session(survey, rules, () => undefined, session.draft)), 'review');
  });
});

describe('on the way', () => {
  it('warns once of an answer that is wanted, and then lets go', () => {
    const {session} = sit({by: 'bus'});
    assert.deepEqual(session.next(), [{questionId: 'why', code: 'unanswered'}]);
    assert.equal(at(session), 'start');
    assert.deepEqual(session.next(), []);
    assert.equal(at(session), 'end');
  });

  it('ends on an exit page, with nothing after it and nothing to send', () => {
    const {session, set} = sit({by: 'boat', why: 'It floats'});
    session.next();
    assert.deepEqual([at(session), session.pages.length, session.isLastPage], ['sunk', 2, true]);
    const {problems} = checkPayload(survey, session.payload(ID, 'en'));
    assert.deepEqual(problems, [{questionId: '', code: 'ends-before'}]);
    session.back();
    set({by: 'bus'});
    session.next();
    assert.equal(at(session), 'end');
  });

  it('takes back a choice that a change hides, and refuses it where it is sent all the same', () => {
    const {session, set} = sit({by: 'bus', liked: ['view', 'driver']});
    assert.deepEqual(session.payload(ID, 'en').answers.liked, ['view', 'driver']);
    set({by: 'car', paid: 'street'});
    const payload = session.payload(ID, 'en');
    assert.deepEqual(payload.answers.liked, ['view']);
    assert.deepEqual(checkPayload(survey, payload).problems, []);
    assert.deepEqual(checkPayload(survey, {...payload, answers: {...payload.answers, liked: ['view', 'driver']}}).problems, [{questionId: 'liked', code: 'not-asked'}]);
    const asked = session.asked({id: 'liked'}, 'en');
    assert.deepEqual(asked && 'choices' in asked && asked.choices.map(({value}) => value), ['view']);
  });

  it('says at once what a change hides on the same page', () => {
    const {session, set} = sit();
    set({by: 'bus', ticket: 'Day'});
    assert.deepEqual(session.lost, []);
    set({by: 'car'});
    assert.deepEqual(session.lost.map(({id}) => id), ['ticket']);
  });

  it('repeats an answer in the words that the person gave it', () => {
    const parks = {id: 'park', type: 'choice', label: 'Which park?', choices: [...choices('green'), {value: 'else', label: 'Another place', other: true}]};
    const title = 'How {{park}} is';
    const definition = {...survey, title, pages: [{id: 'p', questions: [parks]}]} as unknown as Definition;
    const said = (park: Answer): string => new Session(definition, rules, () => undefined, {answers: {park}}).said(title, 'en');
    assert.deepEqual([said('green'), said('else'), said({value: 'else', text: 'Duck Pond'})],
      ['How The green is', 'How Another place is', 'How Duck Pond is']);
  });

  it('keeps the order that was drawn', () => {
    const {draft} = new Session(survey, rules, () => undefined, {seed: 0.25});
    assert.equal(new Session(survey, rules, () => undefined, draft).seed, 0.25);
  });
});

describe('comparison', () => {
  const problems = (must: string, from: unknown, to: unknown): string[] => {
    const question = {id: 'to', type: 'number', label: 'To', compare: {with: 'from', must}};
    const definition = {...survey, pages: [{id: 'p', questions: [{id: 'from', type: 'number', label: 'From'}, question]}]} as unknown as Definition;
    const answers = Object.fromEntries(Object.entries({from, to}).filter(([, answer]) => answer !== undefined)) as Record<string, Answer>;
    return checkPayload(definition, {id: ID, format: 1, consultation: 'way', version: 1, language: 'en', answers}).problems.map(({code}) => code);
  };

  it('is by size, and asks for nothing where one answer is missing', () => {
    assert.deepEqual([problems('equal', 2, 2), problems('equal', 2, 3), problems('exceed', 2, 2), problems('exceed', 2, 10), problems('reach', 2, 2), problems('reach', 2, 1)],
      [[], ['compare'], ['compare'], [], [], ['compare']]);
    assert.deepEqual([problems('exceed', undefined, 2), problems('exceed', 2, undefined)], [[], []]);
  });
});
