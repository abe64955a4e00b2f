/** Page feedback from the button to what staff see. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {CollectorProcess} from '../support/collector.ts';
import {launchChromium, newVisit, takeTime} from '../support/visit.ts';

interface PageRow {
  pageId: string;
  n: number;
  yes: number;
  no: number;
  satisfaction: number | null;
}

async function pageRows({url, token}: CollectorProcess): Promise<PageRow[]> {
  const response = await fetch(`${url}/admin/consultations/page-feedback/pages`, {headers: {Authorization: `Bearer ${token}`}});
  return (await response.json() as {pages: PageRow[]}).pages;
}

describe('page feedback, from the button to the staff', () => {
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

  it('counts one visit once, with what was written, and nothing that says who it was', async () => {
    const {context, page, troubles} = await newVisit(browser);
    await page.goto(`${collector.url}/bin-days.html?ref=jo@example.org#rubbish`);
    const feedback = page.locator('consult-feedback');
    await feedback.getByRole('button', {name: 'No', exact: true}).click();
    await feedback.getByLabel('What went wrong?').fill('The days for Penrhiw are wrong.');
    await feedback.getByLabel('2', {exact: true}).check();
    await takeTime(page);
    await feedback.getByRole('button', {name: 'Send your answers'}).click();
    await feedback.getByRole('heading', {name: 'Thank you for your feedback'}).waitFor();
    assert.deepEqual(await troubles(), []);
    await context.close();

    const rows = await pageRows(collector);
    assert.deepEqual(rows.map(({n, yes, no, satisfaction}) => ({n, yes, no, satisfaction})), [{n: 1, yes: 0, no: 1, satisfaction: 2}]);
    const [stored] = await collector.exported('page-feedback');
    assert.equal(stored?.answers['useful'], 'no');
    assert.ok(!JSON.stringify(stored).includes('jo@example.org'));
  });

  it('reports a problem in a dialog with the keyboard alone, and comes back to the button', async () => {
    const {context, page, troubles} = await newVisit(browser);
    await page.goto(`${collector.url}/recycling-centre.html`);
    const opener = page.locator('consult-feedback').getByRole('button');
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.getByRole('button', {name: 'Report a problem with this page'}).focus();
    await page.keyboard.press('Enter');
    for (const box of await page.getByRole('dialog').getByRole('textbox').all()) await box.fill('The opening times.');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({state: 'hidden'});
    assert.equal(await opener.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element), true);
    assert.deepEqual(await troubles(), []);
    await context.close();
  });
});
