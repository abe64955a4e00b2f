/** What a petition and page feedback must be beyond a definition that is well formed. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkDefinition} from '../../src/schema.ts';
import type {Definition, Mistake} from '../../src/schema.ts';
import {definitionOf} from '../support/definitions.ts';
import {feedback} from './support/feedback.ts';
import {petition} from './support/petition.ts';

type Spoil = (part: Record<string, unknown>, definition: Definition) => void;
type Broken = [what: string, spoil: Spoil, ...mistakes: [path: string, message: string][]];

const listed = (expected: [string, string][]): Mistake[] => expected.map(([path, message]) => ({path, message}));
/** The question of an id, as an author may write it. */
const question = ({pages}: Definition, id: string): Record<string, unknown> => pages.flatMap(({questions}) => questions).find((one) => one.id === id) ?? {};
const sign = (changes: object): Spoil => (part) => { Object.assign(part.sign as object, changes); };
const without = (name: string): Spoil => (part) => { Reflect.deleteProperty(part, name); };
const threshold = (at: unknown): object => ({at, effect: 'x'});
const area = (code: string, ...postcodes: string[]): object => ({code, name: 'x', postcodes});
const REQUIRED = (id: string): string => `names “${id}”, which must be required.`;
const ASKED = (id: string): string => `names “${id}”, which must not have showIf: everybody who signs is asked.`;

describe('checkDefinition of a petition', () => {
  const good: [what: string, change: Spoil][] = [
    ['with everything', () => undefined],
    ['without details', without('details')],
    ['without thresholds', (part) => { part.thresholds = []; }],
    ['without areas', without('areas')],
    ['without a postcode, a connection and updates', (part, definition) => {
      Reflect.deleteProperty(part, 'areas');
      part.sign = {name: 'full-name', email: 'reach', consent: 'agree'};
      definition.pages = definition.pages.map((page) => ({...page, questions: page.questions.filter(({id}) => ['full-name', 'reach', 'agree'].includes(id))}));
    }],
    ['with several ties', (_part, definition) => { question(definition, 'tie').type = 'choices'; }],
    ['with another question, which may be shown by a condition', (_part, definition) => {
      definition.pages[0]?.questions.push({id: 'more', type: 'yes-no', label: 'x', showIf: {question: 'tie', is: 'live'}});
    }],
  ];
  for (const [what, change] of good) {
    it(`takes one ${what}`, () => {
      const definition = petition();
      change(definition.petition ?? {}, definition);
      assert.deepEqual(checkDefinition(definition).mistakes, []);
    });
  }

  const broken: readonly Broken[] = [
    ['nothing of what it asks', (_part, definition) => { delete definition.petition; }, ['petition', 'is missing: a petition needs it.']],
    ['another kind', (_part, definition) => { definition.kind = 'survey'; }, ['petition', 'does not belong in a survey.']],
    ['the part of page feedback', (_part, definition) => { definition.feedback = {useful: 'a'}; }, ['feedback', 'does not belong in a petition.']],
    ['no background', without('background'), ['petition.background', 'is missing.']],
    ['nobody who decides', without('decides'), ['petition.decides', 'is missing.']],
    ['no list of thresholds', without('thresholds'), ['petition.thresholds', 'is missing.']],
    ['nothing to sign', without('sign'), ['petition.sign', 'is missing.']],
    ['no name, email and consent', (part) => { part.sign = {}; },
      ['petition.sign.name', 'is missing.'], ['petition.sign.email', 'is missing.'], ['petition.sign.consent', 'is missing.']],
    ['a misspelt part', (part) => { part.detail = ''; }, ['petition', 'has no property “detail”. Did you mean “details”?']],
    ['a role that does not exist', sign({phone: 'home'}), ['petition.sign', 'has no property “phone”.']],
    ['an empty background', (part) => { part.background = ''; }, ['petition.background', 'must not be empty.']],

    ['a threshold of 0', (part) => { part.thresholds = [threshold(0)]; }, ['petition.thresholds[0].at', 'must be 1 or more.']],
    ['a threshold of half a person', (part) => { part.thresholds = [threshold(1.5)]; }, ['petition.thresholds[0].at', 'must be a whole number, not 1.5.']],
    ['a threshold without an effect', (part) => { part.thresholds = [{at: 5}]; }, ['petition.thresholds[0].effect', 'is missing.']],
    ['thresholds that fall', (part) => { part.thresholds = [threshold(5), threshold(20), threshold(10)]; },
      ['petition.thresholds', 'must ascend: each threshold is above the one before.']],
    ['a threshold twice', (part) => { part.thresholds = [threshold(5), threshold(5)]; },
      ['petition.thresholds', 'must ascend: each threshold is above the one before.']],

    ['a name that nobody asks for', sign({name: 'nobody'}), ['petition.sign.name', 'names “nobody”, but there is no such question.']],
    ['a name that is an email', sign({name: 'reach', email: 'full-name'}),
      ['petition.sign.name', 'names “reach”, whose type must be text, not email.'], ['petition.sign.email', 'names “full-name”, whose type must be email, not text.']],
    ['a postcode that is a text', sign({postcode: 'tie'}),
      ['petition.sign.postcode', 'names “tie”, whose type must be postcode, not choice.'], ['petition.sign', 'names the same question twice.']],
    ['a tie that is a postcode', sign({connection: 'home', postcode: undefined}),
      ['petition.sign.connection', 'names “home”, whose type must be choice or choices, not postcode.'],
      ['petition.areas', 'needs petition.sign.postcode: an area is found by its postcodes.']],
    ['a consent that is a yes or no', (_part, definition) => { question(definition, 'agree').type = 'yes-no'; },
      ['petition.sign.consent', 'names “agree”, whose type must be consent, not yes-no.']],
    ['consent and updates in one box', sign({updates: 'agree'}),
      ['petition.sign.updates', 'names “agree”, which must not be required: news is a free choice.'], ['petition.sign', 'names the same question twice.']],
    ...['full-name', 'reach', 'home', 'tie', 'agree'].map((id, i): Broken => {
      const path = `petition.sign.${['name', 'email', 'postcode', 'connection', 'consent'][i] ?? ''}`;
      return [`${id} that may be left out`, (_part, definition) => { delete question(definition, id).required; }, [path, REQUIRED(id)]];
    }),
    ['updates that must be had', (_part, definition) => { question(definition, 'news').required = true; },
      ['petition.sign.updates', 'names “news”, which must not be required: news is a free choice.']],
    ['a postcode that only some are asked for', (_part, definition) => { question(definition, 'home').showIf = {question: 'reach', answered: true}; },
      ['petition.sign.postcode', ASKED('home')]],
    ['a page that only some see', (_part, definition) => { Object.assign(definition.pages[1] ?? {}, {showIf: {question: 'tie', is: 'live'}}); },
      ['petition.sign.consent', ASKED('agree')], ['petition.sign.updates', ASKED('news')]],

    ['areas without a postcode', sign({postcode: undefined}), ['petition.areas', 'needs petition.sign.postcode: an area is found by its postcodes.']],
    ['an area twice', (part) => { part.areas = [area('a', 'LA1'), area('a', 'LA2')]; }, ['petition.areas', 'has the same code twice.']],
    ['two areas in one place', (part) => { part.areas = [area('a', 'LA1'), area('b', 'LA2', 'LA1')]; }, ['petition.areas', 'has the same beginning of a postcode twice.']],
    ['an area without a place', (part) => { part.areas = [area('a')]; }, ['petition.areas[0].postcodes', 'needs at least one beginning of a postcode.']],
    ['an area in small letters', (part) => { part.areas = [area('a', 'la1')]; },
      ['petition.areas[0].postcodes[0]', 'must be the beginning of a postcode in capitals, such as LA1 or LA1 1.']],
    ['an area with a code that is none', (part) => { part.areas = [area('a b', 'LA1')]; },
      ['petition.areas[0].code', 'must hold only letters, digits, - and _ (64 at most).']],

    ...['long-text', 'number', 'select', 'statement'].map((type): Broken => [`a question of type ${type}`, (_part, definition) => {
      const extra = {id: 'extra', type, ...(type === 'statement' ? {text: 'x'} : {label: 'x'}), ...(type === 'select' && {choices: [{value: 'a', label: 'A'}]})};
      definition.pages[1]?.questions.push(extra as never);
    }, ['pages[1].questions[2].type', `must be one of choice, choices, scale, yes-no, text, email, postcode, consent in a petition, not ${type}.`]]),
  ];
  for (const [what, spoil, ...expected] of broken) {
    it(`explains ${what}`, () => {
      const definition = petition();
      spoil(definition.petition ?? {}, definition);
      assert.deepEqual(checkDefinition(definition).mistakes, listed(expected));
    });
  }
});

describe('checkDefinition of page feedback', () => {
  const good: [what: string, change: Spoil][] = [
    ['with everything', () => undefined],
    ['that asks one thing', (part, definition) => { Object.assign(definition, {feedback: {useful: 'is-useful'}, pages: definition.pages.slice(0, 1)}); }],
    ['without a report', (part, definition) => { delete part.report; definition.pages.pop(); }],
    ['with a report between its pages', (_part, definition) => { definition.pages.splice(1, 0, ...definition.pages.splice(2, 1)); }],
    ['with a condition inside the report', (_part, definition) => { question(definition, 'went-wrong').showIf = {question: 'doing', answered: true}; }],
    ['with an email for an answer', (_part, definition) => { definition.pages[2]?.questions.push({id: 'reach', type: 'email', label: 'Your email'}); }],
  ];
  for (const [what, change] of good) {
    it(`takes one ${what}`, () => {
      const definition = feedback();
      change(definition.feedback ?? {}, definition);
      assert.deepEqual(checkDefinition(definition).mistakes, []);
    });
  }

  const ALONE = (id: string): [string, string] => ['feedback.useful', `must name a yes-no question that stands alone on the first page; “${id}” does not.`];
  const OTHER_VISIT = (id: string): string => `asks about “${id}”, but the report of a problem is a visit of its own.`;
  const broken: readonly Broken[] = [
    ['nothing of what it asks', (_part, definition) => { delete definition.feedback; }, ['feedback', 'is missing: a feedback form needs it.']],
    ['another kind', (_part, definition) => { definition.kind = 'survey'; }, ['feedback', 'does not belong in a survey.']],
    ['the part of a petition', (_part, definition) => { definition.petition = petition().petition; }, ['petition', 'does not belong in a feedback form.']],
    ['nothing that is useful', without('useful'), ['feedback.useful', 'is missing.']],
    ['a misspelt part', (part) => { part.usefull = 'x'; }, ['feedback', 'has no property “usefull”. Did you mean “useful”?']],

    ['a first question that does not exist', (part) => { part.useful = 'nobody'; }, ALONE('nobody')],
    ['a first question of another page', (part, definition) => {
      part.useful = 'later';
      definition.pages[1]?.questions.push({id: 'later', type: 'yes-no', label: 'x'});
    }, ALONE('later')],
    ['a first question that is no yes or no', (_part, definition) => {
      Object.assign(question(definition, 'is-useful'), {type: 'choice', choices: [{value: 'no', label: 'No'}]});
    }, ALONE('is-useful')],
    ['a first question that is not alone', (_part, definition) => { definition.pages[0]?.questions.push({id: 'more', type: 'text', label: 'x'}); }, ALONE('is-useful')],
    ['a first question that comes second', (_part, definition) => { definition.pages[0]?.questions.unshift({id: 'more', type: 'yes-no', label: 'x'}); }, ALONE('is-useful')],

    ['a satisfaction that does not exist', (part) => { part.satisfaction = 'nobody'; }, ['feedback.satisfaction', 'must name a scale question; “nobody” is none.']],
    ['a satisfaction that is no scale', (part) => { part.satisfaction = 'what'; }, ['feedback.satisfaction', 'must name a scale question; “what” is none.']],
    ['a report that does not exist', (part) => { part.report = 'nobody'; }, ['feedback.report', 'must name a page after the first; “nobody” is none.']],
    ['a report that is a question', (part) => { part.report = 'doing'; }, ['feedback.report', 'must name a page after the first; “doing” is none.']],
    ['a report that is the first page', (part, definition) => { part.report = 'first'; definition.pages.length = 1; delete part.satisfaction; },
      ['feedback.report', 'must name a page after the first; “first” is none.']],

    ['a report that depends on the other visit', (_part, definition) => { Object.assign(definition.pages[2] ?? {}, {showIf: {question: 'is-useful', is: 'no'}}); },
      ['pages[2].showIf', OTHER_VISIT('is-useful')]],
    ['a question of the report that depends on the other visit', (_part, definition) => {
      question(definition, 'went-wrong').showIf = {any: [{question: 'doing', answered: true}, {question: 'what', answered: true}]};
    }, ['pages[2].questions[1].showIf', OTHER_VISIT('what')]],
    ['a page that depends on the report', (_part, definition) => {
      definition.pages.push({id: 'end', showIf: {not: {question: 'doing', is: 'x'}}, questions: [{id: 'end-text', type: 'text', label: 'x'}]});
    }, ['pages[3].showIf', OTHER_VISIT('doing')]],
    ['a condition on a question that does not exist, once', (_part, definition) => { question(definition, 'what').showIf = {question: 'nobody', is: 'x'}; },
      ['pages[1].questions[0].showIf', 'asks about “nobody”, but there is no such question.']],

    ...['number', 'postcode', 'consent', 'select', 'statement'].map((type): Broken => [`a question of type ${type}`, (_part, definition) => {
      const extra = {id: 'extra', type, ...(type === 'statement' ? {text: 'x'} : {label: 'x'}), ...(type === 'select' && {choices: [{value: 'a', label: 'A'}]})};
      definition.pages[2]?.questions.push(extra as never);
    }, ['pages[2].questions[2].type', `must be one of choice, choices, scale, yes-no, text, long-text, email in a feedback form, not ${type}.`]]),
  ];
  for (const [what, spoil, ...expected] of broken) {
    it(`explains ${what}`, () => {
      const definition = feedback();
      spoil(definition.feedback ?? {}, definition);
      assert.deepEqual(checkDefinition(definition).mistakes, listed(expected));
    });
  }
});

describe('checkDefinition of other kinds', () => {
  for (const [id, kind] of [['council-survey', 'survey'], ['bins-poll', 'poll']] as const) {
    it(`takes neither part in a ${kind}`, () => {
      const {petition: asked} = petition();
      assert.deepEqual(checkDefinition({...definitionOf(id), petition: asked, feedback: {useful: 'a'}}).mistakes, listed([
        ['petition', `does not belong in a ${kind}.`], ['feedback', `does not belong in a ${kind}.`],
      ]));
    });
  }
});

describe('checkDefinition of what staff said', () => {
  const at = '2026-12-01T09:00:00Z';
  const mistakes = (live: object): Mistake[] => checkDefinition({...petition(), live}).mistakes;

  it('takes a response, a debate on a day or at a moment, and a rejection', () => {
    assert.deepEqual(mistakes({state: 'closed', closedAt: at, response: {text: {en: 'Yes.', cy: 'Iawn.'}, url: '/minutes', at}}), []);
    assert.deepEqual(mistakes({state: 'closed', debate: {on: '2026-12-01', outcome: 'Agreed.', url: 'https://council.example/debate'}}), []);
    assert.deepEqual(mistakes({state: 'open', debate: {on: at}}), []);
    assert.deepEqual(mistakes({state: 'rejected', rejection: {code: 'duplicate', text: 'There is one already.'}}), []);
  });

  const broken: [what: string, live: object, path: string, message: string][] = [
    ['a state that does not exist', {state: 'answered'}, 'live.state', 'must be one of "scheduled", "open", "closed", "rejected", not "answered".'],
    ['a response without a moment', {state: 'closed', response: {text: 'Yes.'}}, 'live.response.at', 'is missing.'],
    ['a response without words', {state: 'closed', response: {at}}, 'live.response.text', 'is missing.'],
    ['a script as a link', {state: 'closed', response: {text: 'Yes.', at, url: 'javascript:alert(1)'}}, 'live.response.url', 'must be an http or https address.'],
    ['a script behind a debate', {state: 'open', debate: {url: 'data:text/html,x'}}, 'live.debate.url', 'must be an http or https address.'],
    ['a rejection without a reason', {state: 'rejected', rejection: {code: 'duplicate'}}, 'live.rejection.text', 'is missing.'],
  ];
  for (const [what, live, path, message] of broken) {
    it(`explains ${what}`, () => {
      assert.deepEqual(mistakes(live), [{path, message}]);
    });
  }
});
