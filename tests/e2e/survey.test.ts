/** The main job, as a user meets it: an answer given in a browser is in the database after a crash, once. */
import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import type {Browser, Page, Route} from 'playwright-core';
import {CollectorProcess} from '../support/collector.ts';
import {launchChromium, newVisit, type Visit} from '../support/visit.ts';
import {ANSWERS, answerAll, answerHome, answerSharedBins, goOn, group, receivedReference} from './support/resident.ts';

const RESPONSES = '**/consultations/council-survey/responses';

describe('survey, from the page to the export', () => {
  let browser: Browser;
  let collector: CollectorProcess;
  let visit: Visit;
  let page: Page;

  before(async () => {
    browser = await launchChromium();
  });

  beforeEach(async () => {
    collector = await CollectorProcess.start();
    visit = await newVisit(browser);
    ({page} = visit);
    await page.goto(`${collector.url}/survey.html`);
  });

  afterEach(async () => {
    const troubles = await visit.troubles();
    await visit.context.close();
    await collector.remove();
    assert.deepEqual(troubles, []);
  });

  after(async () => {
    await browser.close();
  });

  it('finds the answers again after a reload in the middle', async () => {
    await answerHome(page);
    await goOn(page, 'Page 2 of 5');
    await answerSharedBins(page);
    await page.reload();
    await page.getByText('Page 2 of 5').waitFor();
    assert.equal(await page.getByLabel('How long does it take you to walk').inputValue(), '4');
    await page.getByRole('button', {name: 'Back'}).click();
    await page.getByText('Page 1 of about 4').waitFor();
    assert.equal(await page.getByLabel('Flat or maisonette').isChecked(), true);
    assert.equal(await page.getByLabel('Which area do you live in?').inputValue(), 'harbour');
    assert.equal(await group(page, 'Do you have a garden?').getByLabel('No').isChecked(), true);
  });

  it('keeps what it has said is sent through kill -9, once, for staff to export', async () => {
    await answerAll(page);
    await page.getByRole('button', {name: 'Send your answers'}).click();
    const reference = await receivedReference(page);
    await collector.kill('SIGKILL');
    await collector.restart();

    const stored = await collector.exported('council-survey');
    assert.deepEqual(stored.map((row) => [row.reference, row.answers]), [[reference, ANSWERS]]);
    const csv = await collector.exportedCsv('council-survey');
    assert.equal(csv.split(reference).length - 1, 1);
    assert.match(csv, /General rubbish/u);
  });

  it('keeps what it could not send, and sends it once the collector is back', async () => {
    await answerAll(page);
    await collector.kill('SIGKILL');
    await page.getByRole('button', {name: 'Send your answers'}).click();
    await page.getByText('Not sent yet').waitFor();
    await collector.restart();
    await page.getByRole('button', {name: 'Try again now'}).click();
    const reference = await receivedReference(page);
    assert.deepEqual((await collector.exported('council-survey')).map((row) => row.reference), [reference]);
  });

  it('goes on sending after a reload while the collector is busy', async () => {
    const busy = (route: Route): Promise<void> => route.fulfill({status: 503, headers: {'Retry-After': '1'}});
    await page.route(RESPONSES, busy);
    await answerAll(page);
    await page.getByRole('button', {name: 'Send your answers'}).click();
    await page.getByText('Not sent yet').waitFor();
    await page.unroute(RESPONSES, busy);
    await page.reload();
    const reference = await receivedReference(page);
    assert.deepEqual((await collector.exported('council-survey')).map((row) => row.reference), [reference]);
  });

  it('stores one answer when the line breaks after the collector has stored it', async () => {
    let attempts = 0;
    await page.route(RESPONSES, async (route) => {
      attempts += 1;
      if (attempts > 1) {
        await route.continue();
        return;
      }
      await route.fetch();
      await route.abort('connectionreset');
    });
    await answerAll(page);
    await page.getByRole('button', {name: 'Send your answers'}).click();
    await page.getByText('Not sent yet').waitFor();
    assert.equal((await collector.exported('council-survey')).length, 1);
    const reference = await receivedReference(page);
    assert.equal(attempts, 2);
    assert.deepEqual((await collector.exported('council-survey')).map((row) => row.reference), [reference]);
  });

  it('waits as long as a busy collector asks, then sends', async () => {
    const times: number[] = [];
    await page.route(RESPONSES, (route) => {
      times.push(performance.now());
      return times.length > 1 ? route.continue() : route.fulfill({status: 503, headers: {'Retry-After': '3'}});
    });
    await answerAll(page);
    await page.getByRole('button', {name: 'Send your answers'}).click();
    await receivedReference(page);
    const [first = 0, second = 0] = times;
    assert.ok(second - first >= 3000, `asked again after ${String(Math.round(second - first))} ms`);
    assert.equal((await collector.exported('council-survey')).length, 1);
  });
});
