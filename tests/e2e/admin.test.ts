/** The staff pages as a person meets them: all of them, signed in through the form, in light and dark, wide and narrow. */
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import type {TestContext} from 'node:test';
import type {Browser, Locator, Page} from 'playwright-core';
import {TOKEN, answersOf} from '../collector/support/collector.ts';
import {feedbackOf, ok, startAdmin} from '../collector/admin/support.ts';
import type {AdminCollector} from '../collector/admin/support.ts';
import {signAndConfirm, signatureOf} from '../collector/petitions/support.ts';
import {pageFaults} from '../support/page-faults.ts';
import {launchChromium, newVisit} from '../support/visit.ts';
import type {Visit} from '../support/visit.ts';

const PETITION = '/admin/consultations/street-petition';
const FEEDBACK = '/admin/consultations/page-feedback';
const TRAP = {trap: 'http://spam.example'};
const LONG = 'https://council.example/a/very/long/address/of-a-page-that-somebody-wrote-about/and-more';

/** Every page that a link leads to. */
const PAGES = [
  '/admin', PETITION, ...['state', 'state?to=rejected', 'response', 'debate', 'held', 'paper', 'trends', 'invalidate', 'anonymise', 'audit'].map((page) => `${PETITION}/${page}`),
  FEEDBACK, ...['pages', 'pages?pageId=bins', 'comments', 'comments?pageId=bins', 'held'].map((page) => `${FEEDBACK}/${page}`),
  '/admin/consultations/street-survey', '/admin/consultations/street-survey/enter', '/admin/publish', '/admin/publish?from=street-petition', '/admin/session', '/admin/nothing',
];

let browser: Browser;
before(async () => { browser = await launchChromium(); });
after(() => browser.close());

/** A collector where something of everything has happened; the path of a held answer. */
async function startBusy(t: TestContext): Promise<{collector: AdminCollector; review: string}> {
  const collector = await startAdmin(t);
  await signAndConfirm(collector);
  const held = signatureOf({name: 'Siân-Marie Llewellyn-Featherstonehaugh'}, TRAP);
  await collector.sign(held);
  await collector.send(answersOf({words: 'x'.repeat(300)}, TRAP));
  for (const context of [undefined, {page: LONG}]) {
    await collector.send(feedbackOf({useful: 'no', missing: `<b>Wrong</b>\n${'w'.repeat(200)}`, satisfaction: 2}, context));
  }
  await ok(collector.call('POST', 'street-petition/paper', {count: 1234, reference: 'box 3', note: LONG}));
  await ok(collector.call('PUT', 'street-petition/response', {text: 'We will.\n\nIn spring.', url: LONG}));
  return {collector, review: `${PETITION}/responses/${held.id}/moderate`};
}

async function signIn({page}: Visit, url: string): Promise<void> {
  await page.goto(`${url}/admin`);
  await page.getByLabel('Staff token').fill(TOKEN);
  await page.getByRole('button', {name: 'Sign in'}).click();
  await page.getByRole('heading', {name: 'Consultations'}).waitFor();
}

/** What is wrong with the page that is shown: accessibility, headings, width. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.waitForLoadState();
  const headings = await page.locator('h1').count();
  const spill = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  return [...await pageFaults(page), ...(headings === 1 ? [] : [`${headings} h1`]), ...(spill > 0 ? [`${spill} px too wide`] : [])];
}

for (const [colorScheme, width] of [['light', 1280], ['dark', 1280], ['light', 320], ['dark', 320]] as const) {
  test(`no staff page has a fault: ${colorScheme}, ${width} px`, async (t) => {
    const {collector, review} = await startBusy(t);
    const visit = await newVisit(browser);
    t.after(() => visit.context.close());
    const {page} = visit;
    await page.emulateMedia({colorScheme});
    await page.setViewportSize({width, height: 800});
    await page.goto(`${collector.url}/admin`);
    assert.deepEqual(await faultsOf(page), [], 'sign in');
    await signIn(visit, collector.url);
    for (const path of [...PAGES, review]) {
      await page.goto(collector.url + path);
      assert.deepEqual(await faultsOf(page), [], path);
    }
    for (const path of [review, ...['invalidate', 'paper', 'response', 'debate', 'state', 'state?to=rejected'].map((one) => `${PETITION}/${one}`), '/admin/publish?from=none']) {
      await page.goto(collector.url + path);
      await page.locator('main form button').last().click();
      await page.getByRole('heading', {name: 'There is a problem'}).waitFor();
      assert.deepEqual(await faultsOf(page), [], `mistakes on ${path}`);
      assert.match(await page.title(), /^Error: /);
    }
    assert.deepEqual(await visit.troubles(), []);
  });
}

/** Moves the focus by the Tab key alone. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stops = 0; stops < 60; stops += 1) {
    if (await target.evaluate((element) => element.matches(':focus-visible'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not reach ${String(target)}.`);
}

test('by keyboard alone: sign in, accept a held signature, publish a response, close, sign out', async (t) => {
  const {collector, review} = await startBusy(t);
  const visit = await newVisit(browser);
  t.after(() => visit.context.close());
  const {page} = visit;
  const type = async (label: string, text: string): Promise<void> => {
    await tabTo(page, page.getByLabel(label));
    await page.keyboard.type(text);
  };
  await page.goto(collector.url + review);
  await type('Staff token', TOKEN);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', {name: /^Answers/}).waitFor();
  await tabTo(page, page.getByLabel('Accept: they count'));
  await page.keyboard.press('Space');
  await type('Reason', 'known to us');
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('is accepted').waitFor();

  await page.goto(`${collector.url}${PETITION}/response`);
  await page.getByLabel('Response, in English').fill('');
  await type('Response, in English', 'We will build it.');
  await type('Response, in Welsh', 'Byddwn yn ei adeiladu.');
  await tabTo(page, page.getByRole('button', {name: 'Publish the response'}));
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('The response is published.').waitFor();

  await page.goto(`${collector.url}${PETITION}/state`);
  await tabTo(page, page.getByLabel('The times of its definition decide'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('is now closed').waitFor();
  const {live} = await (await collector.get('/consultations/street-petition')).json() as {live: {state: string; response: {text: unknown}}};
  assert.deepEqual([live.state, live.response.text], ['closed', {en: 'We will build it.', cy: 'Byddwn yn ei adeiladu.'}]);

  await tabTo(page, page.getByRole('button', {name: 'Sign out'}));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', {name: 'Sign in'}).waitFor();
  assert.deepEqual(await visit.context.cookies(), []);
});

test('NET-09: a page of another site that posts a form changes nothing, even in a browser that is signed in', async (t) => {
  const {collector} = await startBusy(t);
  const visit = await newVisit(browser);
  t.after(() => visit.context.close());
  await signIn(visit, collector.url);
  const {page} = visit;
  await page.route('https://evil.example/', (route) => route.fulfill({
    contentType: 'text/html', body: `<form method="post" action="${collector.url}${PETITION}/state"><input name="state" value="closed"><button>Win</button></form>`,
  }));
  await page.goto('https://evil.example/');
  await page.getByRole('button', {name: 'Win'}).click();
  await page.getByRole('heading', {name: /Sign in|not allowed/}).waitFor();
  assert.equal((await collector.log()).some(({action}) => action === 'state'), false);
});
