/** The built library lives on a page with the strictest policy that a council sets, Trusted Types included. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {type StaticServer, serveStatic} from '../support/static-server.ts';
import {launchChromium, newVisit} from '../support/visit.ts';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

function pageWith(kind: string, definition: string, attributes = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Strict page</title>
<script type="module" src="/lib/${kind}.js"></script></head>
<body><main><consult-${kind} src="/definitions/${definition}.json" ${attributes}><a href="/">Have your say</a></consult-${kind}></main></body></html>`;
}

describe('strict content security policy', () => {
  let browser: Browser;
  let server: StaticServer;

  before(async () => {
    const pages = {
      '/poll': pageWith('poll', 'bins-poll'),
      '/survey': pageWith('survey', 'council-survey'),
      '/petition': pageWith('petition', 'crossing-petition', 'results-src="/count"'),
      '/count': JSON.stringify({count: 41, paper: 0, asOf: '2026-11-02T09:00:00Z', thresholds: []}),
      '/feedback': pageWith('feedback', 'page-feedback', 'display="dialog"'),
    };
    const folders = {'/lib/': 'dist/cdn', '/definitions/': 'demo/definitions'};
    server = await serveStatic(folders, pages, {'Content-Security-Policy': POLICY});
    browser = await launchChromium();
  });

  after(async () => {
    await browser.close();
    await server.close();
  });

  it('notes what the policy blocks', async () => {
    const {page, troubles} = await newVisit(browser);
    await page.goto(`${server.url}/poll`);
    const refused = await page.evaluate(() => {
      try {
        document.body.innerHTML = '<p style="color: red">Bins</p>';
        return false;
      } catch {
        return true;
      }
    });
    assert.equal(refused, true);
    assert.match((await troubles()).join('\n'), /require-trusted-types-for blocked/u);
  });

  it('DOM-13: where no policy for Trusted Types is allowed, the link in the element stays', async () => {
    const stricter = await serveStatic({'/lib/': 'dist/cdn', '/definitions/': 'demo/definitions'}, {'/poll': pageWith('poll', 'bins-poll')},
      {'Content-Security-Policy': POLICY.replace('trusted-types lit-html', "trusted-types 'none'")});
    const {page, troubles} = await newVisit(browser);
    await page.goto(`${stricter.url}/poll`);
    await page.waitForLoadState('networkidle');
    assert.ok(await page.getByRole('link', {name: 'Have your say'}).isVisible());
    assert.match((await troubles()).join('\n'), /trusted-types blocked/u);
    await stricter.close();
  });

  it('URL-04: on a secure page an endpoint that is none gets nothing, and the answers stay', async () => {
    const {page} = await newVisit(browser);
    const reached: string[] = [];
    await page.route('http://council.example/**', (route) => {
      reached.push(route.request().url());
      return route.abort();
    });
    await page.route('https://council.example/**', async (route) => {
      const {pathname} = new URL(route.request().url());
      const body = pathname === '/secure' ? pageWith('poll', 'bins-poll', 'endpoint="http://council.example/api"') : undefined;
      await (body === undefined ? route.fulfill({response: await route.fetch({url: server.url + pathname})}) : route.fulfill({body, contentType: 'text/html'}));
    });
    await page.goto('https://council.example/secure');
    await page.getByRole('radio').first().check();
    await page.getByRole('button', {name: 'Vote'}).click();
    await page.getByText('Not sent yet').waitFor();
    assert.deepEqual(reached, []);
    assert.equal(await page.getByRole('radio').first().isChecked(), true);
  });

  it('renders a poll with its styles', async () => {
    const {page, troubles} = await newVisit(browser);
    await page.goto(`${server.url}/poll`);
    await page.getByLabel('Every week').check();
    const sheets = await page.locator('consult-poll').evaluate((poll) => poll.shadowRoot?.adoptedStyleSheets.length ?? 0);
    assert.ok(sheets > 0, 'no style sheet was adopted');
    assert.deepEqual(await troubles(), []);
  });

  it('renders a survey and what it says of missing answers', async () => {
    const {page, troubles} = await newVisit(browser);
    await page.goto(`${server.url}/survey`);
    await page.getByRole('button', {name: 'Continue'}).click();
    await page.getByRole('link', {name: /What kind of home/u}).click();
    assert.equal(await page.getByLabel('House or bungalow').evaluate((radio) => radio.matches(':focus')), true);
    assert.deepEqual(await troubles(), []);
  });

  it('renders a petition with its count, and what it says of missing answers', async () => {
    const {page, troubles} = await newVisit(browser);
    await page.goto(`${server.url}/petition`);
    await page.getByText('41 signatures').waitFor();
    await page.getByRole('button', {name: 'Sign this petition'}).click();
    await page.getByRole('link', {name: /Your postcode/u}).click();
    assert.equal(await page.getByLabel('Your postcode (required)').evaluate((input) => input.matches(':focus')), true);
    assert.deepEqual(await troubles(), []);
  });

  it('renders page feedback in its dialog, and the report of a problem', async () => {
    const {page, troubles} = await newVisit(browser);
    await page.goto(`${server.url}/feedback`);
    await page.getByRole('button', {name: 'Help us improve this website'}).click();
    await page.getByRole('dialog').getByRole('button', {name: 'Report a problem with this page'}).click();
    await page.getByLabel('What were you doing?').fill('Reading');
    assert.deepEqual(await troubles(), []);
  });
});
