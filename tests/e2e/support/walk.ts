/** Goes through a questionnaire as a person does who reads it: by labels and roles, never by ids. */
import type {Locator} from 'playwright-core';

/** What is entered under a label: words, the choices that are taken, or the parts of what has several; null is left blank. */
export type Entered = string | readonly string[] | Entries | null;
/** What is entered, by label. */
export interface Entries {
  readonly [label: string]: Entered;
}

/** A page of the way: its title, or its first words where it has none, and all that is asked on it. */
export interface Stop {
  readonly sees: string;
  readonly answers?: Entries;
  /** What is entered in the group on this page, for one after the other. */
  readonly entries?: {readonly item: string; readonly each: readonly Entries[]};
}

const begins = (words: string): string => `^${words.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')}`;
const named = (label: string): RegExp => new RegExp(`${begins(label)}( \\((required|optional)\\))?$`, 'u');

/** Enters an answer under its label, whatever kind of control that label names. */
async function enter(scope: Locator, label: string, entered: Entered): Promise<void> {
  const name = named(label);
  const set = scope.getByRole('radiogroup', {name}).or(scope.getByRole('group', {name}));
  const field = scope.getByRole('textbox', {name}).or(scope.getByRole('spinbutton', {name}));
  const list = scope.getByRole('combobox', {name});
  const box = scope.getByRole('checkbox', {name});
  const found = set.or(field).or(list).or(box).first();
  await found.waitFor();
  if (entered === null) return;
  if (Array.isArray(entered)) for (const choice of entered as readonly string[]) await set.getByRole('checkbox', {name: choice, exact: true}).check();
  else if (typeof entered === 'object') await enterAll(set.first(), entered as Entries);
  else if (await field.count() > 0) await field.fill(entered);
  else if (await list.count() > 0) await choose(scope, list, entered);
  else if (await box.count() > 0) await box.check();
  else await set.getByRole('radio', {name: entered, exact: true}).check();
}

/** Takes a choice from a list: a native one, or one that is searched by typing. */
async function choose(scope: Locator, list: Locator, label: string): Promise<void> {
  if (await list.evaluate((control) => control.localName === 'select')) {
    await list.selectOption({label});
    return;
  }
  await list.fill(label.slice(0, -1));
  await scope.getByRole('option', {name: label, exact: true}).click();
}

async function enterAll(scope: Locator, entries: Entries): Promise<void> {
  for (const [label, entered] of Object.entries(entries)) await enter(scope, label, entered);
}

/** Waits until something in the questionnaire begins with these words. */
export const seesIn = (survey: Locator, words: string): Promise<void> =>
  survey.getByText(new RegExp(begins(words), 'u')).filter({visible: true}).first().waitFor();

/** Answers one page, which has to be there by then. */
export async function answer(survey: Locator, {sees, answers = {}, entries}: Stop): Promise<void> {
  await seesIn(survey, sees);
  await enterAll(survey, answers);
  for (const [n, entry] of entries?.each.entries() ?? []) {
    if (n > 0) await survey.getByRole('button', {name: 'Add another'}).click();
    const count = String(n + 1);
    await enter(survey, `${entries?.item ?? ''} ${count} of ${count}`, entry);
  }
}

export const goOn = (survey: Locator): Promise<void> => survey.getByRole('button', {name: 'Continue'}).click();

/** Answers page after page, and goes on after each. */
export async function walk(survey: Locator, way: readonly Stop[]): Promise<void> {
  for (const stop of way) {
    await answer(survey, stop);
    await goOn(survey);
  }
}

/** What “Check your answers” lists: each question with its answer in words. */
export async function reviewed(survey: Locator): Promise<[question: string, answer: string][]> {
  await survey.getByRole('heading', {name: 'Check your answers'}).waitFor();
  const questions = await survey.getByRole('term').allInnerTexts();
  const answers = await survey.getByRole('definition').filter({hasNot: survey.page().getByRole('button')}).allInnerTexts();
  return questions.map((question, i) => [question.trim(), answers[i]?.trim() ?? '']);
}
