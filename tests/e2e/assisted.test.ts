/** Staff enter forms that came on paper: from the staff pages, by keys, one after the other. */
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {CollectorProcess} from '../support/collector.ts';
import {launchChromium, newVisit} from '../support/visit.ts';
import type {Visit} from '../support/visit.ts';

let browser: Browser;
let collector: CollectorProcess;

before(async () => {
  browser = await launchChromium();
  collector = await CollectorProcess.start();
});

after(async () => {
  await browser.close();
  await collector.remove();
});

async function signIn({page}: Visit): Promise<void> {
  await page.goto(`${collector.url}/admin`);
  await page.getByLabel('Staff token').fill(collector.token);
  await page.getByRole('button', {name: 'Sign in'}).click();
  await page.getByRole('heading', {name: 'Consultations'}).waitFor();
}

/** A form of which only the first question was answered. @returns its reference */
async function enter(page: Page, digit: string): Promise<string> {
  const first = page.getByLabel('House or bungalow');
  await first.focus();
  const before = await page.getByText('Next form.').allInnerTexts();
  await page.keyboard.press(digit);
  await page.getByLabel('Which area do you live in?').and(page.locator(':focus')).waitFor();
  for (const heading of ['You and your home', 'Your collections now', 'What we propose', 'Keep in touch']) {
    await page.getByRole('heading', {name: heading}).waitFor();
    await page.keyboard.press('Control+Enter');
  }
  const said = page.getByText('Next form.');
  await page.waitForFunction(([old]) => {
    const text = document.querySelector('consult-survey')?.shadowRoot?.querySelector('[role=status]')?.textContent ?? '';
    return text.includes('Next form.') && text.trim() !== old;
  }, before);
  await first.and(page.locator(':focus')).waitFor();
  return /[0-9A-Z]{4}-[0-9A-Z]{4}/u.exec(await said.innerText())?.[0] ?? '';
}

test('forms are entered one after the other; each is stored once, by its channel, with who entered it', async (t) => {
  const visit = await newVisit(browser);
  t.after(() => visit.context.close());
  const {page} = visit;
  await signIn(visit);
  await page.goto(`${collector.url}/admin/consultations/council-survey`);
  await page.getByRole('link', {name: 'Enter paper answers'}).click();
  await page.getByText('Keys: 1 to 9 choose an answer').waitFor();
  const references = [await enter(page, '1'), await enter(page, '3')];

  const stored = await collector.exported('council-survey') as (Awaited<ReturnType<CollectorProcess['exported']>>[number] & {channel?: string})[];
  assert.deepEqual(stored.map(({reference, answers, channel}) => [reference, answers, channel]), [
    [references[0], {'home-type': 'house'}, 'paper'], [references[1], {'home-type': 'boat'}, 'paper'],
  ]);
  await page.goto(`${collector.url}/admin/consultations/council-survey/audit`);
  for (const reference of references) await page.getByRole('row', {name: `tester Entered answers of somebody else channel paper reference ${reference}`}).waitFor();
  assert.deepEqual(await visit.troubles(), []);
});

test('nobody enters anything without having signed in', async (t) => {
  const visit = await newVisit(browser);
  t.after(() => visit.context.close());
  await visit.page.goto(`${collector.url}/admin/consultations/council-survey/enter?channel=paper`);
  await visit.page.getByRole('heading', {name: 'Sign in'}).waitFor();
  assert.equal(await visit.page.locator('consult-survey').count(), 0);
});
