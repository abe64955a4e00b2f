import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {test} from 'node:test';
import {environment, newFolder} from '../support/collector.ts';
import {SENDER, TestClock, mailTo, openDatabase} from '../support/outbox.ts';
import {startMailServer} from '../support/smtp.ts';

const SERVE = join(import.meta.dirname, '../support/serve.ts');
const HOUR = 3_600_000;

test('a collector that is killed while it sends loses no mail, and a repeat can be recognised', {timeout: 60_000}, async (t) => {
  const folder = newFolder(t);
  // The other process reads the real clock; the worker that takes over lives an hour later.
  const {rows, worker} = await openDatabase(t, folder, new TestClock(Date.now() + HOUR));
  const people = Array.from({length: 30}, (_, index) => `signatory-${index}`);
  const early = await openDatabase(t, folder, new TestClock(Date.now()));
  await early.add(...people.map((name) => mailTo(name)));
  let arrived = 0;
  // The fifth is taken in and never answered.
  const server = await startMailServer(t, {message: () => (++arrived === 5 ? new Promise(() => undefined) : undefined)});
  const env = {...process.env, ...environment(folder), SMTP_URL: server.url, MAIL_FROM: SENDER.address};
  const child = spawn(process.execPath, [SERVE], {env, stdio: ['ignore', 'ignore', 'inherit']});
  t.after(() => child.kill('SIGKILL'));
  const gone = once(child, 'exit');
  await server.mail(5);
  child.kill('SIGKILL');
  await gone;
  const next = await startMailServer(t);
  await worker(next.url).wake();
  const mails = [...server.mails, ...next.mails];
  assert.deepEqual([...new Set(mails.flatMap(({to}) => to))].sort(), people.map((name) => `${name}@example.org`).sort());
  assert.ok((await rows()).every(({outcome}) => outcome === 'sent'));
  assert.equal(new Set(mails.map(({messageId}) => messageId)).size, people.length, 'a repeat bears the Message-ID of the first');
  assert.ok(mails.length <= people.length + 5);
});
