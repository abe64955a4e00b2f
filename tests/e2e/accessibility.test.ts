/** Accessibility of the demo pages as a resident meets them: real page, real definition, every state of a visit. */
import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {CollectorProcess} from '../support/collector.ts';
import {pageFaults} from '../support/page-faults.ts';
import {launchChromium, newVisit, type Visit} from '../support/visit.ts';
import {answerAll, receivedReference} from './support/resident.ts';

/** The narrowest page that has to work without scrolling sideways (WCAG 1.4.10), in CSS pixels. */
const NARROW = {width: 320, height: 640};

describe('accessibility of the demo pages', () => {
  let browser: Browser;
  let collector: CollectorProcess;
  let visit: Visit;
  let page: Page;

  before(async () => {
    browser = await launchChromium();
    collector = await CollectorProcess.start();
  });

  beforeEach(async () => {
    visit = await newVisit(browser);
    ({page} = visit);
  });

  afterEach(async () => {
    await visit.context.close();
  });

  after(async () => {
    await browser.close();
    await collector.remove();
  });

  it('finds what is planted, in the page and in a shadow root', async () => {
    await page.setContent('<main><h1>Bins</h1><div></div></main>');
    await page.locator('div').evaluate((host) => {
      const input = document.createElement('input');
      input.setAttribute('aria-describedby', 'nowhere');
      host.attachShadow({mode: 'open'}).append(input);
    });
    const faults = (await pageFaults(page)).join('\n');
    assert.match(faults, /^label: .*<input/mu);
    assert.match(faults, /^html-has-lang: /mu);
    assert.match(faults, /input\[aria-describedby\] names "nowhere"/u);
  });

  it('has no fault in a survey, with mistakes in it, and when it is sent', async () => {
    await page.goto(`${collector.url}/survey.html`);
    await page.getByRole('button', {name: 'Continue'}).click();
    await page.getByRole('heading', {name: 'There is a problem'}).waitFor();
    assert.deepEqual(await pageFaults(page), []);
    await answerAll(page);
    assert.deepEqual(await pageFaults(page), []);
    await page.getByRole('button', {name: 'Send your answers'}).click();
    await receivedReference(page);
    assert.deepEqual(await pageFaults(page), []);
  });

  it('has no fault in a poll before the vote and after it', async () => {
    await page.goto(`${collector.url}/poll.html`);
    await page.getByLabel('Every week').check();
    assert.deepEqual(await pageFaults(page), []);
    await page.getByRole('button', {name: 'Vote'}).click();
    await page.getByRole('heading', {name: 'Your vote has been counted'}).waitFor();
    assert.deepEqual(await pageFaults(page), []);
  });

  it('has no fault in a petition, with mistakes in it, with its steps and areas open, and when it is signed', async () => {
    await page.goto(`${collector.url}/petition.html`);
    await page.getByText('Steps and areas').click();
    await page.getByRole('table').waitFor();
    await page.getByRole('button', {name: 'Sign this petition'}).click();
    await page.getByRole('heading', {name: 'There is a problem'}).waitFor();
    assert.deepEqual(await pageFaults(page), []);
    await page.getByLabel('Your name').fill('Jo Evans');
    await page.getByLabel('Your email address').fill('jo@example.org');
    await page.getByLabel('Your postcode').fill('GM1 1AA');
    await page.getByLabel('I live here').check();
    await page.getByLabel('I agree that Glanmor Council').check();
    await page.getByRole('button', {name: 'Sign this petition'}).click();
    await page.getByRole('heading', {name: 'Check your email'}).waitFor();
    assert.deepEqual(await pageFaults(page), []);
  });

  it('has no fault in page feedback, in its follow-up, in the report of a problem and in the dialog', async () => {
    await page.goto(`${collector.url}/bin-days.html`);
    await page.getByRole('button', {name: 'Report a problem with this page'}).click();
    await page.getByRole('textbox').first().waitFor();
    assert.deepEqual(await pageFaults(page), []);
    await page.getByRole('button', {name: 'Say whether this page is useful'}).click();
    await page.getByRole('button', {name: 'No', exact: true}).click();
    await page.getByLabel('What went wrong?').waitFor();
    assert.deepEqual(await pageFaults(page), []);
    await page.goto(`${collector.url}/recycling-centre.html`);
    await page.locator('consult-feedback').getByRole('button').click();
    await page.getByRole('dialog').waitFor();
    assert.deepEqual(await pageFaults(page), []);
  });

  it('moves the focus to the list of mistakes, and from there to the question', async () => {
    await page.goto(`${collector.url}/survey.html`);
    await page.getByRole('button', {name: 'Continue'}).click();
    const summary = page.getByRole('group', {name: 'There is a problem'});
    await summary.and(page.locator(':focus')).waitFor();
    await summary.getByRole('link', {name: /Which area/u}).press('Enter');
    await page.getByLabel('Which area do you live in?').and(page.locator(':focus')).waitFor();
  });

  it('needs no sideways scrolling at 320 px', async () => {
    await page.setViewportSize(NARROW);
    for (const path of ['survey.html', 'poll.html', 'petition.html', 'petition-cy.html', 'bin-days.html', 'recycling-centre.html']) {
      await page.goto(`${collector.url}/${path}`);
      await page.getByRole('radio').or(page.getByRole('checkbox')).or(page.locator('consult-feedback').getByRole('button')).first().waitFor();
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), NARROW.width, path);
    }
  });
});
