/** The packs that are shipped, as data, and what a definition becomes with them. */
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {withPacks} from '../../src/consultation/packs.ts';
import {packs} from '../../src/packs/index.ts';
import type {Pack} from '../../src/packs/pack.ts';
import {checkDefinition, checkPayload, publicResults, tallyKeys} from '../../src/schema.ts';
import type {Definition, Question} from '../../src/schema.ts';
import official from './support/official.json' with {type: 'json'};

const FOLDER = new URL('../../src/packs/', import.meta.url);
const ids = packs.map(({id}) => id);
const equality = packs.filter(({section}) => section === 'equality');
const inEnglish = (text: unknown): string => (text as {en: string}).en;
const choicesOf = (question: Question): {value: string; label: unknown}[] => ('choices' in question ? question.choices : []);
/** The question and its choices, in English. */
const wording = (question: Question): string[] => [question.label, ...choicesOf(question).map(({label}) => label)].map(inEnglish);
const survey = (demographics?: unknown): Definition => ({
  id: 'street', version: 1, kind: 'survey', title: 'Your street', languages: ['en'], ...(demographics !== undefined && {demographics}),
  pages: [{id: 'first', questions: [{id: 'safe', type: 'yes-no', label: 'Is it safe?'}]}],
} as Definition);

/** What a pack lacks as data. */
function lacks({id, title, source, date, section, reason, questions}: Pack): string[] {
  const texts = [title, reason, ...questions.flatMap((question) => [question.label, ...('hint' in question ? [question.hint ?? title] : []), ...choicesOf(question).map(({label}) => label)])];
  return [
    ...(/-\d+$/.test(id) ? [] : ['a version in its id']),
    ...(source.name && /^https:\/\//.test(source.url) ? [] : ['a source']),
    ...(/^\d{4}(-\d\d){0,2}$/.test(date) ? [] : ['a date']),
    ...(texts.every((text) => inEnglish(text) && (text as {cy?: string}).cy) ? [] : ['a text in English and Welsh']),
    ...(questions.every((question) => question.id.startsWith('about-')) ? [] : ['ids that begin with about-']),
    ...(questions.some((question) => 'required' in question && question.required) ? ['freedom not to answer'] : []),
    ...(section === 'respondent' || questions.every((question) => choicesOf(question).length === 0 || wording(question).includes('Prefer not to say'))
      ? [] : ['Prefer not to say']),
  ];
}

describe('packs', () => {
  it('are listed, one file each, by their ids', () => {
    const files = readdirSync(FOLDER).filter((name) => /\d\.ts$/.test(name)).map((name) => name.replace('.ts', ''));
    assert.deepEqual([...ids].sort(), files.sort());
  });

  for (const pack of packs) {
    it(`${pack.id} has a source, a date, both languages and Prefer not to say, and asks for nothing that must be answered`, () => {
      assert.deepEqual(lacks(pack), []);
      assert.doesNotMatch(readFileSync(new URL(`${pack.id}.ts`, FOLDER), 'utf8'), /=>|function/);
    });

    it(`${pack.id} is a pack that a council could have written`, () => {
      assert.deepEqual(checkDefinition(survey([pack])).mistakes, []);
    });
  }

  it('shows what is missing from one', () => {
    const [first] = equality;
    assert.ok(first);
    assert.deepEqual(lacks({...first, id: 'age', source: {name: '', url: 'x'}, date: 'March', title: 'Age',
      questions: [{id: 'age', type: 'choice', label: {en: 'Age', cy: 'Oedran'}, required: true, choices: []}, {id: 'b', type: 'choice', label: {en: 'x', cy: 'x'}, choices: [{value: 'a', label: {en: 'a', cy: 'a'}}]}]}),
    ['a version in its id', 'a source', 'a date', 'a text in English and Welsh', 'ids that begin with about-', 'freedom not to answer', 'Prefer not to say']);
  });

  for (const [source, questions] of Object.entries(official)) {
    it(`word their questions as ${source}`, () => {
      const own = packs.flatMap((pack) => pack.questions.map(wording));
      for (const [id, words] of Object.entries(questions)) assert.ok(own.some((found) => JSON.stringify(found) === JSON.stringify(words)), id);
    });
  }

  it('have an official wording each, but for age bands, which nobody settled', () => {
    const known = new Set(Object.values(official).flatMap((questions) => Object.values(questions).map((words) => JSON.stringify(words))));
    const others = equality.filter(({questions}) => !questions.every((question) => known.has(JSON.stringify(wording(question)))));
    assert.deepEqual(others.map(({id}) => id), ['age-bands-1']);
  });
});

describe('withPacks', () => {
  it('leaves a definition that names none as it is', () => {
    const definition = survey();
    assert.equal(withPacks(definition, packs), definition);
  });

  it('asks in what role somebody answers on a page of its own, and who they are on the last', () => {
    const {pages, ...rest} = withPacks(survey(['sex-1', 'respondent-1', 'disability-1']), packs);
    assert.equal('demographics' in rest, false);
    assert.deepEqual(pages.map(({id, personal}) => [id, personal]), [['first', undefined], ['about-response', true], ['about-you', true]]);
    assert.deepEqual(pages[2]?.questions.map(({id}) => id), ['about-you-reason', 'about-you', 'about-sex', 'about-condition', 'about-condition-impact']);
  });

  it('asks nothing about a person who does not say yes', () => {
    const {definition} = checkDefinition(survey(['disability-1']));
    assert.ok(definition);
    const answered = (answers: object): string[] => {
      const payload = {id: crypto.randomUUID(), format: 1, consultation: 'street', version: 1, language: 'en', answers};
      const {problems} = checkPayload(definition, payload);
      return problems.map(({questionId, code}) => `${questionId} ${code}`);
    };
    assert.deepEqual(answered({'about-you': 'yes', 'about-condition': 'yes', 'about-condition-impact': 'a-lot'}), []);
    assert.notDeepEqual(answered({'about-you': 'no', 'about-condition': 'yes'}), []);
    assert.notDeepEqual(answered({'about-you': 'no', 'about-condition-impact': 'a-lot'}), []);
    assert.notDeepEqual(answered({'about-you': 'yes', 'about-condition': 'no', 'about-condition-impact': 'a-lot'}), []);
  });

  it('asks nothing of a pack that only asks where something is not so', () => {
    const pack = {id: 'own-1', title: 'Own', source: {name: 'Council', url: '/own'}, date: '2026', section: 'equality', reason: 'x',
      questions: [{id: 'about-carer', type: 'yes-no', label: 'x'}, {id: 'about-time', type: 'yes-no', label: 'x', showIf: {question: 'about-carer', isNot: 'no'}}]};
    const page = withPacks(survey([pack]), packs).pages[1];
    assert.deepEqual(page?.questions.at(-1)?.showIf, {all: [{question: 'about-you', is: 'yes'}, {question: 'about-carer', isNot: 'no'}]});
  });

  it('gives each reason once, in every language', () => {
    const [statement] = withPacks(survey(['sex-1', 'age-bands-1', {...packs[0], id: 'own-1', section: 'equality', reason: 'Because.'}]), packs).pages[1]?.questions ?? [];
    assert.ok(statement?.type === 'statement');
    const {en, cy} = statement.text as {en: string; cy: string};
    assert.equal(en.split('Equality Act').length, 2);
    assert.match(en, /\n\nBecause\.$/);
    assert.match(cy, /Deddf Cydraddoldeb 2010.*\n\nBecause\.$/s);
  });

  it('keeps what people say of themselves out of every count', () => {
    const {definition} = checkDefinition(survey(['sex-1']));
    assert.ok(definition);
    assert.deepEqual(tallyKeys(definition, {safe: 'yes', 'about-you': 'yes', 'about-sex': 'female'}), {safe: ['yes']});
    const tally = {n: 9, counts: {female: 9}};
    const {questions} = publicResults(definition, {responses: 9, version: 1, asOf: '2026-11-02T09:00:00Z', questions: {safe: tally, 'about-sex': tally}});
    assert.deepEqual(Object.keys(questions), ['safe']);
  });
});
