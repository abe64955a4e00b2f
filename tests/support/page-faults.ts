/** Accessibility faults of a whole page that a script drives, strict content security policy or not. */
import {readFile} from 'node:fs/promises';
import type {AxeResults, RunOptions} from 'axe-core';
import type {Page} from 'playwright-core';
import {AXE_RULES} from './axe-rules.ts';
import {danglingIds} from './id-references.ts';

const axeSource = await readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
/** A whole page, unlike a part of one, has landmarks. */
const PAGE_RULES: RunOptions = {...AXE_RULES, rules: {}};

/** One line per fault that axe-core finds and per id that resolves in vain; empty when there is none. */
export async function pageFaults(page: Page): Promise<string[]> {
  // Evaluated by the debugger, which no policy of the page stops; a script element would be.
  await page.evaluate(axeSource);
  const {violations} = await page.evaluate(async (options) => {
    const {axe} = globalThis as unknown as {axe: {run(options: RunOptions): Promise<AxeResults>}};
    return axe.run(options);
  }, PAGE_RULES);
  const dangling = await page.evaluate<string[]>(`(() => { ${danglingIds.toString()} return danglingIds(document); })()`);
  return [...violations.flatMap(({id, help, nodes}) => nodes.map(({html}) => `${id}: ${help}: ${html}`)), ...dangling];
}
