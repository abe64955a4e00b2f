import assert from 'node:assert/strict';
import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {signatureOf, startPetition, until} from '../petitions/support.ts';
import {TOKEN, newFolder, startCollector} from '../support/collector.ts';
import type {TestCollector} from '../support/collector.ts';
import {startMailServer} from '../support/smtp.ts';
import type {ReceivedMail} from '../support/smtp.ts';

const PATH = '/consultations/street-petition';

/** What follows the collector's own address in a mail's link. */
function linkIn({text}: ReceivedMail, kind: 'confirm' | 'unsubscribe'): string {
  return new RegExp(`^http://127\\.0\\.0\\.1:\\d+(/${kind}/[\\w-]{22})$`, 'm').exec(text)?.[1] ?? assert.fail(`There is no such link in: ${text}`);
}

const post = (collector: TestCollector, path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(collector.url + path, {method: 'POST', ...init});

async function publish(collector: TestCollector, text: string): Promise<void> {
  const response = await fetch(`${collector.url}/admin${PATH}/response`, {
    method: 'PUT', body: JSON.stringify({text}),
    headers: {'Authorization': `Bearer ${TOKEN}`, 'Content-Type': 'application/json', 'Accept': 'application/json'},
  });
  assert.equal(response.status, 200, await response.text());
}

test('from signing through a real mail server to the count', async (t) => {
  const server = await startMailServer(t);
  const collector = await startPetition(t, {env: {SMTP_URL: server.url, MAIL_FROM: 'Glanmor Council <petitions@glanmor.example>'}});
  await collector.sign(signatureOf({name: 'Siân', email: 'sian@example.org'}, {language: 'cy'}));
  const mail = await server.mail(1);
  assert.deepEqual([mail.from, mail.to], ['Glanmor Council <petitions@glanmor.example>', ['sian@example.org']]);
  assert.match(mail.text, /^Helo Siân,/);
  assert.equal((await collector.count()).count, 0);
  const page = await post(collector, linkIn(mail, 'confirm'));
  assert.match(await page.text(), /<html lang="cy">/);
  assert.equal((await collector.tally()).count, 1);
});

test('a mail server that is down when people sign: every mail comes once it is up', async (t) => {
  const gone = await startMailServer(t);
  await gone.close();
  const collector = await startPetition(t, {env: {SMTP_URL: gone.url}});
  const people = Array.from({length: 12}, (_, index) => `signatory-${index}@example.org`);
  await Promise.all(people.map((email) => collector.sign(signatureOf({email}))));
  const server = await startMailServer(t, {}, gone.port);
  collector.setTime('2026-11-20T12:05:00.000Z');
  await server.mail(people.length);
  assert.deepEqual(server.mails.flatMap(({to}) => to).sort(), people.sort());
  await collector.close();
  assert.ok(collector.rows('select message from outbox').every(({message}) => message === ''));
});

test('mails that wait when a collector stops are sent by the next', async (t) => {
  const folder = newFolder(t);
  const first = await startPetition(t, {folder});
  for (const email of ['jo@example.org', 'sam@example.org']) await first.sign(signatureOf({email}));
  await first.close();
  const server = await startMailServer(t);
  const second = await startCollector(t, {folder, env: {SMTP_URL: server.url}});
  second.setTime('2026-11-20T12:05:00.000Z');
  await server.mail(2);
  assert.deepEqual(server.mails.flatMap(({to}) => to).sort(), ['jo@example.org', 'sam@example.org']);
});

test('NET-19: links in mails do not follow the Host header', async (t) => {
  const server = await startMailServer(t);
  const collector = await startPetition(t, {env: {SMTP_URL: server.url, PUBLIC_URL: 'https://consult.example.org'}});
  const payload = signatureOf({email: 'jo@example.org'});
  await collector.send(payload, {'Host': 'evil.example', 'X-Forwarded-Host': 'evil.example', 'Forwarded': 'host=evil.example'});
  const {raw, text} = await server.mail(1);
  assert.match(text, /\nhttps:\/\/consult\.example\.org\/confirm\/[\w-]{22}\n/);
  assert.doesNotMatch(raw, /evil/);
});

test('MAIL-01, MAIL-07: an address that is none gets no mail', async (t) => {
  const collector = await startPetition(t);
  for (const email of ['a@b.example\r\nBcc: victim@c.example', 'a@b.example\0', 'user@[IPv6:::1]', 'a@b']) {
    assert.equal((await collector.sign(signatureOf({email}))).status, 422, email);
  }
  assert.deepEqual(collector.mails(), []);
});

test('MAIL-04: an address that is signed with again and again gets five mails', async (t) => {
  const collector = await startPetition(t);
  for (let index = 0; index < 10; index++) {
    assert.equal((await collector.sign(signatureOf({name: `Jo ${String.fromCharCode(65 + index)}`, email: 'victim@example.com'}))).status, 201);
  }
  assert.equal(collector.mails().length, 5);
});

test('without a mail server the whole way runs on one machine: sign, open the mail, confirm, be counted', async (t) => {
  const collector = await startPetition(t, {env: {SMTP_URL: ''}});
  const folder = join(collector.folder, 'mail');
  await collector.sign(signatureOf({name: 'Jo', email: 'jo@example.org'}));
  await until(() => existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.eml')));
  const list = await (await collector.get('/mail/')).text();
  const mail = await (await collector.get(/href="(\/mail\/[^"]+)"/.exec(list)?.[1] ?? '')).text();
  const link = /<a href="(http:\/\/127\.0\.0\.1:\d+\/confirm\/[\w-]{22})">/.exec(mail)?.[1] ?? '';
  assert.match(await (await fetch(link)).text(), /<form method="post">/);
  await fetch(link, {method: 'POST'});
  assert.equal((await collector.tally()).count, 1);
});

test('news reaches those who count and asked for it, once, and one request ends it', async (t) => {
  const server = await startMailServer(t);
  const collector = await startPetition(t, {env: {SMTP_URL: server.url}});
  const people = [
    {name: 'Siân', email: 'sian@example.org', updates: true}, {name: 'Jo', email: 'jo@example.org', updates: true},
    {name: 'Quiet', email: 'quiet@example.org'}, {name: 'Unconfirmed', email: 'unconfirmed@example.org', updates: true},
  ] as const;
  for (const [index, {name, ...person}] of people.entries()) {
    await collector.sign(signatureOf({name, ...person}, {language: name === 'Siân' ? 'cy' : 'en'}));
    const mail = await server.mail(index + 1);
    if (name !== 'Unconfirmed') await post(collector, linkIn(mail, 'confirm'));
  }
  await publish(collector, 'We will build the crossing.');
  await server.mail(6);
  const news = server.mails.slice(4);
  assert.deepEqual(news.map(({to, subject}) => [to[0], subject]).sort(), [
    ['jo@example.org', 'Response to a petition: Make Castle Street safe to cross'],
    ['sian@example.org', 'Ymateb i ddeiseb: Gwnewch Stryd y Castell yn ddiogel i’w chroesi'],
  ]);
  const jo = news.find(({to}) => to[0] === 'jo@example.org') ?? assert.fail();
  const link = linkIn(jo, 'unsubscribe');
  assert.equal(jo.headers['list-unsubscribe'], `<${collector.url}${link}>`);
  assert.match(await (await collector.get(link)).text(), /Stop news of this petition\?[^]*<form method="post">/);
  assert.equal(collector.rows('select * from signatures where updates = 1').length, 3, 'opening the link changes nothing');
  const oneClick = {body: 'List-Unsubscribe=One-Click', headers: {'Content-Type': 'application/x-www-form-urlencoded'}};
  for (let repeat = 0; repeat < 2; repeat++) assert.equal((await post(collector, link, oneClick)).status, 200);
  assert.match(await (await collector.get(link)).text(), /You will get no more news/);
  collector.setTime('2026-11-21T12:00:00.000Z');
  await publish(collector, 'It is built.');
  assert.deepEqual((await server.mail(7)).to, ['sian@example.org']);
  await until(() => collector.rows('select * from outbox where settled_at is null').length === 0);
  assert.equal(server.mails.length, 7);
  assert.equal((await collector.tally()).count, 3);
});

test('an unsubscribe link that is altered, or is a link of another kind, opens nothing', async (t) => {
  const collector = await startPetition(t);
  await collector.sign(signatureOf({email: 'jo@example.org', updates: true}));
  const [confirmToken = ''] = collector.tokens('jo@example.org');
  for (const token of [confirmToken, 'A'.repeat(22), 'x', '%00']) {
    for (const method of ['GET', 'POST']) {
      const response = await fetch(`${collector.url}/unsubscribe/${token}`, {method});
      assert.equal(response.status, 404, token);
      assert.match(await response.text(), /<div lang="cy">/);
    }
  }
  assert.equal(collector.rows('select * from signatures where updates = 1').length, 1);
});
