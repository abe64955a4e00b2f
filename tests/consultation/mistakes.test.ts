/** Mistakes that show only between the parts of a definition: each once as it must not be, and once as it may. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkDefinition} from '../../src/schema.ts';
import {choice, choices, number, page, said, statement, surveyOf, text, yesNo} from './support/survey.ts';
import type {Loose} from './support/survey.ts';

type Case = [what: string, wrong: readonly Loose[], right: readonly Loose[], ...mistakes: string[]];

const SECOND = 'pages[0].questions[1]';
const NEVER = 'can never hold: no answers meet all of it.';
const UNREACHABLE = 'can never be reached: wherever it would be shown, an exit page comes before it, or what its condition asks about is not shown.';
/** One page: a question, and another that depends on it. */
const two = (first: Loose, showIf: unknown): Loose[] => [page('one', [first, text('then', {showIf})])];
const home = choice('home', ['rent', 'own']);
const things = choices('things', ['bus', 'bike', 'none']);
const people = number('people', {min: 1, max: 20, step: 1});
const rate = {id: 'rate', type: 'scale', label: 'rate', min: 1, max: 5};
const is = (question: string, value: unknown): Loose => ({question, is: value});
const withIf = (showIf: unknown): Loose => ({id: 'more', type: 'choice', label: 'more', choices: [{value: 'a', label: 'a'}, {value: 'b', label: 'b', showIf}]});
const out = (showIf?: unknown, more: Loose = {}): Loose => page('out', [statement('sorry')], {exit: true, ...(showIf !== undefined && {showIf}), ...more});

const tests: readonly Case[] = [
  ['a value that is no choice', two(home, is('home', 'ren')), two(home, is('home', 'rent')),
    `${SECOND}.showIf compares “home” with "ren", which can never be its answer. Did you mean “rent”?`],
  ['a value that is no choice, denied', two(home, {question: 'home', isNot: 'let'}), two(home, {question: 'home', isNot: 'own'}),
    `${SECOND}.showIf compares “home” with "let", which can never be its answer. Did you mean “rent”?`],
  ['true instead of yes', two(yesNo('safe'), is('safe', true)), two(yesNo('safe'), is('safe', 'yes')),
    `${SECOND}.showIf compares “safe” with true, which can never be its answer.`],
  ['a number as text', two(rate, is('rate', '3')), two(rate, is('rate', 3)), `${SECOND}.showIf compares “rate” with "3", which can never be its answer.`],
  ['a number beyond the limits', two(people, is('people', 21)), two(people, is('people', 20)),
    `${SECOND}.showIf compares “people” with 21, which can never be its answer.`],
  ['a list that is one value', two(things, is('things', 'bus')), two(things, {question: 'things', includes: 'bus'}),
    `${SECOND}.showIf compares “things” with one value, but its answer is a list: use includes or excludes.`],
  ['a value that no list holds', two(things, {question: 'things', excludes: 'tram'}), two(home, {question: 'home', includes: 'own'}),
    `${SECOND}.showIf compares “things” with "tram", which can never be its answer.`],
  ['a statement', two(statement('intro'), {question: 'intro', answered: true}), two(home, {question: 'home', answered: true}),
    `${SECOND}.showIf asks about “intro”, which is a statement and has no answer.`],
  ['how much a text is', two(text('name'), {question: 'name', atLeast: 3}), two(people, {question: 'people', atLeast: 3}),
    `${SECOND}.showIf asks how much “name” is, but its answer is no number.`],
  ['a consent that is refused', two({id: 'agree', type: 'consent', label: 'x'}, is('agree', false)), two({id: 'agree', type: 'consent', label: 'x'}, is('agree', true)),
    `${SECOND}.showIf compares “agree” with false, which can never be its answer.`],
];

const conditions: readonly Case[] = [
  ['more than there can be', two(people, {question: 'people', atLeast: 21}), two(people, {question: 'people', atLeast: 20}), `${SECOND}.showIf ${NEVER}`],
  ['two answers at once', two(home, {all: [is('home', 'rent'), is('home', 'own')]}), two(home, {any: [is('home', 'rent'), is('home', 'own')]}), `${SECOND}.showIf ${NEVER}`],
  ['ranges that do not meet', two(people, {all: [{question: 'people', atLeast: 6}, {question: 'people', atMost: 5}]}),
    two(people, {all: [{question: 'people', atLeast: 5}, {question: 'people', atMost: 5}]}), `${SECOND}.showIf ${NEVER}`],
  ['a range between two steps', two(number('even', {min: 0, step: 5}), {all: [{question: 'even', atLeast: 6}, {question: 'even', atMost: 9}]}),
    two(number('even', {min: 0, step: 5}), {all: [{question: 'even', atLeast: 4}, {question: 'even', atMost: 9}]}), `${SECOND}.showIf ${NEVER}`],
  ['an answer to a question that is not answered', two(home, {all: [{question: 'home', answered: false}, {not: {question: 'home', isNot: 'own'}}]}),
    two(home, {all: [{question: 'home', answered: false}, {not: is('home', 'own')}]}), `${SECOND}.showIf ${NEVER}`],
  ['more than one may tick', two({...things, maxChoices: 1}, {all: [{question: 'things', includes: 'bus'}, {question: 'things', includes: 'bike'}]}),
    two({...things, maxChoices: 2}, {all: [{question: 'things', includes: 'bus'}, {question: 'things', includes: 'bike'}]}), `${SECOND}.showIf ${NEVER}`],
  ['a choice beside one that stands alone', two({...things, choices: [{value: 'bus', label: 'Bus'}, {value: 'none', label: 'None', exclusive: true}]}, {all: [{question: 'things', includes: 'bus'}, {question: 'things', includes: 'none'}]}),
    two({...things, choices: [{value: 'bus', label: 'Bus'}, {value: 'none', label: 'None', exclusive: true}]}, {all: [{question: 'things', excludes: 'bus'}, {question: 'things', includes: 'none'}]}), `${SECOND}.showIf ${NEVER}`],
  ['every choice denied', two({...home, required: true}, {all: [{question: 'home', answered: true}, {question: 'home', isNot: 'own'}, {question: 'home', isNot: 'rent'}]}),
    two(home, {all: [{question: 'home', isNot: 'own'}, {question: 'home', isNot: 'rent'}]}), `${SECOND}.showIf ${NEVER}`],

  ['a choice on its own question', [page('one', [withIf(is('more', 'a'))])], [page('one', [home, withIf(is('home', 'own'))])],
    'pages[0].questions[0].choices[1].showIf asks about “more”, which does not come earlier. A condition can only ask about earlier questions.'],
  ['a choice on nothing that exists', [page('one', [home, withIf(is('hom', 'own'))])], [page('one', [home, withIf({question: 'home', answered: true})])],
    `${SECOND}.choices[1].showIf asks about “hom”, but there is no such question. Did you mean “home”?`],
  ['a choice on no answer', [page('one', [home, withIf(is('home', 'lent'))])], [page('one', [home, withIf(is('home', 'rent'))])],
    `${SECOND}.choices[1].showIf compares “home” with "lent", which can never be its answer. Did you mean “rent”?`],
  ['two questions that wait for each other (EXP-13)', [page('one', [yesNo('q1', {showIf: is('q2', 'yes')}), yesNo('q2', {showIf: is('q1', 'yes')})])],
    [page('one', [yesNo('q1'), yesNo('q2', {showIf: is('q1', 'yes')})])],
    'pages[0].questions[0].showIf asks about “q2”, which does not come earlier. A condition can only ask about earlier questions.'],
];

const ways: readonly Case[] = [
  ['a page after an exit for everybody', [page('one', [home]), out(), page('two', [text('why')])], [page('one', [home]), page('two', [text('why')]), out()],
    'pages[2] can never be reached: the exit page “out” before it is shown to everybody.'],
  ['a page for those who have left', [page('one', [home]), out(is('home', 'own')), page('two', [text('why')], {showIf: is('home', 'own')})],
    [page('one', [home]), out(is('home', 'own')), page('two', [text('why')], {showIf: is('home', 'rent')})], `pages[2] ${UNREACHABLE}`],
  ['a page after exits for every answer', [page('one', [home]), out(is('home', 'own')), {...out({question: 'home', isNot: 'own'}), id: 'out-too', questions: [statement('bye')]}, page('two', [text('why')])],
    [page('one', [home]), out(is('home', 'own')), {...out(is('home', 'rent')), id: 'out-too', questions: [statement('bye')]}, page('two', [text('why')])], `pages[3] ${UNREACHABLE}`],
  ['a question against its page', [page('one', [home]), page('two', [text('why'), text('how', {showIf: is('home', 'rent')})], {showIf: is('home', 'own')})],
    [page('one', [home]), page('two', [text('why'), text('how', {showIf: is('home', 'own')})], {showIf: is('home', 'own')})], `pages[1].questions[1] ${UNREACHABLE}`],
  ['a question against what it asks about', [page('one', [home, yesNo('garden', {showIf: is('home', 'own')}), text('how', {showIf: {all: [is('garden', 'yes'), is('home', 'rent')]}})])],
    [page('one', [home, yesNo('garden', {showIf: is('home', 'own')}), text('how', {showIf: {all: [is('garden', 'yes'), is('home', 'own')]}})])], `pages[0].questions[2] ${UNREACHABLE}`],
  ['an answer by a choice that is hidden', [page('one', [home, withIf(is('home', 'own')), text('how', {showIf: {all: [is('more', 'b'), is('home', 'rent')]}})])],
    [page('one', [home, withIf(is('home', 'own')), text('how', {showIf: {all: [is('more', 'a'), is('home', 'rent')]}})])], `pages[0].questions[2] ${UNREACHABLE}`],
  ['a choice against its question', [page('one', [home, {...withIf(is('home', 'own')), showIf: is('home', 'rent')}])], [page('one', [home, {...withIf(is('home', 'own')), showIf: {question: 'home', answered: true}}])],
    `${SECOND}.choices[1] ${UNREACHABLE}`],
];

const SAME_PAGE = page('one', [text('name'), text('right', {label: 'Is {{name}} right?'})]);
const parts: readonly Case[] = [
  ['an exit page that asks', [page('one', [home]), page('out', [statement('sorry'), text('why')], {exit: true, showIf: is('home', 'own')})], [page('one', [home]), out(is('home', 'own'))],
    'pages[1] must hold only statements: nothing is sent from an exit page.'],
  ['an exclusive choice among others', [page('one', [{...home, choices: [{value: 'none', label: 'None', exclusive: true}, {value: 'b', label: 'b'}]}])],
    [page('one', [{...things, choices: [{value: 'none', label: 'None', exclusive: true}, {value: 'b', label: 'b'}]}])],
    'pages[0].questions[0].choices[0].exclusive belongs only in a question of type choices: of choice one choice never goes with another.'],
  ['a comparison with nothing', [page('one', [text('name'), text('again', {compare: {with: 'nam', must: 'equal'}})])], [page('one', [text('name'), text('again', {compare: {with: 'name', must: 'equal'}})])],
    `${SECOND}.compare names “nam”, which is no earlier question. Did you mean “name”?`],
  ['a comparison with itself', [page('one', [text('name', {compare: {with: 'name', must: 'equal'}})])], [page('one', [text('name')])],
    'pages[0].questions[0].compare names “name”, which is no earlier question.'],
  ['a comparison with another type', [page('one', [text('name'), {id: 'mail', type: 'email', label: 'x', compare: {with: 'name', must: 'equal'}}])],
    [page('one', [{id: 'mail', type: 'email', label: 'x'}, {id: 'again', type: 'email', label: 'x', compare: {with: 'mail', must: 'equal'}}])],
    `${SECOND}.compare names “name”, whose type must be email as well, not text.`],
  ['a text that exceeds another', [page('one', [text('name'), text('again', {compare: {with: 'name', must: 'exceed'}})])], [page('one', [people, number('more', {compare: {with: 'people', must: 'exceed'}})])],
    `${SECOND}.compare can only be equal in a question of type text: exceed is for date, month, number, scale.`],
  ['a comparison of lists', [page('one', [things, choices('others', ['a', 'b'], {compare: {with: 'things', must: 'equal'}})])], [page('one', [things, choices('others', ['a', 'b'])])],
    `${SECOND}.compare cannot stand in a question of type choices, whose answer is not one value.`],
  ['an answer of its own page repeated', [SAME_PAGE], [page('one', [text('name')]), page('two', [text('right', {label: 'Is {{name}} right?'})], {title: 'For {{name}}'})],
    `${SECOND}.label repeats the answer to “name”, which is not asked on an earlier page.`],
  ['an answer that nobody gives repeated', [page('one', [text('name')]), page('two', [text('right', {hint: {en: '{{nmae}}'}})])], [page('one', [text('name')]), page('two', [text('right', {hint: {en: '{{name}}'}})])],
    'pages[1].questions[0].hint.en repeats the answer to “nmae”, but there is no such question. Did you mean “name”?'],
  ['a statement repeated', [page('one', [statement('intro')]), page('two', [text('right', {label: '{{intro}}'})])], [page('one', [things]), page('two', [text('right', {label: '{{things}}'})])],
    'pages[1].questions[0].label repeats the answer to “intro”, but a statement has none in one line of words.'],
];

const mistakesOf = (pages: readonly Loose[], more: Loose = {}): string[] => said(checkDefinition(surveyOf(pages, more)).mistakes);

for (const [title, cases] of Object.entries({tests, conditions, ways, parts})) {
  describe(`checkDefinition of ${title}`, () => {
    for (const [what, wrong, right, ...expected] of cases) {
      it(`explains ${what}, and takes the other`, () => {
        assert.deepEqual(mistakesOf(wrong), expected);
        assert.deepEqual(mistakesOf(right), []);
      });
    }
  });
}

describe('checkDefinition of what only a survey has', () => {
  const first = [page('one', [yesNo('safe')])];

  it('takes demographics by name, and says where one is wrong', () => {
    assert.deepEqual(mistakesOf(first, {demographics: ['sex-1']}), []);
    assert.deepEqual(mistakesOf(first, {demographics: ['sex-1', 'sex-2']}), ['demographics[1] names “sex-2”, but there is no such pack. Did you mean “sex-1”?']);
    assert.deepEqual(mistakesOf(first, {demographics: ['ethnicity-england-wales-gov-uk-1', 'ethnicity-england-wales-census-1']}),
      ['demographics[1].questions[0].id “about-ethnicity” is the id of an earlier question.']);
    assert.deepEqual(mistakesOf([page('about-you', [yesNo('safe')])], {demographics: ['sex-1']}), ['demographics “about-you” is the id of an earlier page.']);
  });

  it('repeats answers on its pages only', () => {
    assert.deepEqual(mistakesOf(first, {title: 'Safe: {{safe}}'}), ['title repeats the answer to “safe”, which only the texts of pages can do.']);
    assert.deepEqual(mistakesOf([...first, page('two', [yesNo('lit')], {title: 'Safe: {{safe}}'})]), []);
  });

  it('takes a pack of a council’s own', () => {
    const pack = {id: 'ward-1', title: 'Ward', source: {name: 'Council', url: '/wards'}, date: '2026', section: 'equality', reason: 'x', questions: [choice('about-ward', ['a', 'b'])]};
    assert.deepEqual(mistakesOf(first, {demographics: [pack]}), []);
    assert.deepEqual(mistakesOf(first, {demographics: [{...pack, questions: [choice('ward', ['a', 'b'])]}]}),
      ['demographics[0].questions must have ids that begin with about-, which collide with no other.']);
    assert.deepEqual(mistakesOf(first, {demographics: [{...pack, questions: [choice('about-ward', ['a', 'b'], {showIf: is('safe', 'maybe')})]}]}),
      ['demographics[0].questions[0].showIf compares “safe” with "maybe", which can never be its answer.']);
  });

  it('has none of it in another kind', () => {
    const poll = {kind: 'poll', review: true, demographics: ['sex-1']};
    const message = 'belongs only in a survey, not in a poll.';
    assert.deepEqual(mistakesOf([page('one', [home])], {kind: 'poll'}), []);
    assert.deepEqual(mistakesOf([page('one', [home]), out()], poll).filter((line) => line.endsWith(message)),
      ['demographics', 'review', 'pages[1].exit'].map((path) => `${path} ${message}`));
  });
});

it('decides on long chains of conditions at once', () => {
  const chain = Array.from({length: 200}, (_, i) => yesNo(`q${String(i)}`, i > 0 ? {showIf: is(`q${String(i - 1)}`, 'yes')} : {}));
  const begun = performance.now();
  assert.deepEqual(mistakesOf([page('one', chain)]), []);
  assert.ok(performance.now() - begun < 2000);
});
