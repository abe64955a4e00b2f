/** Pages come, and answers are required, as in the sources, whatever is answered. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {shown} from '../../src/consultation/shown.ts';
import type {Definition, Question} from '../../src/schema.ts';
import {shuffled} from '../../src/util/shuffle.ts';
import {definitionOf} from '../support/definitions.ts';
import {defraForm, isSummary} from './support/sources.ts';
import type {Component, ConditionItem, DefraForm} from './support/sources.ts';
import {letters} from './support/words.ts';

/** How many people answer at random. */
const PEOPLE = 12_000;

/** The question of a component, by the component's id in the source. */
type Names = ReadonlyMap<string, Question>;

const byWords = <T>(items: readonly T[], words: (item: T) => string): T[] =>
  items.toSorted((one, other) => (words(one) < words(other) ? -1 : Number(words(one) > words(other))));

/** Each component of the source that asks something, with its question; of equal words the first is the first. Files cannot be asked for. */
function pairsOf(form: DefraForm, {pages}: Definition): [component: Component, question: Question][] {
  const questions = pages.flatMap((page) => page.questions)
    .flatMap((question) => (question.type === 'group' ? question.questions as Question[] : [question])).filter(({type}) => type !== 'statement');
  const components = form.pages.flatMap((page) => page.components ?? []).filter(({type}) => type.endsWith('Field') && type !== 'FileUploadField');
  assert.equal(components.length, questions.length);
  const sorted = byWords(questions, ({label = ''}) => letters(label as string));
  return byWords(components, ({title = ''}) => letters(title)).map((component, i) => [component, sorted[i] as Question]);
}

const namesOf = (form: DefraForm, definition: Definition): Names => new Map(pairsOf(form, definition).map(([{id = ''}, question]) => [id, question]));

/** The value that a condition asks about, as the definition has it. */
function valueOf(form: DefraForm, question: Question, value: ConditionItem['value']): string {
  if (typeof value !== 'object') return value === true ? 'yes' : 'no';
  const index = form.lists.find(({id}) => id === value.listId)?.items.findIndex(({id}) => id === value.itemId) ?? -1;
  const choice = 'choices' in question ? question.choices[index] : undefined;
  assert.ok(choice, `${question.id} lacks a choice`);
  return choice.value;
}

/** Whether a condition of the source holds; one about a question that is not answered does not. */
function holds(form: DefraForm, names: Names, id: string, answers: Readonly<Record<string, unknown>>): boolean {
  const condition = form.conditions.find((one) => one.id === id);
  assert.ok(condition, `there is no condition ${id}`);
  const parts = condition.items.map(({conditionId, componentId = '', operator, value}): boolean => {
    if (conditionId !== undefined) return holds(form, names, conditionId, answers);
    const question = names.get(componentId) as Question;
    if (!Object.hasOwn(answers, question.id)) return false;
    const isTaken = [answers[question.id]].flat().includes(valueOf(form, question, value));
    return operator === 'is' || operator === 'contains' ? isTaken : !isTaken;
  });
  return condition.coordinator === 'or' ? parts.some(Boolean) : parts.every(Boolean);
}

/** The pages that the source shows, by their place: an answer counts only where its page is shown, and a terminal page is the last. */
function pagesOf(form: DefraForm, definition: Definition, names: Names, all: Readonly<Record<string, unknown>>): number[] {
  const answers: Record<string, unknown> = {};
  const pages: number[] = [];
  for (const [p, page] of form.pages.filter((one) => !isSummary(one)).entries()) {
    if (page.condition !== undefined && !holds(form, names, page.condition, answers)) continue;
    pages.push(p);
    if (page.controller === 'TerminalPageController') break;
    for (const {id} of definition.pages[p]?.questions ?? []) if (id in all) answers[id] = all[id];
  }
  return pages;
}

/** Answers to all questions with choices, drawn at random, some of them left out. */
function drawn(definition: Definition, person: number): Record<string, string | string[]> {
  const draw = <T>(items: readonly T[], key: string): T => shuffled(items, person, key)[0] as T;
  return Object.fromEntries(definition.pages.flatMap(({questions}) => questions).flatMap((question): [string, string | string[]][] => {
    const {id, type} = question;
    if (draw([1, 2, 3, 4, 5, 6, 7, 8], `${id} none`) === 1) return [];
    if (type === 'yes-no') return [[id, draw(['yes', 'no'], id)]];
    if (type === 'choice') return [[id, draw(question.choices, id).value]];
    if (type !== 'choices') return [];
    const count = draw([1, 1, 1, 2, 3], `${id} count`);
    return [[id, shuffled(question.choices, person, id).slice(0, count).map(({value}) => value)]];
  }));
}

describe('the conditions of a real questionnaire', () => {
  for (const [id, source] of [['defra-permit-advice', 'defra-conditions-1.json'], ['defra-newts', 'defra-conditions-newt.json']] as const) {
    it(`lead through ${id} as in its source, and to every page`, () => {
      const [form, definition] = [defraForm(source), definitionOf(id)];
      const names = namesOf(form, definition);
      const seen = new Set<number>();
      const ends = form.pages.filter((page) => !isSummary(page)).length;
      for (let person = 0; person < PEOPLE; person++) {
        const answers = drawn(definition, person);
        const pages = shown(definition, answers).pages.map((page) => definition.pages.indexOf(page)).filter((p) => p < ends);
        assert.deepEqual(pages, pagesOf(form, definition, names, answers), JSON.stringify(answers));
        pages.forEach((p) => seen.add(p));
      }
      assert.equal(seen.size, ends);
    });
  }
});

describe('the answers of a real questionnaire', () => {
  for (const [id, source] of [
    ['defra-permit-advice', 'defra-conditions-1.json'], ['defra-newts', 'defra-conditions-newt.json'], ['defra-components', 'defra-components.json'],
    ['defra-clean-air', 'defra-runner-components.json'], ['defra-report', 'defra-runner-report.json'], ['defra-passport', 'defra-feedback.json'],
  ] as const) {
    it(`are required in ${id} where the source requires them`, () => {
      const wrong = pairsOf(defraForm(source), definitionOf(id))
        .filter(([{options}, question]) => (options?.required !== false) !== ('required' in question && question.required === true));
      assert.deepEqual(wrong.map(([{title}]) => title), []);
    });
  }
});
