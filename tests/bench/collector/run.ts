/**
 * Compares the collector with a bare server (`bare.ts`) that stores the same rows and answers the same bytes. Each is a
 * process of its own, driven by this one in turn, round by round, so that whatever else the machine does falls on both:
 * trust the ratios. It is a report: it fails only when something cannot be measured.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { casesWith, definitions, origin, readPaths, type LoadCase } from './cases.ts';
import { startServer, type Copy, type ServerProcess } from './child.ts';
import { sendAll } from './client.ts';
import { readOptions, type Options } from './options.ts';
import { report, type Measured, type Round } from './report.ts';

interface Servers { bare: ServerProcess; collector: ServerProcess }
type SideName = keyof Servers;

const connections = 64;
/** The first round warms both servers up and is not counted. */
const warmUps = 1;

/** Nothing listens there: mails wait in the outbox, as rows, on both sides. */
const noMailServer = 'smtp://127.0.0.1:1';

const startServers = async (folder: string, { profile }: Options): Promise<Servers> => {
  const sides = join(folder, 'definitions');
  await mkdir(sides);
  for (const [name, definition] of definitions) await writeFile(join(sides, name), JSON.stringify(definition));
  const collector = await startServer('./collector.ts', {
    DATABASE_URL: join(folder, 'collector.db'), DEFINITIONS: sides, PORT: '0', ADMIN_TOKEN: '', PUBLIC_URL: '',
    ALLOWED_ORIGINS: origin, TRUSTED_PROXIES: '127.0.0.1', SMTP_URL: noMailServer,
  }, profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`]);
  const bare = await startServer('./bare.ts', { DATABASE_URL: join(folder, 'bare.db') });
  return { bare, collector };
};

/** Set by Node itself for each connection and answer. */
const ownHeaders = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length']);

const copyOf = async (url: string, path: string): Promise<Copy> => {
  const response = await fetch(url + path, { headers: { Origin: origin } });
  const headers = Object.fromEntries([...response.headers].filter(([name]) => !ownHeaders.has(name)));
  return { path, headers, body: await response.text() };
};

const measure = async (server: ServerProcess, requests: readonly Buffer[], { status }: LoadCase): Promise<Measured> => {
  const before = await server.processorTime();
  const ownBefore = process.cpuUsage();
  const milliseconds = await sendAll(server.url, requests, status, connections);
  const { user, system } = process.cpuUsage(ownBefore);
  return {
    perSecond: requests.length / milliseconds * 1000,
    processorTime: (await server.processorTime() - before) / requests.length * 1000,
    driverShare: (user + system) / 1000 / milliseconds,
  };
};

const runRounds = async (loadCase: LoadCase, servers: Servers, rounds: number): Promise<Round[]> => {
  const measured: Round[] = [];
  let made = 0;
  for (let round = 0; round < rounds + warmUps; round++) {
    const values: Partial<Round> = {};
    // In turn, so that neither always comes right after the other's work on the disk.
    const order: SideName[] = round % 2 === 0 ? ['bare', 'collector'] : ['collector', 'bare'];
    for (const side of order) {
      const requests = Array.from({ length: loadCase.requests }, () => loadCase.request(made++));
      values[side] = await measure(servers[side], requests, loadCase);
    }
    if (round >= warmUps) measured.push(values as Round);
  }
  return measured;
};

const tables = ['responses', 'signatures', 'tokens', 'outbox', 'responses where held = 1'];
const rowsIn = (file: string): number[] => {
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = tables.map((table) => Number(database.prepare(`select count(*) as n from ${table}`).get()?.['n']));
  database.close();
  return rows;
};

/** @throws Error when the two did not store the same number of rows in each table, or something was held for review */
const compareRows = (folder: string): void => {
  const [collector, bare] = ['collector.db', 'bare.db'].map((file) => rowsIn(join(folder, file)).join());
  if (collector !== bare) throw new Error(`Rows in ${tables.join(', ')}: ${collector} by the collector, ${bare} by the bare server.`);
};

const main = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2));
  const folder = await mkdtemp(join(tmpdir(), 'bench-collector-'));
  try {
    const servers = await startServers(folder, options);
    const copies = await Promise.all(Object.values(readPaths).map((path) => copyOf(servers.collector.url, path)));
    await servers.bare.answerLike(copies);
    const cases = casesWith(copies[0]?.headers['etag'] ?? '');
    console.log(`${options.rounds} rounds, medians, ${connections} connections\n`);
    for (const name of options.cases) console.log(report(cases[name], await runRounds(cases[name], servers, options.rounds)));
    compareRows(folder);
    await Promise.all([servers.collector.close(), servers.bare.close()]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

await main();
