import assert from 'node:assert/strict';
import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {chmodSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {test} from 'node:test';
import {StartError, readSettings} from '../../demo/collector/settings.ts';
import {openSqlite} from '../../demo/collector/store/sqlite.ts';
import {environment, newFolder, startCollector} from './support/collector.ts';

const MAIN = join(import.meta.dirname, '../../demo/collector/main.ts');

function startFails(env: Record<string, string>): string {
  const {status, stdout, stderr} = spawnSync(process.execPath, [MAIN], {env: {...process.env, ...env}, encoding: 'utf8', timeout: 20_000});
  assert.equal(status, 1, `${stdout}${stderr}`);
  assert.equal(stdout, '');
  return stderr;
}

/** One line, one sentence, no stack. */
function assertSentence(text: string, pattern: RegExp): void {
  assert.match(text, pattern);
  assert.match(text, /^[^\n]+\.\n?$/);
  assert.doesNotMatch(text, /\n\s+at /);
}

for (const [name, value, pattern] of [
  ['PORT', 'eighty', /^PORT is "eighty"/], ['PORT', '70000', /^PORT is "70000"/], ['PORT', '-1', /^PORT/], ['PORT', '80.5', /^PORT/],
  ['DATABASE_URL', 'postgres://localhost/x', /PostgreSQL.*not support/], ['DATABASE_URL', 'mysql://localhost/x', /"mysql:"/],
  ['DATABASE_URL', ':memory:', /must name a file/], ['DATABASE_URL', 'sqlite:', /must name a file/],
  ['PUBLIC_URL', 'consult.example.org', /^PUBLIC_URL/], ['PUBLIC_URL', 'ftp://x', /^PUBLIC_URL/], ['PUBLIC_URL', 'https://x/?a', /^PUBLIC_URL/],
  ['ALLOWED_ORIGINS', 'www.example.org', /"www\.example\.org"/], ['ALLOWED_ORIGINS', 'https://a.example/', /"https:\/\/a\.example\/"/],
  ['ALLOWED_ORIGINS', 'https://a.example,https://*.example', /not an origin/],
  ['ADMIN_TOKEN', 'secret-without-name', /^ADMIN_TOKEN, entry 1/], ['ADMIN_TOKEN', 'jo:a,:b', /^ADMIN_TOKEN, entry 2/],
  ['SMTP_URL', 'mail.example.org', /^SMTP_URL must be/], ['SMTP_URL', 'https://mail.example.org', /^SMTP_URL/], ['SMTP_URL', 'smtp://', /^SMTP_URL/],
  ['SMTP_URL', 'smtp://mail.example.org/inbox', /^SMTP_URL/],
  ['MAIL_FROM', 'Glanmor Council', /^MAIL_FROM is "Glanmor Council"/], ['MAIL_FROM', 'a@b.example, c@d.example', /^MAIL_FROM/],
  ['MAIL_FROM', 'Council <a@b.example\r\nBcc: c@d.example>', /^MAIL_FROM/],
  ['TRUSTED_PROXIES', 'proxy.example.org', /"proxy\.example\.org"/], ['TRUSTED_PROXIES', '10.0.0.0/33', /"10\.0\.0\.0\/33"/],
  ['TRUSTED_PROXIES', '127.0.0.1,10.0.0.0/8/8', /no address or range/], ['TRUSTED_PROXIES', '*', /"\*"/],
  ['LOG', 'verbose', /^LOG/],
] as const) {
  test(`${name}=${value} is refused in one sentence`, () => {
    assert.throws(() => readSettings({[name]: value}), (error) => {
      assert.ok(error instanceof StartError);
      assertSentence(error.message, pattern);
      return true;
    });
  });
}

test('a wrong ADMIN_TOKEN is not repeated: it may be half a secret', () => {
  assert.throws(() => readSettings({ADMIN_TOKEN: 'hunter2'}), (error) => error instanceof StartError && !error.message.includes('hunter2'));
});

test('a wrong SMTP_URL is not repeated: it may hold a password', () => {
  assert.throws(() => readSettings({SMTP_URL: 'http://jo:hunter2@mail.example.org'}), (error) => error instanceof StartError && !error.message.includes('hunter2'));
});

test('a sender is an address, with or without a name', () => {
  assert.deepEqual(readSettings({MAIL_FROM: 'no-reply@a.example'}).mailFrom, {name: '', address: 'no-reply@a.example'});
  assert.deepEqual(readSettings({MAIL_FROM: 'Cyngor Môn <no-reply@a.example>'}).mailFrom, {name: 'Cyngor Môn', address: 'no-reply@a.example'});
  assert.equal(readSettings({}).mailFrom, undefined);
});

test('a database is named as a path, sqlite: or file:', () => {
  const file = (url: string): string => readSettings({DATABASE_URL: url}).databaseFile;
  for (const url of ['/srv/a.db', 'sqlite:/srv/a.db', 'sqlite:///srv/a.db', 'file:/srv/a.db', 'file:///srv/a.db']) {
    assert.equal(file(url), '/srv/a.db', url);
  }
  assert.equal(file('sqlite:data/a.db'), join(process.cwd(), 'data/a.db'));
});

test('the command stops with exit code 1 and the sentence on stderr', () => {
  assertSentence(startFails({PORT: 'eighty'}), /^PORT is "eighty"/);
});

test('a port in use is named', async (t) => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  t.after(() => other.close());
  const {port} = other.address() as AddressInfo;
  assertSentence(startFails({...environment(newFolder(t)), PORT: String(port)}), new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is in use`));
});

test('definitions that cannot be used are named with the file and the mistake', async (t) => {
  const folder = newFolder(t);
  const file = join(folder, 'definitions/tree-poll.json');
  const refused = (pattern: RegExp): Promise<void> => assert.rejects(startCollector(t, {folder}), (error) => {
    assert.ok(error instanceof StartError);
    assertSentence(error.message, pattern);
    return true;
  });
  writeFileSync(file, '{"id": "tree-poll"');
  await refused(/tree-poll\.json is not readable JSON/);
  writeFileSync(file, JSON.stringify({id: 'tree-poll', version: 1, kind: 'pole', title: 'Tree', languages: ['en'], pages: []}));
  await refused(/tree-poll\.json has 2 mistakes: kind must be .* pages needs at least one page\./);
  rmSync(join(folder, 'definitions'), {recursive: true});
  await refused(/folder of definitions .* cannot be read/);
  mkdirSync(join(folder, 'definitions'));
  await refused(/holds no \.json file/);
});

test('a file that is no database, a folder, and a place that cannot be written are refused', async (t) => {
  const folder = newFolder(t);
  writeFileSync(join(folder, 'notes.txt'), 'These are notes and not a database, however long they are.'.repeat(20));
  for (const [path, reason] of [[join(folder, 'notes.txt'), 'not a database'], [folder, 'unable to open'], [join(folder, 'no/such/folder/a.db'), 'no such file']] as const) {
    await assert.rejects(startCollector(t, {folder, env: {DATABASE_URL: path}}), (error) => {
      assert.ok(error instanceof StartError);
      assertSentence(error.message, /^The database .* cannot be used/);
      assert.ok(error.message.includes(reason), error.message);
      return true;
    });
  }
});

test('a read-only database stops the start and not the first answer', async (t) => {
  const folder = newFolder(t);
  const file = join(folder, 'collector.db');
  await (await startCollector(t, {folder})).close();
  chmodSync(file, 0o444);
  chmodSync(folder, 0o777);
  assert.throws(() => asNobody(() => openSqlite(file)), (error) => {
    assert.ok(error instanceof StartError);
    assertSentence(error.message, /^The database .*collector\.db cannot be used \(.*readonly/);
    return true;
  });
});

/** Root may write everywhere, so it steps down for the moment of the attempt. */
function asNobody<T>(work: () => T): T {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65534);
  try {
    return work();
  } finally {
    process.seteuid?.(0);
  }
}

test('the command serves, says where, and ends on SIGTERM with 0', {timeout: 60_000}, async (t) => {
  const folder = newFolder(t);
  const {ADMIN_TOKEN, ...env} = environment(folder);
  assert.ok(ADMIN_TOKEN);
  const child = spawn(process.execPath, [MAIN], {env: {...process.env, ...env, LOG: 'on'}, stdio: ['ignore', 'pipe', 'inherit']});
  t.after(() => child.kill('SIGKILL'));
  let said = '';
  for await (const chunk of child.stdout) {
    said += String(chunk);
    if (/Staff token of this run: \S+\n/.test(said)) break;
  }
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? '';
  // Nobody reads what the command says from here on; each request writes to a closed pipe, and it serves all the same.
  for (let request = 0; request < 3; request++) assert.equal((await fetch(`${url}/healthz`)).status, 200);
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  assert.deepEqual(await gone, [0, null]);
});
