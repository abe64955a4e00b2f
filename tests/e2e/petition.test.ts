/** A petition from the signature to the response: on a machine without a mail server, and with a real one. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {startMailServer} from '../collector/support/smtp.ts';
import {CollectorProcess} from '../support/collector.ts';
import {launchChromium, newVisit, takeTime} from '../support/visit.ts';

const petition = (page: Page): ReturnType<Page['locator']> => page.locator('consult-petition');

async function sign(page: Page, name: string, email: string): Promise<void> {
  const form = petition(page);
  await form.getByLabel('Your name').fill(name);
  await form.getByLabel('Your email address').fill(email);
  await form.getByLabel('Your postcode').fill('gm11aa');
  await form.getByLabel('I live here').check();
  await form.getByLabel('I agree that Glanmor Council').check();
  await takeTime(page);
  await form.getByRole('button', {name: 'Sign this petition'}).click();
  await form.getByRole('heading', {name: 'Check your email'}).waitFor();
}

/** The link to the newest mail; a mail is sent after the answer to the signature, so that it may take a moment. */
async function newestMail(page: Page, {url}: CollectorProcess): Promise<ReturnType<Page['locator']>> {
  const link = page.getByRole('main').getByRole('link').first();
  do await page.goto(`${url}/mail/`); while (await link.count() === 0);
  return link;
}

async function closeWithResponse(page: Page, {url, token}: CollectorProcess): Promise<void> {
  await page.goto(`${url}/admin/consultations/crossing-petition/response`);
  await page.getByLabel('Staff token').fill(token);
  await page.getByRole('button', {name: 'Sign in'}).click();
  await page.getByLabel('English').first().fill('The crossing will be **built** in April.');
  await page.getByLabel('Welsh').first().fill('Bydd y groesfan yn cael ei **hadeiladu** ym mis Ebrill.');
  await page.getByRole('button', {name: 'Publish the response'}).click();
  await page.goto(`${url}/admin/consultations/crossing-petition/state`);
  await page.getByLabel('Closed from now on').check();
  await page.getByRole('button', {name: 'Save'}).click();
}

describe('petition, from the signature to the response', () => {
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

  it('is signed, confirmed by the mail that the demo shows, counted, closed and answered', async () => {
    const {context, page, troubles} = await newVisit(browser);
    await page.goto(`${collector.url}/petition.html`);
    await petition(page).getByText('0 signatures').waitFor();
    await sign(page, 'Jo Evans', 'jo@example.org');
    await petition(page).getByText('We have sent a link to jo@example.org.').waitFor();

    const mailbox = await context.newPage();
    await newestMail(mailbox, collector).then((link) => link.click());
    await mailbox.getByRole('link', {name: `${collector.url}/confirm/`}).click();
    await mailbox.getByRole('button').click();
    await mailbox.getByRole('heading', {name: 'You have confirmed your signature'}).waitFor();
    await petition(page).getByText('1 signature', {exact: true}).waitFor();

    const staff = await newVisit(browser);
    await closeWithResponse(staff.page, collector);
    await page.goto(`${collector.url}/petition.html`);
    await petition(page).getByRole('heading', {name: 'Response'}).waitFor();
    assert.equal(await petition(page).getByText('built').evaluate((element) => element.localName), 'strong');
    assert.equal(await petition(page).getByText('1 signature', {exact: true}).count(), 1);
    assert.equal(await petition(page).getByRole('button', {name: 'Sign this petition'}).count(), 0);
    assert.deepEqual([...await troubles(), ...await staff.troubles()], []);
    await context.close();
    await staff.context.close();
  });

  it('is confirmed by a mail that a real mail server took', async (t) => {
    const server = await startMailServer(t);
    const other = await CollectorProcess.start({SMTP_URL: server.url});
    t.after(() => other.remove());
    const {context, page} = await newVisit(browser);
    await page.goto(`${other.url}/petition.html`);
    await sign(page, 'Siân Rees', 'sian@example.org');
    const {text, to} = await server.mail(1);
    assert.deepEqual(to, ['sian@example.org']);
    const link = /http\S+\/confirm\/\S+/u.exec(text)?.[0];
    assert.ok(link, text);
    await page.goto(link);
    await page.getByRole('button').click();
    await page.getByRole('heading', {name: 'You have confirmed your signature'}).waitFor();
    await page.goto(`${other.url}/petition.html`);
    await petition(page).getByText('1 signature', {exact: true}).waitFor();
    assert.equal((await fetch(`${other.url}/mail/`)).status, 404);
    await context.close();
  });
});
