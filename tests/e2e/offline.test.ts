/** Elements on a page whose line breaks after the first paint, before the code is there that asks further and sends. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {type StaticServer, serveStatic} from '../support/static-server.ts';
import {launchChromium, newVisit} from '../support/visit.ts';

const OFFLINE = 'Check your connection and try again. Your answers are still here.';

const pageWith = (kind: string, definition: string, attributes = ''): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>
<script type="module" src="/lib/${kind}.js"></script></head>
<body><main><consult-${kind} src="/definitions/${definition}.json" ${attributes}><a href="/">Have your say</a></consult-${kind}></main></body></html>`;

describe('a line that breaks after the first paint', () => {
  let browser: Browser;
  let server: StaticServer;

  before(async () => {
    server = await serveStatic({'/lib/': 'dist/cdn', '/definitions/': 'demo/definitions'}, {
      '/feedback': pageWith('feedback', 'page-feedback'),
      '/dialog': pageWith('feedback', 'page-feedback', 'display="dialog"'),
      '/petition': pageWith('petition', 'crossing-petition'),
    }, {});
    browser = await launchChromium();
  });

  after(async () => {
    await browser.close();
    await server.close();
  });

  /** A page on which code whose name begins so cannot be fetched, until it is let through. */
  async function without(path: string, code: string): Promise<{page: Page; mend: () => Promise<void>}> {
    const {page} = await newVisit(browser);
    const files = new RegExp(`/chunks/${code}-`, 'u');
    await page.route(files, (route) => route.abort());
    await page.goto(`${server.url}${path}`);
    return {page, mend: () => page.unroute(files)};
  }

  it('leaves the question of page feedback where it is, and says so', async () => {
    const {page, mend} = await without('/feedback', 'feedback-later');
    await page.getByRole('button', {name: 'No', exact: true}).waitFor();
    assert.equal(await page.getByText(OFFLINE).count(), 0);
    await page.getByRole('button', {name: 'No', exact: true}).click();
    await page.getByText(OFFLINE).waitFor();
    assert.equal(await page.getByRole('status').textContent(), OFFLINE);
    assert.equal(await page.getByRole('button', {name: 'No', exact: true}).isVisible(), true);
    await mend();
    await page.getByRole('button', {name: 'No', exact: true}).click();
    await page.getByLabel('What went wrong?').waitFor();
    assert.equal(await page.getByText(OFFLINE).count(), 0);
    await page.context().close();
  });

  it('leaves the button of a dialog, which opens once the line is back', async () => {
    const {page, mend} = await without('/dialog', 'feedback-later');
    const opener = page.getByRole('button', {name: 'Help us improve this website'});
    await opener.click();
    await page.getByText(OFFLINE).waitFor();
    assert.equal(await page.getByRole('dialog').count(), 0);
    await mend();
    await opener.click();
    await page.getByRole('dialog').getByRole('button', {name: 'Yes', exact: true}).waitFor();
    await page.context().close();
  });

  it('leaves the form of a petition without its count', async () => {
    const {page} = await without('/petition', 'life-controller');
    await page.getByLabel('Your name (required)').fill('Ann');
    await page.getByRole('button', {name: 'Sign this petition'}).click();
    await page.getByRole('heading', {name: 'There is a problem'}).waitFor();
    assert.equal(await page.getByLabel('Your name (required)').inputValue(), 'Ann');
    assert.equal(await page.getByRole('progressbar').count(), 0);
    await page.context().close();
  });
});
