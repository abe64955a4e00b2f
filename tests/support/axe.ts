/** Accessibility faults that axe-core finds in a part of the page, in words. For browser tests. */
import type {AxeResults, ElementContext, RunOptions} from 'axe-core';
import {AXE_RULES} from './axe-rules.ts';

interface Axe {
  run(context: ElementContext, options: RunOptions): Promise<AxeResults>;
}

declare global {
  interface Window {
    axe?: Axe;
  }
}

let loading: Promise<Axe> | undefined;

/** One line per fault: rule, what is wrong, the element. Empty when there is none. */
export async function axeFaults(element: Element): Promise<string[]> {
  loading ??= loadAxe();
  const {violations} = await (await loading).run(element, AXE_RULES);
  return violations.flatMap(({id, help, nodes}) => nodes.map((node) => `${id}: ${help}: ${node.html}`));
}

/** The faults in each of these elements, in one run. */
export async function axeFaultsOf(elements: readonly Element[]): Promise<string[][]> {
  loading ??= loadAxe();
  const {violations} = await (await loading).run(document.documentElement, AXE_RULES);
  const found = elements.map((): string[] => []);
  for (const {id, nodes} of violations) {
    for (const {target: [host]} of nodes) {
      const at = document.querySelector(Array.isArray(host) ? host[0] : String(host));
      found[elements.findIndex((element) => element.contains(at))]?.push(id);
    }
  }
  return found;
}

/** axe-core is a classic script, which the test server cannot import as a module. */
async function loadAxe(): Promise<Axe> {
  const script = document.createElement('script');
  script.src = '/node_modules/axe-core/axe.min.js';
  const loaded = new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => { reject(new Error('axe-core could not be loaded')); });
  });
  document.head.append(script);
  await loaded;
  if (window.axe === undefined) throw new Error('axe-core has set no global');
  return window.axe;
}
