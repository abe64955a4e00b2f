import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Log} from '../../../demo/collector/http/log.ts';
import {newFolder} from '../support/collector.ts';
import {mailTo, openDatabase} from '../support/outbox.ts';
import {startMailServer} from '../support/smtp.ts';
import type {ReceivedMail} from '../support/smtp.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const recipients = (mails: ReceivedMail[]): string[] => mails.flatMap(({to}) => to).sort();

test('a mail goes out once, and its text goes from the outbox', async (t) => {
  const server = await startMailServer(t);
  const {add, rows, worker} = await openDatabase(t, newFolder(t));
  const outbox = worker(server.url);
  await add(mailTo('jo'));
  await outbox.wake();
  await outbox.wake();
  assert.deepEqual(recipients(server.mails), ['jo@example.org']);
  const [{id, message, settled_at, outcome, address} = {id: ''}] = await rows();
  assert.deepEqual({message, settled_at, outcome, address}, {
    message: '', settled_at: '2026-11-20T12:00:00.000Z', outcome: 'sent', address: 'hash of jo@example.org',
  });
  const [{headers, from} = {headers: {} as Record<string, string>, from: ''}] = server.mails;
  assert.equal(from, 'Glanmor Council <no-reply@consult.example>');
  assert.equal(headers['message-id'], `<${id}@consult.example>`);
  assert.equal(headers['auto-submitted'], 'auto-generated');
  assert.equal(headers['content-language'], 'en');
  assert.equal(headers['list-unsubscribe'], undefined);
});

test('a mail is in the outbox only if what it belongs to is stored', async (t) => {
  const {db, add, rows} = await openDatabase(t, newFolder(t));
  await add(mailTo('jo'));
  await assert.rejects(db.transaction().execute(async (trx) => {
    await trx.deleteFrom('outbox').execute();
    throw new Error('The answers could not be stored.');
  }), /could not be stored/);
  assert.equal((await rows()).length, 1);
});

test('server down, then up: no mail is lost and none is sent twice', async (t) => {
  const first = await startMailServer(t);
  await first.close();
  const {add, clock, rows, worker} = await openDatabase(t, newFolder(t));
  const outbox = worker(first.url);
  await add(mailTo('jo'), mailTo('sam'), mailTo('gwen'));
  const pauses: number[] = [];
  for (let attempt = 0; attempt < 9; attempt++) {
    await outbox.wake();
    const [pause = 0] = clock.waits;
    pauses.push(pause / SECOND);
    if (attempt < 8) clock.advance(pause);
  }
  assert.deepEqual(pauses, [1, 2, 4, 8, 16, 32, 60, 60, 60], 'a server is tried again for ever, at least every minute');
  await outbox.wake();
  const second = await startMailServer(t, {}, first.port);
  clock.advance(60 * SECOND);
  await outbox.wake();
  assert.deepEqual(recipients(second.mails), ['gwen@example.org', 'jo@example.org', 'sam@example.org']);
  assert.ok((await rows()).every(({outcome, attempts}) => outcome === 'sent' && attempts === 0));
  assert.deepEqual(clock.waits, [], 'nothing runs while there is nothing to send');
});

test('a server that puts a mail off gets it again later, and the others at once', async (t) => {
  let asked = 0;
  const server = await startMailServer(t, {recipient: (address) => (address.startsWith('jo@') && ++asked <= 2 ? 451 : undefined)});
  const {add, clock, worker} = await openDatabase(t, newFolder(t));
  const outbox = worker(server.url);
  await add(mailTo('jo'), mailTo('sam'));
  await outbox.wake();
  assert.deepEqual(recipients(server.mails), ['sam@example.org']);
  assert.deepEqual(clock.waits, [MINUTE]);
  clock.advance(MINUTE - 1);
  await outbox.wake();
  assert.equal(asked, 1);
  clock.advance(1);
  await outbox.wake();
  assert.deepEqual([asked, clock.waits], [2, [2 * MINUTE]]);
  clock.advance(2 * MINUTE);
  await outbox.wake();
  assert.deepEqual(recipients(server.mails), ['jo@example.org', 'sam@example.org']);
});

test('an address that is refused for good is recorded and given up; the others are sent', async (t) => {
  const server = await startMailServer(t, {recipient: (address) => (address.startsWith('nobody@') ? 550 : undefined)});
  const {add, clock, rows, worker} = await openDatabase(t, newFolder(t));
  const outbox = worker(server.url);
  await add(mailTo('jo'), mailTo('nobody'), mailTo('sam'));
  await outbox.wake();
  assert.deepEqual(recipients(server.mails), ['jo@example.org', 'sam@example.org']);
  const refused = (await rows()).filter(({outcome}) => outcome !== 'sent');
  assert.deepEqual(refused.map(({outcome, message, address}) => [outcome, message, address]), [['refused 550', '', 'hash of nobody@example.org']]);
  assert.deepEqual(clock.waits, []);
});

test('an idle connection that the server has dropped costs nothing', async (t) => {
  const server = await startMailServer(t);
  const {add, clock, worker} = await openDatabase(t, newFolder(t));
  const outbox = worker(server.url);
  for (const name of ['jo', 'sam']) {
    await add(mailTo(name));
    await outbox.wake();
    server.dropConnections();
  }
  assert.deepEqual(recipients(server.mails), ['jo@example.org', 'sam@example.org']);
  assert.deepEqual(clock.waits, []);
});

test('a connection cut after the message and before the answer: it comes again with the same Message-ID', async (t) => {
  let isCut = false;
  const server = await startMailServer(t, {message: (_mail, cut) => {
    if (!isCut) cut();
    isCut = true;
    return undefined;
  }});
  const {add, clock, worker} = await openDatabase(t, newFolder(t));
  const outbox = worker(server.url);
  await add(mailTo('jo'));
  await outbox.wake();
  assert.equal(server.mails.length, 1);
  clock.advance(SECOND);
  await outbox.wake();
  const [first, second] = server.mails;
  assert.equal(server.mails.length, 2);
  assert.equal(first?.messageId, second?.messageId);
  assert.equal(first?.headers['date'], second?.headers['date']);
});

test('one mail that always breaks the connection does not keep the others back', async (t) => {
  const server = await startMailServer(t, {message: (mail, cut) => {
    if (mail.to.includes('poison@example.org')) cut();
    return undefined;
  }});
  const {add, clock, worker} = await openDatabase(t, newFolder(t));
  const outbox = worker(server.url);
  await add(mailTo('poison'), mailTo('jo'), mailTo('sam'));
  await outbox.wake();
  clock.advance(SECOND);
  await outbox.wake();
  assert.deepEqual(recipients(server.mails).filter((to) => !to.startsWith('poison')), ['jo@example.org', 'sam@example.org']);
});

test('a collector that is stopped finishes the mail it is sending and leaves the others due', async (t) => {
  const folder = newFolder(t);
  let answer = (): void => undefined;
  const server = await startMailServer(t, {message: () => new Promise((resolve) => { answer = () => resolve(undefined); })});
  const {add, clock, rows, worker} = await openDatabase(t, folder);
  const outbox = worker(server.url);
  await add(mailTo('jo'), mailTo('sam'), mailTo('gwen'));
  void outbox.wake();
  await server.mail(1);
  const stopped = outbox.stop();
  answer();
  await stopped;
  assert.deepEqual((await rows()).map(({outcome}) => outcome).sort(), ['', '', 'sent']);
  const next = await startMailServer(t);
  await worker(next.url).wake();
  assert.equal(next.mails.length, 2, 'they are due at once, and not when a lease ends');
  assert.equal(new Set(recipients([...server.mails, ...next.mails])).size, 3);
  assert.deepEqual(clock.waits, []);
});

test('a server that does not answer holds a stop up for ten seconds at most, and the mail stays due', async (t) => {
  const server = await startMailServer(t, {message: () => new Promise(() => undefined)});
  const {add, clock, rows, worker} = await openDatabase(t, newFolder(t));
  const outbox = worker(server.url);
  await add(mailTo('jo'));
  void outbox.wake();
  await server.mail(1);
  const stopped = outbox.stop();
  clock.advance(10 * SECOND);
  await stopped;
  assert.deepEqual((await rows()).map(({outcome}) => outcome), ['']);
});

test('mails of a worker that died are sent by the next, once its lease has ended', async (t) => {
  const server = await startMailServer(t);
  const {add, clock, store, worker} = await openDatabase(t, newFolder(t));
  const outbox = worker(server.url);
  await add(mailTo('jo'));
  const lease = new Date(clock.now() + 3 * MINUTE).toISOString();
  assert.equal((await store.mail.claim(clock.iso(), lease, 20)).length, 1);
  await outbox.wake();
  assert.equal(server.mails.length, 0);
  clock.advance(3 * MINUTE);
  await outbox.wake();
  assert.equal(server.mails.length, 1);
});

test('two workers on one database send no mail twice', async (t) => {
  const folder = newFolder(t);
  const server = await startMailServer(t);
  const first = await openDatabase(t, folder);
  const second = await openDatabase(t, folder);
  await first.add(...Array.from({length: 100}, (_, index) => mailTo(`signatory-${index}`)));
  await Promise.all([first.worker(server.url).wake(), second.worker(server.url).wake()]);
  assert.equal(server.mails.length, 100);
  assert.equal(new Set(server.mails.map(({messageId}) => messageId)).size, 100);
});

test('a server that is shutting down, or wants another password, is not held against the address', async (t) => {
  const shutting = await startMailServer(t, {recipient: () => 421});
  const locked = await startMailServer(t, {password: 'right'});
  for (const url of [shutting.url, locked.url.replace('//', '//jo:wrong@')]) {
    const {add, clock, rows, worker} = await openDatabase(t, newFolder(t));
    const outbox = worker(url);
    await add(mailTo('jo'));
    await outbox.wake();
    assert.deepEqual((await rows()).map(({outcome, attempts}) => [outcome, attempts]), [['', 0]], url);
    assert.deepEqual(clock.waits, [SECOND], url);
  }
});

test('logs say that a mail was refused and not whose', async (t) => {
  const server = await startMailServer(t, {recipient: () => 550});
  const {add, worker} = await openDatabase(t, newFolder(t));
  const said: string[] = [];
  const log: Log = {info: (event, fields) => void said.push(JSON.stringify([event, fields])), error: (event) => void said.push(event)};
  await add(mailTo('canary'));
  await worker(server.url, {log}).wake();
  assert.deepEqual(said, ['["mail-refused",{"code":550,"attempts":1}]']);
});
