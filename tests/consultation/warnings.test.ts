/** What an author is warned of: each once as it is warned of, and once as it is not. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkDefinition} from '../../src/schema.ts';
import {choice, page, said, surveyOf, text, yesNo} from './support/survey.ts';
import type {Loose} from './support/survey.ts';

const now = Date.parse('2026-10-01T00:00:00Z');
const first = [page('one', [yesNo('safe')])];
const asking = (...questions: Loose[]): Loose => surveyOf([page('one', questions)]);
const own = {id: 'ward-1', title: 'Ward', source: {name: 'Council', url: '/wards'}, date: '2026', section: 'equality', reason: 'x', questions: [choice('about-ward', ['a', 'b'])]};
const warnings = (definition: Loose, measures: object = {}): string[] => {
  const checked = checkDefinition(definition, {now, ...measures});
  assert.deepEqual(checked.mistakes, []);
  assert.ok(checked.definition, 'a warning stops nothing');
  return said(checked.warnings);
};

type Case = [what: string, warned: Loose, fine: Loose, ...warnings: string[]];

const cases: readonly Case[] = [
  ['no privacy notice', surveyOf(first, {privacy: undefined}), surveyOf(first),
    'privacy is missing: people must be told who keeps their answers, what for and how long (UK GDPR, article 13).'],
  ['no closing date', surveyOf(first, {closes: undefined}), surveyOf(first), 'closes is missing: nobody is told until when they can answer.'],
  ['a consultation of 20 days', surveyOf(first, {closes: '2026-11-21T12:00:00Z'}), surveyOf(first, {closes: '2026-11-29T00:00:00Z'}), 'closes leaves people 20 days to answer: 28 are usual.'],
  ['a day from now on', surveyOf(first, {opens: undefined, closes: '2026-10-02T00:00:00Z'}), surveyOf(first, {opens: undefined, closes: '2026-10-29T00:00:00Z'}),
    'closes leaves people 1 day to answer: 28 are usual.'],
  ['closing in the past', surveyOf(first, {opens: '2026-01-01T00:00:00Z', closes: '2026-03-01T00:00:00Z'}), surveyOf(first), 'closes is in the past: nobody can answer.'],
  ['nobody to ask', surveyOf(first, {contact: undefined}), surveyOf(first), 'contact is missing: nobody can ask for help or for another format.'],
  ['no email', surveyOf(first, {contact: {phone: '01632 960123'}}), surveyOf(first), 'contact.email is missing: people who cannot phone have nobody to ask.'],
  ['no phone', surveyOf(first, {contact: {email: 'a@b.example'}}), surveyOf(first), 'contact.phone is missing: people who are not online have nobody to ask.'],
  ['a text that is not translated', surveyOf(first, {languages: ['en', 'cy'], title: {en: 'Street'}}), surveyOf(first, {languages: ['en', 'cy'], title: {en: 'Street', cy: 'Stryd'}}), 'title has no text in “cy”.'],
  ['a choice that is not translated', surveyOf([page('one', [choice('home', ['a', 'b'], {choices: [{value: 'a', label: {en: 'a', cy: 'a'}}, {value: 'b', label: {en: 'b'}}]})])], {languages: ['en', 'cy']}),
    surveyOf([page('one', [choice('home', ['Bryn Teg', 'Penrhiw'])])], {languages: ['en', 'cy']}), 'pages[0].questions[0].choices[1].label has no text in “cy”.'],
  ['a pack that is not translated', surveyOf(first, {languages: ['en', 'pl'], demographics: ['sex-1']}), surveyOf(first, {languages: ['en', 'cy'], demographics: ['sex-1']}),
    'demographics[0] names “sex-1”, which has no text in “pl”.'],
  ['a pack that gives no reason', surveyOf(first, {demographics: [{...own, reason: undefined}]}), surveyOf(first, {demographics: [own]}),
    'demographics[0].reason is missing: people should know why they are asked about themselves.'],
  ['a comparison without words', asking(text('name'), text('again', {compare: {with: 'name', must: 'equal'}})),
    asking(text('name'), text('again', {compare: {with: 'name', must: 'equal'}, message: 'The names differ.'})), 'pages[0].questions[1].message is missing: people are not told what compare wants of them.'],
  ['a pattern without words', asking(text('plate', {pattern: '[A-Z]{2}'})), asking(text('plate', {pattern: '[A-Z]{2}', message: 'Two letters.'})),
    'pages[0].questions[0].message is missing: people are not told what pattern wants of them.'],
  ['a consent asked for twice', asking({id: 'agree', type: 'consent', label: 'x', required: 'soft'}), asking({id: 'agree', type: 'consent', label: 'x', required: true}),
    'pages[0].questions[0].required is “soft”: a consent is needed or it is free, and asking twice presses people.'],
  ['a single choice', asking(choice('home', ['a'])), asking(choice('home', ['a', 'b'])), 'pages[0].questions[0].choices holds one choice: there is nothing to choose.'],
];

describe('warnings', () => {
  for (const [what, warned, fine, ...expected] of cases) {
    it(`name ${what}`, () => {
      assert.deepEqual(warnings(warned), expected);
      assert.deepEqual(warnings(fine), []);
    });
  }

  it('take a picture for no text', () => {
    const choices = [{value: 'a', label: 'a', image: {src: 'a.png'}}, {value: 'b', label: 'b'}];
    assert.deepEqual(warnings(asking(choice('home', [], {choices}))), []);
  });

  it('measure by the days that are asked for', () => {
    assert.deepEqual(warnings(surveyOf(first), {leastDays: 84}), ['closes leaves people 42 days to answer: 84 are usual.']);
  });

  it('expect no end of page feedback, and no length of a poll', () => {
    const poll = {kind: 'poll', closes: '2026-11-05T00:00:00Z'};
    assert.deepEqual(warnings(surveyOf(first, poll)), []);
    assert.deepEqual(warnings(surveyOf(first, {kind: 'feedback', feedback: {useful: 'safe'}, closes: undefined})), []);
  });

  it('come with mistakes, once the definition is well formed', () => {
    const {mistakes, warnings: found} = checkDefinition(surveyOf([...first, ...first], {privacy: undefined}), {now});
    assert.equal(mistakes.length, 2);
    assert.equal(found.length, 1);
    assert.deepEqual(checkDefinition({}).warnings, []);
  });
});
