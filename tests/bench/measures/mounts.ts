import type { Watched } from '../probe.ts';
import type { Visit } from '../visit.ts';
import { heapSize } from './work.ts';

export interface Mounts { kilobytes: number; nodes: number; listeners: number }

const mounts = 50;
const warmUpMounts = 10;

/** Puts the element into the page, waits for its first control and takes it out again, `times` times. */
const mountAndUnmount = ({ host, selector }: Watched, times: number): string => `(async () => {
  const original = document.querySelector('${host}');
  window.benchSource ??= { tag: original.localName, src: original.getAttribute('src') };
  original?.remove();
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve()));
  for (let i = 0; i < ${times}; i++) {
    const element = document.createElement(benchSource.tag);
    element.setAttribute('src', benchSource.src);
    document.querySelector('main').append(element);
    while (!element.shadowRoot?.querySelector('${selector}')) await frame();
    element.remove();
    await frame();
  }
})()`;

const counters = async (visit: Visit): Promise<{ heap: number; nodes: number; listeners: number }> => {
  await visit.settle();
  const heap = await heapSize(visit);
  const { nodes, jsEventListeners } = await visit.send('Memory.getDOMCounters');
  return { heap, nodes, listeners: jsEventListeners };
};

/** What 50 mounts and unmounts leave behind after garbage collection, beyond what the first ten left. */
export const measureMounts = async (visit: Visit, path: string, watched: Watched): Promise<Mounts> => {
  await visit.open(path);
  await visit.evaluate(mountAndUnmount(watched, warmUpMounts));
  const before = await counters(visit);
  await visit.evaluate(mountAndUnmount(watched, mounts));
  const after = await counters(visit);
  return {
    kilobytes: (after.heap - before.heap) / 1000 / mounts,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
  };
};
