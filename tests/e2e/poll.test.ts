/** A vote in the browser, the table of results, and what the page shows to somebody who has voted. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {CollectorProcess} from '../support/collector.ts';
import {launchChromium, newVisit, takeTime} from '../support/visit.ts';

/** Below five votes the results are withheld. */
const OTHERS = ['oak', 'oak', 'rowan', 'birch'];

async function vote(collector: CollectorProcess, tree: string): Promise<void> {
  const id = crypto.randomUUID();
  const answers = {id, format: 1, consultation: 'tree-poll', version: 1, language: 'en', answers: {tree}};
  const response = await fetch(`${collector.url}/consultations/tree-poll/responses`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json', 'Idempotency-Key': `"${id}"`},
    body: JSON.stringify(answers),
  });
  assert.equal(response.status, 201);
}

async function rowsOf(page: Page): Promise<string[][]> {
  await page.getByRole('table').waitFor();
  const rows = await page.locator('consult-poll tbody tr').all();
  return Promise.all(rows.map(async (row) => (await row.locator('th, td').allInnerTexts()).map((text) => text.trim())));
}

describe('poll, from the vote to the results', () => {
  let browser: Browser;
  let collector: CollectorProcess;

  before(async () => {
    browser = await launchChromium();
    collector = await CollectorProcess.start();
    await Promise.all(OTHERS.map((tree) => vote(collector, tree)));
  });

  after(async () => {
    await browser.close();
    await collector.remove();
  });

  it('shows the results after the vote, and again on this device after a refresh', async () => {
    const {context, page, troubles} = await newVisit(browser);
    await page.goto(`${collector.url}/tree.html`);
    await page.getByLabel('Oak').waitFor();
    assert.equal(await page.getByRole('table').count(), 0);
    await page.getByLabel('Oak').check();
    await takeTime(page);
    await page.getByRole('button', {name: 'Vote'}).click();
    await page.getByRole('heading', {name: 'Your vote has been counted'}).waitFor();
    const results = [['Oak', '3', '60%'], ['Rowan', '1', '20%'], ['Silver birch', '1', '20%'], ['Field maple', '0', '0%']];
    assert.deepEqual(await rowsOf(page), results);

    await page.reload();
    await page.getByText('You have already answered on this device.').waitFor();
    assert.deepEqual(await rowsOf(page), results);
    assert.equal(await page.getByRole('button', {name: 'Vote'}).count(), 0);
    assert.deepEqual(await troubles(), []);
    await context.close();
  });

  it('offers the vote on another device', async () => {
    const {context, page, troubles} = await newVisit(browser);
    await page.goto(`${collector.url}/tree.html`);
    await page.getByRole('button', {name: 'Vote'}).waitFor();
    assert.equal(await page.getByRole('table').count(), 0);
    assert.deepEqual(await troubles(), []);
    await context.close();
  });

  it('DOM-17: cannot be framed by another site', async () => {
    for (const path of ['poll/bins-poll', 'poll.html']) {
      const {headers} = await fetch(`${collector.url}/${path}`);
      assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors '(?:self|none)'/u, path);
    }
  });

  it('withholds counts below five votes', async () => {
    const {context, page} = await newVisit(browser);
    await page.goto(`${collector.url}/poll.html`);
    await page.getByLabel('Every week').check();
    await page.getByRole('button', {name: 'Vote'}).click();
    await page.getByText('Results are shown once there are at least 5 votes.').waitFor();
    assert.equal(await page.getByRole('table').count(), 0);
    await context.close();
  });
});
