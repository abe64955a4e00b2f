import assert from 'node:assert/strict';
import {fork} from 'node:child_process';
import type {ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {test} from 'node:test';
import type {TestContext} from 'node:test';
import type {PetitionCount} from '../../src/schema.ts';
import {sendAll} from '../bench/collector/client.ts';
import {startMailServer} from '../collector/support/smtp.ts';
import {PETITION, Pool, arrivals, readCount, signWhenDue, signerOf} from './support/crowd.ts';
import type {Reads, Signer, Stretch} from './support/crowd.ts';
import {Mailboxes} from './support/mailboxes.ts';

/** The UK Parliament's largest: signatures a minute over the hour, and over its five fastest minutes (2024). */
const HOUR = 2048;
const PEAK = 2209;
const READS_PER_SIGNATURE = 100;

/** Of each stretch the first half goes without reads and the second with them: what slows the machine slows both. */
const REPLAY: Stretch[] = [{seconds: 4, perMinute: HOUR}, {seconds: 6, perMinute: PEAK}, {seconds: 4, perMinute: HOUR}];
const THRESHOLDS = [10, 100, 500, 1_000_000];

const WARM_UP = 200;
/** Signing takes this share of what the machine can, so that reads, mails and confirmations have room beside it. */
const SHARE = 0.1;
const FASTEST = 4;
/** Generous: it finds reads that block signing, and not a machine that is busy with something else. */
const SLOWER = 8;
const QUICK_MS = 25;
/** Longer than a mail is put off. */
const LATER_MS = 61_000;

interface Running {
  folder: string;
  url: string;
  child: ChildProcess;
  /** Lets it finish and ends it. */
  close: () => Promise<void>;
}

async function startCollector(t: TestContext, smtpUrl: string): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'replay-'));
  t.after(() => rmSync(folder, {recursive: true, force: true}));
  const street = JSON.parse(readFileSync(join(import.meta.dirname, '../collector/fixtures/street-petition.json'), 'utf8')) as {petition: object};
  const petition = {...street.petition, thresholds: THRESHOLDS.map((at) => ({at, effect: 'Something happens.'}))};
  mkdirSync(join(folder, 'definitions'));
  writeFileSync(join(folder, 'definitions', 'petition.json'), JSON.stringify({
    ...street, petition, id: PETITION, opens: '2020-01-01T00:00:00Z', closes: '2099-01-01T00:00:00Z',
  }));
  const child = fork(join(import.meta.dirname, 'support/collector.ts'), {
    env: {
      ...process.env, PORT: '0', PUBLIC_URL: '', DATABASE_URL: join(folder, 'collector.db'), DEFINITIONS: join(folder, 'definitions'),
      SMTP_URL: smtpUrl, TRUSTED_PROXIES: '127.0.0.1',
    },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  t.after(() => child.kill('SIGKILL'));
  const [url] = await once(child, 'message') as [string];
  const close = async (): Promise<void> => {
    const gone = once(child, 'exit');
    child.disconnect();
    await gone;
  };
  return {folder, url, child, close};
}

const quantile = (values: readonly number[], share: number): number => values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;

const speedWords = (latencies: readonly number[]): string => `${quantile(latencies, 0.5).toFixed(1)} ms (95 %: ${quantile(latencies, 0.95).toFixed(1)} ms)`;

function say(text: string): void {
  process.stderr.write(`Replay: ${text}\n`);
}

async function countWhen(url: string, expected: number): Promise<PetitionCount> {
  const deadline = performance.now() + 10_000;
  for (;;) {
    const count = await (await fetch(`${url}/petitions/${PETITION}/count`)).json() as PetitionCount;
    if (count.count === expected || performance.now() > deadline) return count;
  }
}

function assertCount({count, areas = [], thresholds}: PetitionCount, confirmed: readonly Signer[]): void {
  assert.equal(count, confirmed.length);
  for (const area of areas) assert.equal(area.count, confirmed.filter((signer) => signer.area === area.code).length, area.code);
  assert.deepEqual(areas.map(({code}) => code), ['castle', 'lancaster', 'bay']);
  assert.deepEqual(thresholds.map(({at, reachedAt}) => [at, reachedAt !== null]), THRESHOLDS.map((at) => [at, at <= confirmed.length]));
}

function assertMails({delivered, cutOff}: Mailboxes, signers: readonly Signer[]): void {
  assert.deepEqual([...delivered.keys()].sort(), signers.map(({email}) => email).sort());
  const twice = [...delivered].filter(([, ids]) => ids.length > 1);
  // Where the connection broke after the message, the collector cannot know whether it arrived; nowhere else.
  assert.ok(cutOff.length > 0);
  assert.deepEqual(twice.map(([to]) => to).sort(), [...new Set(cutOff)].sort());
  for (const [to, ids] of twice) assert.equal(new Set(ids).size, 1, `the mails to ${to} have one Message-ID`);
  assert.equal(new Set([...delivered.values()].flat()).size, signers.length);
}

/** What the database holds, once nobody writes to it. */
function assertStored(file: string, signers: readonly Signer[], confirmed: readonly Signer[]): void {
  const database = new DatabaseSync(file, {readOnly: true});
  const list = (query: string): unknown[] => database.prepare(query).all().map((row) => Object.values(row)[0]);
  const ids = signers.map(({id}) => id).sort();
  assert.deepEqual(list('select id from responses order by id'), ids);
  assert.deepEqual(list('select id from signatures order by id'), ids);
  assert.deepEqual(list('select id from signatures where confirmed_at is not null order by id'), confirmed.map(({id}) => id).sort());
  assert.deepEqual(list('select id from responses where held = 1'), []);
  assert.deepEqual(list(`select outcome || ' ' || count(*) from outbox group by outcome`), [`sent ${signers.length}`]);
  assert.deepEqual(list('select sum(change) from count_changes'), [confirmed.length]);
  assert.deepEqual(list('select sum(n) from counts'), [confirmed.length]);
  database.close();
}

interface Replayed {
  /** Times as fast as it was. */
  speed: number;
  /** ms that signing took: while nobody read, and while many did. */
  alone: number[];
  beside: number[];
  reads: Reads;
}

/** @param people Makes so many more who sign */
async function replay(url: string, pool: Pool, people: (n: number) => Signer[]): Promise<Replayed> {
  const first = people(WARM_UP);
  const possible = first.length / await sendAll(url, first.map(({request}) => request), 201, 16) * 1000;
  const speed = Math.min(FASTEST, Math.max(1, possible * SHARE / (PEAK / 60)));
  const replayed: Replayed = {speed, alone: [], beside: [], reads: {count: 0, unchanged: 0, seconds: 0}};
  for (const {seconds, perMinute} of REPLAY) {
    const due = arrivals({seconds: seconds / 2, perMinute}, speed);
    replayed.alone.push(...await signWhenDue(pool, people(due.length), due));
    const over = new AbortController();
    const reading = readCount(url, READS_PER_SIGNATURE * perMinute * speed / 60, over.signal);
    replayed.beside.push(...await signWhenDue(pool, people(due.length), due));
    over.abort();
    const {reads} = replayed;
    const more = await reading;
    replayed.reads = {count: reads.count + more.count, unchanged: reads.unchanged + more.unchanged, seconds: reads.seconds + more.seconds};
  }
  return replayed;
}

function describe({speed, alone, beside, reads: {count, unchanged, seconds}}: Replayed): void {
  const duration = REPLAY.reduce((sum, stretch) => sum + stretch.seconds, 0);
  say(`${(PEAK * speed / 60).toFixed(0)} signatures/s, ${speed.toFixed(1)} × the real spike, for ${duration} s instead of an hour; beside half of them `
    + `${(count / seconds).toFixed(0)} reads/s (${(count / beside.length).toFixed(0)} per signature, in reality ${READS_PER_SIGNATURE}), ${(unchanged / count * 100).toFixed(0)} % of them 304`);
  say(`signing takes ${speedWords(alone)} without reads, ${speedWords(beside)} with them`);
}

test('a spike like the largest of the UK: every signature stored once, every mail delivered, the count exact', {timeout: 240_000}, async (t) => {
  const pool = new Pool(() => collector.url);
  t.after(() => { pool.close(); });
  const mailboxes = new Mailboxes(pool);
  const mailServer = await startMailServer(t, mailboxes.behaviour);
  const collector = await startCollector(t, mailServer.url);
  const signers: Signer[] = [];
  const replayed = await replay(collector.url, pool, (n) => {
    const more = Array.from({length: n}, (_, i) => signerOf(signers.length + i));
    signers.push(...more);
    mailboxes.add(more);
    return more;
  });
  describe(replayed);

  const start = performance.now();
  await mailboxes.allSeen();
  collector.child.send(LATER_MS);
  await mailboxes.allDone();
  say(`${signers.length} mails, ${mailboxes.putOff} put off, ${mailboxes.cutOff.length} connections broken; the last arrived ${((performance.now() - start) / 1000).toFixed(1)} s after the last signature`);

  const confirmed = signers.filter(({confirms}) => confirms);
  assertCount(await countWhen(collector.url, confirmed.length), confirmed);
  assertMails(mailboxes, signers);
  await collector.close();
  assertStored(join(collector.folder, 'collector.db'), signers, confirmed);
  const limit = SLOWER * Math.max(quantile(replayed.alone, 0.5), QUICK_MS);
  assert.ok(quantile(replayed.beside, 0.5) <= limit, `Signing takes ${speedWords(replayed.beside)} while counts are read, and ${speedWords(replayed.alone)} otherwise.`);
});
