/** Unfinished answers through everything that people do with tabs: reload, Back and Forward, two tabs, a copied tab, another day. */
import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import {type Browser, type BrowserContext, chromium, type Page} from 'playwright-core';
import type {Definition} from '../../src/schema.ts';
import {chromiumLaunchOptions} from '../support/browsers.ts';
import {type StaticServer, serveStatic} from '../support/static-server.ts';
import {launchChromium, newVisit, type Visit} from '../support/visit.ts';

const DAY = 24 * 60 * 60_000;
const KEPT = /Your answers are kept on this device until/u;
const OFFER = 'You have unfinished answers';

const survey: Definition = {
  id: 'bins', version: 1, kind: 'survey', title: {en: 'Bins', cy: 'Biniau'}, languages: ['en', 'cy'], review: false,
  pages: [
    {id: 'home', title: {en: 'Your home', cy: 'Eich cartref'}, questions: [
      {id: 'tenure', type: 'choice', label: {en: 'Rent or own?', cy: 'Rhentu neu berchen?'}, choices: [{value: 'rent', label: 'Rent'}, {value: 'own', label: 'Own'}]},
      {id: 'street', type: 'text', label: {en: 'Your street', cy: 'Eich stryd'}},
    ]},
    {id: 'bins', title: {en: 'Your bins', cy: 'Eich biniau'}, questions: [{id: 'ideas', type: 'text', label: {en: 'Your ideas', cy: 'Eich syniadau'}}]},
  ],
};

const changed: Definition = {...survey, version: 2, pages: [
  {id: 'home', questions: [{id: 'tenure', type: 'choice', label: 'Rent or own?', choices: [{value: 'lodge', label: 'Lodge'}]}]},
  {id: 'bins', title: 'Your bins', questions: [{id: 'ideas', type: 'text', label: 'Your ideas'}]},
]};

const pageWith = (body: string): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>
<script type="module" src="/lib/survey.js"></script></head><body><main>${body}</main></body></html>`;

describe('unfinished answers', () => {
  let browser: Browser;
  let server: StaticServer;
  let visit: Visit;
  let page: Page;

  before(async () => {
    server = await serveStatic({'/lib/': 'dist/cdn'}, {
      '/survey': pageWith('<p><a href="/other">Read more</a></p><consult-survey src="/bins.json"></consult-survey>'),
      '/other': '<!doctype html><html lang="en"><title>Other</title><p>Another page</p></html>',
      '/bins.json': JSON.stringify(survey),
    }, {});
    browser = await launchChromium();
  });

  beforeEach(async () => {
    visit = await newVisit(browser);
    ({page} = visit);
    await page.goto(`${server.url}/survey`);
  });

  afterEach(async () => {
    const troubles = await visit.troubles();
    await visit.context.close();
    assert.deepEqual(troubles, []);
  });

  after(async () => {
    await browser.close();
    await server.close();
  });

  const street = (at: Page) => at.getByLabel('Your street');
  const ideas = (at: Page) => at.getByLabel('Your ideas');
  const press = (at: Page, name: string): Promise<void> => at.getByRole('button', {name, exact: true}).click();

  /** Answers the first page and half of the second. */
  async function answer(at: Page): Promise<void> {
    await at.getByLabel('Own').check();
    await street(at).fill('Bryn Teg');
    await press(at, 'Continue');
    await ideas(at).fill('More bins');
  }

  async function save(at: Page): Promise<void> {
    await answer(at);
    await press(at, 'Save and finish later');
    await at.getByText(KEPT).waitFor();
  }

  const open = async (context: BrowserContext): Promise<Page> => {
    const other = await context.newPage();
    await other.goto(`${server.url}/survey`);
    return other;
  };

  const keptOnDevice = (at: Page): Promise<string[]> => at.evaluate(() => new Promise<string[]>((resolve) => {
    const request = indexedDB.open('consult-widgets');
    request.onsuccess = () => {
      const all = request.result.transaction('drafts').objectStore('drafts').getAll();
      all.onsuccess = () => {
        request.result.close();
        resolve(all.result.map((draft: {draft: {answers: {ideas: string}}}) => draft.draft.answers.ideas));
      };
    };
  }));

  /** Sends, and catches what would arrive. */
  async function sealedBody(at: Page): Promise<{id: string; answers: object}> {
    const request = at.waitForRequest((one) => one.method() === 'POST');
    await press(at, 'Send your answers');
    return JSON.parse((await request).postData() ?? '') as {id: string; answers: object};
  }

  it('come back after a reload, without a question, with the last letter typed', async () => {
    await answer(page);
    await page.reload();
    await ideas(page).waitFor();
    assert.equal(await ideas(page).inputValue(), 'More bins');
    await press(page, 'Back');
    assert.equal(await street(page).inputValue(), 'Bryn Teg');
    assert.equal(await page.getByLabel('Own').isChecked(), true);
  });

  it('come back with Back and Forward', async () => {
    await answer(page);
    await page.getByRole('link', {name: 'Read more'}).click();
    await page.getByText('Another page').waitFor();
    await page.goBack();
    await ideas(page).waitFor();
    assert.equal(await ideas(page).inputValue(), 'More bins');
    await page.goForward();
    await page.goBack();
    await ideas(page).waitFor();
    assert.equal(await ideas(page).inputValue(), 'More bins');
  });

  it('stay when the language is switched, on this page and the one before', async () => {
    await answer(page);
    await press(page, 'Cymraeg');
    await page.getByLabel('Eich syniadau').waitFor();
    assert.equal(await page.getByLabel('Eich syniadau').inputValue(), 'More bins');
    await page.getByLabel('Eich syniadau').fill('Mwy o finiau');
    await press(page, 'English');
    await ideas(page).waitFor();
    assert.equal(await ideas(page).inputValue(), 'Mwy o finiau');
    await press(page, 'Back');
    assert.equal(await street(page).inputValue(), 'Bryn Teg');
    assert.equal(await page.getByLabel('Own').isChecked(), true);
  });

  it('are offered on another visit, once they were saved and the tab was closed', async () => {
    const first = await open(visit.context);
    await save(first);
    await first.close();
    await page.reload();
    await page.getByRole('heading', {name: OFFER}).waitFor();
    await press(page, 'Go on with these answers');
    await ideas(page).waitFor();
    assert.equal(await ideas(page).inputValue(), 'More bins');
  });

  it('are not offered to a second tab while the first has them, and each tab sends its own', async () => {
    await save(page);
    const other = await open(visit.context);
    await answer(other);
    await ideas(other).fill('Fewer bins');
    assert.equal(await other.getByText(OFFER).count(), 0);
    const bodies = [await sealedBody(page), await sealedBody(other)];
    assert.notEqual(bodies[0]?.id, bodies[1]?.id);
    assert.deepEqual(bodies.map(({answers}) => answers), [
      {tenure: 'own', street: 'Bryn Teg', ideas: 'More bins'}, {tenure: 'own', street: 'Bryn Teg', ideas: 'Fewer bins'},
    ]);
  });

  it('part ways in a copied tab, whose storage the browser copies: two drafts, two answer sets', async () => {
    await save(page);
    // What “Duplicate tab” does to the tab's storage, a window opened by the page gets as well.
    const [copy] = await Promise.all([visit.context.waitForEvent('page'), page.evaluate(() => { window.open(location.href); })]);
    await copy.getByText(KEPT).waitFor();
    assert.equal(await ideas(copy).inputValue(), 'More bins');
    await ideas(copy).fill('Copied bins');
    await ideas(page).fill('First bins');
    await press(copy, 'Save and finish later');
    await press(page, 'Save and finish later');
    await assert.doesNotReject(async () => {
      while ((await keptOnDevice(page)).sort().join() !== 'Copied bins,First bins') await page.evaluate(() => new Promise(requestAnimationFrame));
    });
    await page.reload();
    await ideas(page).waitFor();
    assert.equal(await ideas(page).inputValue(), 'First bins');
    const bodies = [await sealedBody(page), await sealedBody(copy)];
    assert.notEqual(bodies[0]?.id, bodies[1]?.id);
  });

  it('are one answer set in a copied tab once they are sealed: the endpoint knows it by its id', async () => {
    await answer(page);
    const first = await sealedBody(page);
    await page.getByText('Not sent yet').waitFor();
    const again = visit.context.waitForEvent('request', (request) => request.method() === 'POST');
    await page.evaluate(() => { window.open(location.href); });
    assert.deepEqual(JSON.parse((await again).postData() ?? ''), first);
  });

  it('are deleted on the day after their last, and not offered', async () => {
    const first = await open(visit.context);
    await save(first);
    await first.close();
    await page.clock.setFixedTime(Date.now() + 31 * DAY);
    await page.reload();
    await page.getByLabel('Own').check();
    await page.getByText('your answers are kept in this tab only').waitFor();
    assert.equal(await page.getByText(OFFER).count(), 0);
    assert.deepEqual(await keptOnDevice(page), []);
  });

  it('keep what still fits when the survey has changed, and name what does not', async () => {
    await answer(page);
    await page.getByText('Clear my answers').waitFor();
    await page.route('**/bins.json', (route) => route.fulfill({json: changed}));
    await page.reload();
    await page.getByText('Your answers to “Rent or own?”, “Your street” no longer fit and were left out.').waitFor();
    assert.equal(await ideas(page).inputValue(), 'More bins');
  });
});

describe('a page that the browser keeps for the Back button', () => {
  let browser: Browser;
  let server: StaticServer;

  before(async () => {
    const options = await chromiumLaunchOptions();
    browser = await chromium.launch({...options, ignoreDefaultArgs: ['--disable-back-forward-cache']});
    server = await serveStatic({'/lib/': 'dist/cdn'}, {
      '/survey': pageWith('<p><a href="/other">Read more</a></p><consult-survey src="/bins.json"></consult-survey>'),
      '/other': '<!doctype html><html lang="en"><title>Other</title><p><a href="/survey">To the survey</a></p></html>',
      '/bins.json': JSON.stringify(survey),
    }, {});
  });

  after(async () => {
    await browser.close();
    await server.close();
  });

  it('shows what the tab has come to meanwhile, not what it showed when it was left', async () => {
    const {page, context} = await newVisit(browser);
    /** Waits until the form, which is shown before the tab's answers are, holds this one. */
    const holds = (answer: string): Promise<unknown> => page.waitForFunction((wanted) =>
      document.querySelector('consult-survey')?.shadowRoot?.querySelector<HTMLInputElement>('[name=street]')?.value === wanted, answer);
    await page.goto(`${server.url}/survey`);
    await page.evaluate(() => { addEventListener('pageshow', ({persisted}) => { document.body.dataset.kept = String(persisted); }); });
    await page.getByLabel('Your street').fill('Bryn Teg');
    await page.getByText('Clear my answers').waitFor();
    await page.getByRole('link', {name: 'Read more'}).click();
    await page.getByRole('link', {name: 'To the survey'}).click();
    await holds('Bryn Teg');
    await page.getByLabel('Your street').fill('Another street');
    // A page out of memory is not loaded again.
    await page.goBack({waitUntil: 'commit'});
    await page.goBack({waitUntil: 'commit'});
    await holds('Another street');
    assert.equal(await page.evaluate(() => document.body.dataset.kept), 'true');
    await context.close();
  });
});
