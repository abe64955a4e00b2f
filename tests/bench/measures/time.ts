import type { Visit } from '../visit.ts';

/** Milliseconds until usable with the processor slowed 4 times and the network as it is on the loopback interface. */
export const measureTime = async (visit: Visit, path: string): Promise<number> => {
  await visit.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return visit.open(path);
};
