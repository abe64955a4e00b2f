import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import type {Mail} from '../../../demo/collector/mail/mail.ts';
import {messageOf} from '../../../demo/collector/mail/messages.ts';
import {readEml} from '../../../demo/collector/mail/eml.ts';
import {envelopeAddress, fileTransport, smtpTransport} from '../../../demo/collector/mail/transport.ts';
import type {Letter} from '../../../demo/collector/mail/transport.ts';
import {attacks} from '../support/attacks.ts';
import {newFolder} from '../support/collector.ts';
import {PUBLIC_URL, SENDER, mailTo} from '../support/outbox.ts';
import {startMailServer} from '../support/smtp.ts';

const ID = '0b8f4c1e-6d0a-4c55-9c39-1d8a4a3f7b11';

async function letterOf(mail: Mail, other: Partial<Letter> = {}): Promise<Letter> {
  return {...await messageOf(mail, PUBLIC_URL), id: ID, to: mail.to, createdAt: '2026-11-20T12:00:00.000Z', ...other};
}

test('MAIL-01: an address that could end a line or name two mailboxes reaches no server', async (t) => {
  const server = await startMailServer(t);
  const transport = smtpTransport(server.url, SENDER);
  t.after(() => transport.close());
  const [attack] = attacks('MAIL-01');
  const addresses = [
    String(attack?.input), 'a@b.example\nRCPT TO:<c@d.example>', 'a@b.example\0', 'a\r@b.example', 'a@b.example, c@d.example',
    'a@b.example>', '<a@b.example', '"a@b.example" c', 'a@b@c.example', 'a(b)@c.example', 'a b@c.example', '',
  ];
  for (const to of addresses) {
    assert.deepEqual(await transport.deliver(await letterOf(mailTo('jo'), {to})), {result: 'refused', code: 553}, JSON.stringify(to));
  }
  assert.ok(!server.lines().some((line) => line.startsWith('MAIL') || line.startsWith('RCPT')));
});

test('MAIL-07: a domain in other letters goes out in ASCII', async (t) => {
  const server = await startMailServer(t);
  const transport = smtpTransport(server.url, SENDER);
  t.after(() => transport.close());
  await transport.deliver(await letterOf(mailTo('jo'), {to: 'jo@exämple.de'}));
  assert.deepEqual(server.lines().filter((line) => line.startsWith('RCPT')), ['RCPT TO:<jo@xn--exmple-cua.de>']);
  assert.equal(server.mails[0]?.headers['to'], 'jo@xn--exmple-cua.de');
  assert.equal(envelopeAddress('josé@exämple.de'), 'josé@xn--exmple-cua.de');
  assert.equal(envelopeAddress('user@[IPv6:::1]'), undefined);
});

test('MAIL-02: a name gets into no header', async (t) => {
  const server = await startMailServer(t);
  const transport = smtpTransport(server.url, SENDER);
  t.after(() => transport.close());
  const [attack] = attacks('MAIL-02');
  await transport.deliver(await letterOf(mailTo('jo', {name: String(attack?.input)})));
  const {headers, from, subject} = server.mails[0] ?? assert.fail('No mail arrived.');
  assert.equal(from, 'Glanmor Council <no-reply@consult.example>');
  assert.equal(subject, 'Confirm your signature: Make Castle Street safe to cross');
  assert.deepEqual(Object.keys(headers).sort(), [
    'auto-submitted', 'content-language', 'content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to',
  ]);
});

test('news can be ended from the mail program (RFC 8058)', async (t) => {
  const server = await startMailServer(t);
  const transport = smtpTransport(server.url, SENDER);
  t.after(() => transport.close());
  await transport.deliver(await letterOf({...mailTo('jo'), kind: 'news', what: 'response', token: 'abcdefghijklmnopqrstu_'}));
  assert.equal(server.mails[0]?.headers['list-unsubscribe'], '<https://consult.example/unsubscribe/abcdefghijklmnopqrstu_>');
  assert.equal(server.mails[0].headers['list-unsubscribe-post'], 'List-Unsubscribe=One-Click');
});

test('without a mail server a mail is a file: whole, named by its time, and the same once more when repeated', async (t) => {
  const folder = join(newFolder(t), 'mail');
  const transport = fileTransport(folder, SENDER);
  assert.ok(!existsSync(folder), 'the folder is made with the first mail');
  const letter = await letterOf(mailTo('jo', {language: 'cy', title: 'Plannu coed yn Llŷn'}));
  for (let repeat = 0; repeat < 2; repeat++) assert.deepEqual(await transport.deliver(letter), {result: 'sent'});
  assert.deepEqual(readdirSync(folder), [`20261120T120000000Z-${ID}.eml`]);
  const {text, ...headers} = readEml(readFileSync(join(folder, `20261120T120000000Z-${ID}.eml`)));
  assert.deepEqual(headers, {
    from: 'Glanmor Council <no-reply@consult.example>', to: 'jo@example.org', date: 'Fri, 20 Nov 2026 12:00:00 +0000',
    subject: 'Cadarnhewch eich llofnod: Plannu coed yn Llŷn',
  });
  assert.equal(text, letter.text.trim());
});

test('a folder that cannot be written leaves the mail in the outbox', async (t) => {
  const folder = join(newFolder(t), 'mail');
  writeFileSync(folder, 'This is a file.');
  const delivery = await fileTransport(folder, SENDER).deliver(await letterOf(mailTo('jo')));
  assert.equal(delivery.result, 'offline');
});
