/**
 * Processor time until usable: what the page's renderer process has used on all its threads, from its start until the
 * probe's call. It is the renderer's own `ProcessTime`, in steps of 10 ms, read by a command that interrupts the page,
 * so that other programs on a busy machine neither count nor delay the reading. Tried and left out: a trace, which adds
 * about 10 ms to every page, and the kernel's count of each thread, which is finer but read from outside, and on a busy
 * machine too late. The main thread's part is reported beside it: it leaves out parsing and drawing on other threads.
 */
import type { Visit } from '../visit.ts';

/** Both in milliseconds. */
export interface Processor { processor: number; mainThread: number }

export const openAndCount = async (visit: Visit, path: string): Promise<Processor> => {
  await visit.open(path);
  const { ProcessTime: processTime = 0, ThreadTime: threadTime = 0 } = await visit.metrics();
  return { processor: processTime * 1000, mainThread: threadTime * 1000 };
};
