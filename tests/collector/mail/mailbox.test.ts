import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import type {TestContext} from 'node:test';
import {Hono} from 'hono';
import {RequestProblem, problemResponse} from '../../../demo/collector/http/problem.ts';
import type {Mail} from '../../../demo/collector/mail/mail.ts';
import {addMailbox} from '../../../demo/collector/mail/mailbox.ts';
import {messageOf} from '../../../demo/collector/mail/messages.ts';
import {fileTransport} from '../../../demo/collector/mail/transport.ts';
import {newFolder, startCollector} from '../support/collector.ts';
import {PUBLIC_URL, mailTo} from '../support/outbox.ts';

interface Mailbox {
  folder: string;
  get: (path: string, host?: string) => Promise<Response>;
  put: (mail: Mail, createdAt: string) => Promise<void>;
}

function openMailbox(t: TestContext, sender = 'Glanmor Council'): Mailbox {
  const folder = join(newFolder(t), 'mail');
  const app = new Hono();
  app.onError((error) => (error instanceof RequestProblem ? problemResponse(error) : new Response(error.message, {status: 500})));
  addMailbox(app, folder);
  const transport = fileTransport(folder, {name: sender, address: 'no-reply@consult.example'});
  return {
    folder,
    get: async (path, host = '127.0.0.1:8080') => app.fetch(new Request(`http://collector${path}`, {headers: {Host: host}})),
    put: async (mail, createdAt) => {
      await transport.deliver({...await messageOf(mail, PUBLIC_URL), id: crypto.randomUUID(), to: mail.to, createdAt});
    },
  };
}

const hrefs = (page: string): string[] => Array.from(page.matchAll(/<a href="([^"]*)"/g), ([, href = '']) => href);

test('the mailbox lists mails, the newest first, and shows one with a link to follow', async (t) => {
  const {get, put} = openMailbox(t);
  assert.match(await (await get('/mail/')).text(), /No mail has been sent yet/);
  await put(mailTo('first'), '2026-11-20T12:00:00.000Z');
  await put(mailTo('third'), '2026-11-20T12:00:02.000Z');
  await put(mailTo('second'), '2026-11-20T12:00:01.000Z');
  const list = await (await get('/mail/')).text();
  assert.deepEqual(Array.from(list.matchAll(/To (\w+)@example\.org/g), ([, name]) => name), ['third', 'second', 'first']);
  const response = await get(hrefs(list)[0] ?? '');
  const page = await response.text();
  for (const shown of ['<h1>Confirm your signature: Make Castle Street safe to cross</h1>', 'From: Glanmor Council &lt;no-reply@consult.example&gt;',
    'To: third@example.org', 'Date: Fri, 20 Nov 2026 12:00:02 +0000', '<p>Hello third,</p>']) assert.ok(page.includes(shown), shown);
  assert.deepEqual(hrefs(page), ['https://consult.example/confirm/abcdefghijklmnopqrstu_', '/mail/']);
  assert.match(response.headers.get('content-security-policy') ?? '', /^default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'/);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
  assert.equal((await get('/mail')).headers.get('location'), '/mail/');
});

test('MAIL-06: whatever a mail holds is shown as text', async (t) => {
  const markup = '<img src=x onerror=alert(1)>"\'&';
  const {get, put} = openMailbox(t, markup);
  await put(mailTo('jo', {name: markup, title: markup, to: '"<b>"@example.org'}), '2026-11-20T12:00:00.000Z');
  await put(mailTo('jo', {name: markup, title: markup, page: 'javascript://x/%0Aalert(1)'}), '2026-11-20T12:00:01.000Z');
  await put({...mailTo('jo', {name: markup, title: markup, page: 'javascript://x/%0Aalert(1)'}), kind: 'already-signed'}, '2026-11-20T12:00:02.000Z');
  const list = await (await get('/mail/')).text();
  const pages = await Promise.all(hrefs(list).map(async (href) => (await get(href)).text()));
  assert.equal(pages.length, 2);
  for (const page of [list, ...pages]) {
    assert.doesNotMatch(page, /<img|<b>/);
    assert.ok(hrefs(page).every((href) => /^(?:\/mail\/|https:\/\/consult\.example\/)/.test(href)), hrefs(page).join(' '));
  }
  assert.ok(pages.every((page) => page.includes('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;')));
});

test('only mails are shown, by their own names', async (t) => {
  const {folder, get, put} = openMailbox(t);
  await put(mailTo('jo'), '2026-11-20T12:00:00.000Z');
  writeFileSync(join(folder, 'notes.eml'), 'secret');
  writeFileSync(join(folder, '20261120T120000000Z-0b8f4c1e-6d0a-4c55-9c39-1d8a4a3f7b11.eml.part'), 'half');
  for (const path of ['/mail/notes.eml', '/mail/..%2f..%2fetc%2fpasswd', '/mail/%00', '/mail/20261120T120000000Z-0b8f4c1e-6d0a-4c55-9c39-1d8a4a3f7b11.eml',
    '/mail/20261120T120000000Z-0b8f4c1e-6d0a-4c55-9c39-1d8a4a3f7b11.eml.part']) assert.equal((await get(path)).status, 404, path);
  assert.equal(hrefs(await (await get('/mail/')).text()).length, 1);
});

test('a page elsewhere that gives its own name this machine’s address reads no mail', async (t) => {
  const {get} = openMailbox(t);
  for (const host of ['evil.example', 'evil.example:8080', '127.0.0.1.evil.example', '']) assert.equal((await get('/mail/', host)).status, 403, host);
  for (const host of ['localhost', 'localhost:8080', '[::1]:8080']) assert.equal((await get('/mail/', host)).status, 200, host);
});

for (const [env, status] of [
  [{}, 200], [{SMTP_URL: 'smtp://127.0.0.1:9'}, 404], [{PUBLIC_URL: 'https://consult.example.org'}, 404],
] as const) {
  test(`with ${JSON.stringify(env)} the mailbox answers ${status}`, async (t) => {
    const collector = await startCollector(t, {env});
    assert.equal((await collector.get('/mail/')).status, status);
  });
}
