/**
 * Processor time until usable: what the page's renderer process has used on all its threads, from its start until the
 * probe's call. The kernel's own count of each thread (`schedstat`, nanoseconds) is the steadiest of what was tried:
 * other programs on the machine do not count, and nothing runs in the page for it. A trace adds about 10 ms to every
 * page; `ProcessTime` of the DevTools protocol is the same figure in steps of 10 ms, and serves where there is no
 * `schedstat`. The main thread's part is reported beside it: it leaves out parsing and drawing on other threads.
 * What a page does between the call and the reading, about a millisecond, counts against it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Visit } from '../visit.ts';

/** Both in milliseconds. */
export interface Processor { processor: number; mainThread: number }

const threadNanoseconds = (pid: number, thread: string): number => {
  try {
    return Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
  } catch {
    // The thread has ended since the folder was read.
    return 0;
  }
};

/** Milliseconds, or 0 where the system keeps no such count. */
const processTime = (pid: number): number => {
  try {
    return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => sum + threadNanoseconds(pid, thread), 0) / 1e6;
  } catch {
    return 0;
  }
};

/** The empty document that comes first may have a renderer of its own: the page's is the one that worked most. */
export const openAndCount = async (visit: Visit, path: string): Promise<Processor> => {
  let processor = 0;
  let pids: number[] = [];
  const stopNoting = visit.on('Page.frameNavigated', () => { void visit.renderers().then((ids) => { pids = ids; }); });
  const stopReading = visit.on('Runtime.bindingCalled', () => { processor = Math.max(0, ...pids.map(processTime)); });
  await visit.open(path);
  const metrics = await visit.metrics();
  stopNoting();
  stopReading();
  return {
    processor: processor > 0 ? processor : (metrics['ProcessTime'] ?? 0) * 1000,
    mainThread: (metrics['ThreadTime'] ?? 0) * 1000,
  };
};
