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
