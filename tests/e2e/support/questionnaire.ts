/** A real questionnaire on its page of the demo, in a browser and with a collector of its own. */
import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach} from 'node:test';
import type {Browser, Locator} from 'playwright-core';
import {CollectorProcess} from '../../support/collector.ts';
import {definitionOf} from '../../support/definitions.ts';
import {launchChromium, newVisit, takeTime, type Visit} from '../../support/visit.ts';
import {reviewOf, storedOf} from './expected.ts';
import {reviewed, seesIn, walk} from './walk.ts';
import type {Stop} from './walk.ts';

export interface Questionnaire {
  readonly survey: () => Locator;
  /** From the review: it has to list what was entered on a way, and that comes to the export. */
  readonly finish: (way: readonly Stop[]) => Promise<void>;
  /** Walks a whole way, which has to end at the review, and finishes it. */
  readonly complete: (way: readonly Stop[]) => Promise<void>;
  /** Sends from the review, and looks for exactly `answers` in the export. */
  readonly send: (answers: Readonly<Record<string, unknown>>) => Promise<void>;
  /** Walks a way that an exit page ends: nothing can be sent there, and Back leads to where the way left off. */
  readonly ends: (way: readonly Stop[], title: string) => Promise<void>;
}

/** Opens a page of the demo before each test of the suite that calls this. */
export function questionnaire(id: string, path: string): Questionnaire {
  const definition = definitionOf(id);
  let browser: Browser;
  let collector: CollectorProcess;
  let visit: Visit;
  before(async () => {
    [browser, collector] = await Promise.all([launchChromium(), CollectorProcess.start()]);
  });
  beforeEach(async () => {
    visit = await newVisit(browser);
    await visit.page.goto(`${collector.url}${path}`);
  });
  afterEach(async () => {
    const troubles = await visit.troubles();
    await visit.context.close();
    assert.deepEqual(troubles, []);
  });
  after(async () => {
    await browser.close();
    await collector.remove();
  });

  const survey = (): Locator => visit.page.locator(`consult-${definition.kind}`);
  const send = async (answers: Readonly<Record<string, unknown>>): Promise<void> => {
    const before = new Set((await collector.exported(id)).map((row) => row.id));
    await takeTime(visit.page);
    await survey().getByRole('button', {name: 'Send your answers'}).click();
    await survey().getByRole('heading', {name: /^(Your answers have been sent|Thank you for your feedback)$/u}).waitFor();
    const sent = (await collector.exported(id)).filter((row) => !before.has(row.id));
    assert.deepEqual(sent.map((row) => row.answers), [answers]);
  };
  const finish = async (way: readonly Stop[]): Promise<void> => {
    assert.deepEqual(await reviewed(survey()), reviewOf(definition, way));
    await send(storedOf(definition, way));
  };
  const complete = async (way: readonly Stop[]): Promise<void> => {
    await walk(survey(), way);
    await finish(way);
  };
  const ends = async (way: readonly Stop[], title: string): Promise<void> => {
    await walk(survey(), way);
    await survey().getByRole('heading', {name: title}).waitFor();
    const isLeft = await Promise.all(['Continue', 'Send your answers'].map((name) => survey().getByRole('button', {name}).isVisible()));
    assert.deepEqual(isLeft, [false, false]);
    await survey().getByRole('button', {name: 'Back'}).click();
    await seesIn(survey(), way.at(-1)?.sees ?? '');
    assert.equal(await survey().getByRole('button', {name: 'Continue'}).isVisible(), true);
    assert.equal(await survey().getByText(title).isVisible(), false);
  };
  return {survey, finish, complete, send, ends};
}
