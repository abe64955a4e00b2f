/**
 * Compares the library's elements, as built in `dist/cdn`, with a page written by hand that asks the same questions
 * (`native/`) and with a bare Lit element (`scale-element.ts`), all in one run and in turn, so that whatever else the
 * machine does falls on every side. It is a report: it fails only when something cannot be measured.
 */
import { writeFile } from 'node:fs/promises';
import { cases, firstControl, type BenchCase } from './cases.ts';
import { startChromium } from './chromium.ts';
import { measureMounts } from './measures/mounts.ts';
import { measureNetwork } from './measures/network.ts';
import { measureShifts } from './measures/shifts.ts';
import { measureTime } from './measures/time.ts';
import { measureBlankHeap, measureWork } from './measures/work.ts';
import { readOptions, type Options } from './options.ts';
import type { Watched } from './probe.ts';
import { report } from './report.ts';
import { createSamples, type Metric, type Samples } from './samples.ts';
import { serveSite, type Site } from './server.ts';
import { addReservedPage, buildSite, isBuilt, pagePath, sideNames, sides, type SideName } from './sides.ts';
import { startVisit, type Place, type Visit } from './visit.ts';

interface Bench { place: Place; site: Site; samples: Samples; sideNames: SideName[]; options: Options }
type Values = Partial<Record<Metric, number>>;

/** These hardly vary: requests, bytes, shifts and leaks are counted, not timed. */
const countedRounds = 1;

const visit = async <T>(bench: Bench, watched: Watched, measure: (visit: Visit) => Promise<T>): Promise<T> => {
  const opened = await startVisit(bench.place, watched);
  try {
    return await measure(opened);
  } finally {
    await opened.close();
  }
};

const watchedOn = (side: SideName, benchCase: BenchCase): Watched => ({ host: sides[side].host(benchCase), ...firstControl(benchCase) });

const timedRound = async (bench: Bench, side: SideName, benchCase: BenchCase, blankHeap: number): Promise<Values> => {
  const watched = watchedOn(side, benchCase);
  const path = pagePath(side, benchCase.name);
  const work = await visit(bench, watched, (page) => measureWork(page, path, watched.host, blankHeap));
  const time = await visit(bench, watched, (page) => measureTime(page, path));
  return { ...work, time };
};

const shiftsOf = async (bench: Bench, side: SideName, benchCase: BenchCase): Promise<Values> => {
  const watched = watchedOn(side, benchCase);
  const free = await visit(bench, watched, (page) => measureShifts(page, pagePath(side, benchCase.name, 'followed'), watched.host));
  addReservedPage(bench.site, side, benchCase, free.height);
  const reserved = await visit(bench, watched, (page) => measureShifts(page, pagePath(side, benchCase.name, 'reserved'), watched.host));
  return {
    shifts: free.before + free.after,
    shiftScore: free.score,
    lateShifts: free.after + reserved.after,
    ...(side === 'ours' && { reservedShifts: reserved.before + reserved.after }),
  };
};

const countedRound = async (bench: Bench, side: SideName, benchCase: BenchCase): Promise<Values> => {
  const watched = watchedOn(side, benchCase);
  const path = pagePath(side, benchCase.name);
  const network = await visit(bench, watched, (page) => measureNetwork(page, path, bench.site));
  const values: Values = {
    slowTime: network.time, slowRow: network.inARow, bytes: network.bytes, wireBytes: network.wireBytes,
    ...await shiftsOf(bench, side, benchCase),
  };
  if (side === 'native') return values;
  const mounts = await visit(bench, watched, (page) => measureMounts(page, path, watched));
  return { ...values, mountHeap: mounts.kilobytes, mountNodes: mounts.nodes, mountListeners: mounts.listeners };
};

const runRounds = async (bench: Bench): Promise<void> => {
  const { cases: names, rounds } = bench.options;
  for (let round = 0; round <= rounds; round++) {
    process.stderr.write(round === 0 ? 'Warm-up …\n' : `Round ${round} of ${rounds} …\n`);
    const blankHeap = await visit(bench, watchedOn('native', cases.poll), measureBlankHeap);
    for (const name of names) {
      for (const side of bench.sideNames) {
        const values = await timedRound(bench, side, cases[name], blankHeap);
        if (round === 0) continue;
        bench.samples.add(name, side, values);
        if (round <= countedRounds) bench.samples.add(name, side, await countedRound(bench, side, cases[name]));
      }
    }
  }
};

const main = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2));
  const present = sideNames.filter((side) => side !== 'ours' || isBuilt());
  if (!present.includes('ours')) process.stderr.write('dist/cdn is missing: only the comparisons run. First run `npm run build`.\n');
  const site = await buildSite(present);
  const server = await serveSite(site);
  const chromium = await startChromium();
  try {
    const samples = createSamples();
    await runRounds({ place: { connection: chromium.connection, origin: server.origin }, site, samples, sideNames: present, options });
    console.log(`${chromium.version}, ${options.rounds} rounds, medians\n${report(options.cases, samples)}`);
    if (options.json) await writeFile(options.json, `${JSON.stringify({ browser: chromium.version, rounds: options.rounds, samples }, null, 1)}\n`);
  } finally {
    await chromium.close();
    await server.close();
  }
};

await main();
