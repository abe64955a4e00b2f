import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkDefinition} from '../../src/schema.ts';
import {definitionIds, definitionOf} from '../support/definitions.ts';

/** A definition as an author may write it: any property may be anything. */
type Loose = Record<string, unknown> & {pages: Record<string, unknown>[]};
type Broken = [what: string, spoil: (definition: Loose) => void, ...mistakes: [path: string, message: string][]];

const question = (definition: Loose, page: number, index: number): Record<string, unknown> =>
  (definition.pages[page]?.questions as Record<string, unknown>[])[index] ?? {};
/** Sets properties of the council survey's text question, which comes after home-type and area. */
const inText = (properties: object) => (definition: Loose): void => { Object.assign(question(definition, 0, 3), properties); };
const AT = 'pages[0].questions[3]';
const ID = 'must begin with a letter and hold only letters, digits, - and _ (64 at most).';
const ONE_TEST = 'needs exactly one of is, isNot, includes, excludes, atLeast, atMost, answered.';

const mistakes: readonly Broken[] = [
  ['a title that is missing', (d) => { delete d.title; }, ['title', 'is missing.']],
  ['a property that does not exist', (d) => { d.opensAt = ''; }, ['', 'has no property “opensAt”. Did you mean “opens”?']],
  ['a property of another place', (d) => { d.hint = ''; }, ['', 'has no property “hint”.']],
  ['an unknown kind', (d) => { d.kind = 'pol'; }, ['kind', 'must be one of "survey", "poll", "feedback", "petition", not "pol". Did you mean “poll”?']],
  ['a version of 0', (d) => { d.version = 0; }, ['version', 'must be 1 or more.']],
  ['a version as text', (d) => { d.version = '3'; }, ['version', 'must be a number, not a text.']],
  ['no language', (d) => { d.languages = []; }, ['languages', 'needs at least one language.']],
  ['a language twice', (d) => { d.languages = ['en', 'en']; }, ['languages', 'has the same language twice.']],
  ['closing before opening', (d) => { d.closes = '2020-01-01T00:00:00Z'; }, ['closes', 'must be later than opens.']],
  ['a moment without a zone', (d) => { d.closes = '2030-01-01T00:00'; },
    ['closes', 'must be a date and time with its zone, such as 2026-12-13T23:59:59Z.']],
  ['a time zone that does not exist', (d) => { d.timeZone = 'Europe/Cardiff'; }, ['timeZone', 'must be a time zone such as Europe/London.']],
  ['a script as a link', (d) => { d.links = {responses: 'javascript:alert(1)'}; }, ['links.responses', 'must be an http or https address.']],
  ['an unknown policy', (d) => { d.results = {show: 'alway'}; },
    ['results.show', 'must be one of "never", "always", "after-vote", "after-close", not "alway". Did you mean “always”?']],
  ['no page', (d) => { d.pages = []; }, ['pages', 'needs at least one page.']],
  ['a page without a question', (d) => { Object.assign(d.pages[1] ?? {}, {questions: []}); }, ['pages[1].questions', 'needs at least one question.']],
  ['a page id twice', (d) => { Object.assign(d.pages[1] ?? {}, {id: 'home'}); }, ['pages[1].id', '“home” is the id of an earlier page.']],

  ['a misspelt property', (d) => { const q = question(d, 0, 3); q.lable = q.label; delete q.label; },
    [`${AT}.label`, 'is missing.'], [AT, 'has no property “lable”. Did you mean “label”?']],
  ['a misspelt type', inText({type: 'tetx'}),
    [`${AT}.type`, 'must be one of "text", "long-text", "email", "tel", "url", "postcode", "address", "date", "month", "number", "yes-no", "choice", "choices", "select", "scale", "matrix", "ranking", "allocation", "consent", "statement", "group", not "tetx". Did you mean “text”?']],
  ['a question without a type', (d) => { delete question(d, 0, 3).type; }, [`${AT}.type`, 'is missing.']],
  ['a label that is a number', inText({label: 3}), [`${AT}.label`, 'must be a text or an object, not a number.']],
  ['an empty label', inText({label: ''}), [`${AT}.label`, 'must not be empty.']],
  ['a label in no language', inText({label: {}}), [`${AT}.label`, 'needs at least one language.']],
  ['a label in a language that is none', inText({label: {english: 'x'}}), [`${AT}.label.english`, 'must be a language tag such as en or cy.']],
  ['an id with a space', inText({id: 'my id'}), [`${AT}.id`, ID]],
  ['an id of 65 letters', inText({id: 'a'.repeat(65)}), [`${AT}.id`, ID]],
  ['an id twice', inText({id: 'intro'}), [`${AT}.id`, '“intro” is the id of an earlier question.']],
  ['a pattern, which may run for ever', inText({pattern: '^(a+)+$'}), [`${AT}.pattern`, 'could take very long: after “a+” may come what it repeats itself.']],
  ['limits that leave no answer', inText({minLength: 90}), [`${AT}.maxLength`, 'must not be less than minLength.']],
  ['required that is not true', inText({required: 'yes'}), [`${AT}.required`, 'must be one of true, "soft", not "yes".']],

  ['a condition on a later question', inText({showIf: {question: 'people', is: 1}}),
    [`${AT}.showIf`, 'asks about “people”, which does not come earlier. A condition can only ask about earlier questions.']],
  ['a condition on itself', inText({showIf: {question: 'other-council', is: 'x'}}),
    [`${AT}.showIf`, 'asks about “other-council”, which does not come earlier. A condition can only ask about earlier questions.']],
  ['a condition on nothing that exists', inText({showIf: {any: [{not: {question: 'aera', is: 'x'}}]}}),
    [`${AT}.showIf`, 'asks about “aera”, but there is no such question. Did you mean “area”?']],
  ['a condition on a name of Object.prototype', inText({showIf: {question: 'toString', answered: true}}), [`${AT}.showIf.question`, 'is a reserved name.']],
  ['a condition as code', inText({showIf: 'area = outside'}), [`${AT}.showIf`, 'must be an object, not a text.']],
  ['a condition with two tests', inText({showIf: {question: 'area', is: 'x', isNot: 'y'}}), [`${AT}.showIf`, ONE_TEST]],
  ['a condition without a test', inText({showIf: {question: 'area'}}), [`${AT}.showIf`, ONE_TEST]],
  ['a condition of a page on its own question', (d) => { Object.assign(d.pages[1] ?? {}, {showIf: {question: 'shared', is: 'yes'}}); },
    ['pages[1].showIf', 'asks about “shared”, which does not come earlier. A condition can only ask about earlier questions.']],
  ['conditions without end', inText({showIf: JSON.parse(`${'{"not":'.repeat(50_000)}1${'}'.repeat(50_000)}`) as unknown}), ['', 'is nested too deep.']],

  ['a choice twice', (d) => { Object.assign((question(d, 0, 1).choices as object[])[1] ?? {}, {value: 'house'}); },
    ['pages[0].questions[1].choices', 'has the same value twice.']],
  ['a choice with a number as value', (d) => { Object.assign((question(d, 0, 1).choices as object[])[1] ?? {}, {value: 3}); },
    ['pages[0].questions[1].choices[1].value', 'must be a text, not a number.']],
  ['no choices', (d) => { question(d, 0, 1).choices = []; }, ['pages[0].questions[1].choices', 'needs at least one choice.']],
  ['more choices asked for than there are', (d) => { question(d, 2, 1).minChoices = 9; },
    ['pages[2].questions[1].minChoices', 'is more than there are choices.']],
  ['a least above the most', (d) => { question(d, 0, 4).max = 0; }, ['pages[0].questions[4].max', 'must not be less than min.']],
  ['a step of 0', (d) => { question(d, 0, 4).step = 0; }, ['pages[0].questions[4].step', 'must be more than 0.']],
  ['a scale of 12 points', (d) => { question(d, 2, 0).max = 12; }, ['pages[2].questions[0].max', 'must be above min, by 10 at most.']],
  ['a label outside the scale', (d) => { question(d, 2, 0).labels = {9: 'x'}; }, ['pages[2].questions[0].labels', 'has a label outside the scale.']],
];

const loose = (id: string): Loose => definitionOf(id);

describe('checkDefinition', () => {
  for (const id of definitionIds) {
    it(`takes ${id}`, () => {
      assert.deepEqual(checkDefinition(definitionOf(id)).mistakes, []);
    });
  }

  for (const [what, spoil, ...expected] of mistakes) {
    it(`explains ${what}`, () => {
      const definition = loose('council-survey');
      spoil(definition);
      assert.deepEqual(checkDefinition(definition).mistakes, expected.map(([path, message]) => ({path, message})));
    });
  }

  it('says every mistake at once', () => {
    const paths = checkDefinition({}).mistakes.map(({path}) => path);
    assert.deepEqual(paths, ['id', 'version', 'kind', 'title', 'languages', 'pages']);
  });

  for (const [json, not] of [[null, 'null'], ['{}', 'a text'], [[], 'a list'], [1, 'a number']] as const) {
    it(`says that ${JSON.stringify(json)} is no definition`, () => {
      assert.deepEqual(checkDefinition(json).mistakes, [{path: '', message: `must be an object, not ${not}.`}]);
    });
  }

  for (const name of [...Object.getOwnPropertyNames(Object.prototype)]) {
    it(`takes no question that is called ${name}`, () => {
      const definition = loose('council-survey');
      question(definition, 0, 3).id = name;
      assert.ok(checkDefinition(definition).mistakes.some(({path, message}) => path === `${AT}.id` && message === 'is a reserved name.'));
    });
  }

  it('is not polluted by a definition', () => {
    checkDefinition(JSON.parse('{"__proto__": {"polluted": 1}, "questions": []}'));
    assert.equal('polluted' in {}, false);
  });
});

describe('checkDefinition of a poll', () => {
  const poll = (spoil: (definition: Loose) => void): unknown => {
    const definition = loose('bins-poll');
    spoil(definition);
    return checkDefinition(definition).mistakes;
  };

  for (const type of ['text', 'long-text', 'email', 'number', 'select']) {
    it(`does not ask with ${type}`, () => {
      const {choices, ...rest} = question(loose('bins-poll'), 0, 0);
      const mistake = {path: 'pages', message: 'must ask a poll\'s question with one of the types choice, choices, scale, yes-no.'};
      assert.deepEqual(poll((definition) => { Object.assign(definition.pages[0] ?? {}, {questions: [{...rest, type, ...(type === 'select' && {choices})}]}); }), [mistake]);
    });
  }

  it('has one question, and nothing else', () => {
    const statement = {id: 'intro', type: 'statement', text: 'x'};
    assert.deepEqual(poll((definition) => { (definition.pages[0]?.questions as unknown[]).push(statement); }),
      [{path: 'pages', message: 'must hold one question in a poll, not 2.'}]);
  });

  it('has no conditions', () => {
    assert.deepEqual(poll((definition) => {
      definition.pages.push({id: 'more', showIf: {question: 'frequency', answered: true}, questions: [{id: 'why', type: 'yes-no', label: 'x'}]});
    }), [{path: 'pages', message: 'must not have showIf in a poll: with one question there is nothing to ask about.'}]);
  });
});
