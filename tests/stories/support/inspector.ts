import {createRequire} from 'node:module';
import type {AxeResults, ElementContext, RunOptions} from 'axe-core';
import type {Browser, Page} from 'playwright-core';
import {AXE_RULES} from '../../support/axe-rules.ts';
import {danglingIds} from '../../support/id-references.ts';

/** One thing that is wrong with an open story. */
export interface Fault {
  readonly kind: 'render' | 'console' | 'axe, light' | 'axe, dark' | 'ids' | 'width';
  readonly text: string;
}

/** What Storybook's preview leaves on its page: the last event of each name. */
interface Channel {
  last(event: string): readonly unknown[] | undefined;
}

interface StoryWindow {
  __STORYBOOK_ADDONS_CHANNEL__?: Channel;
  axe: {run(context: ElementContext, options: RunOptions): Promise<AxeResults>};
}

const WIDE = {width: 1024, height: 800};
/** WCAG 1.4.10: no scrolling to and fro at a width of 320 CSS pixels. */
const NARROW = {width: 320, height: 640};
const ROOT = '#storybook-root';
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const PATIENCE = 15_000;

/** A browser page that opens one story after the other, each in a load of its own. */
export class Inspector {
  readonly #page: Page;
  #logged: Fault[] = [];

  private constructor(page: Page) {
    this.#page = page;
    page.on('console', (message) => { if (message.type() === 'error') this.#logged.push({kind: 'console', text: message.text()}); });
    page.on('pageerror', ({message}) => { this.#logged.push({kind: 'render', text: message}); });
  }

  static async in(browser: Browser): Promise<Inspector> {
    const context = await browser.newContext();
    await context.addInitScript({path: AXE});
    return new Inspector(await context.newPage());
  }

  /** Opens a story, lets its play function end, and returns all that is wrong with it. */
  async inspect(url: string): Promise<Fault[]> {
    const page = this.#page;
    // A page may log until it is left; a documentation page, which counts as rendered early, often does.
    await page.goto('about:blank');
    this.#logged = [];
    await page.setViewportSize(WIDE);
    await page.emulateMedia({colorScheme: 'light'});
    await page.goto(url);
    const ended = await page.waitForFunction(ending, undefined, {timeout: PATIENCE})
      .then(async (handle) => String(await handle.jsonValue()), () => `nothing was rendered within ${String(PATIENCE / 1000)} s`);
    const light = await this.#axe('light');
    await page.emulateMedia({colorScheme: 'dark'});
    const dark = await this.#axe('dark');
    const ids = await page.evaluate<string[]>(`(${String(danglingIds)})(document.querySelector('${ROOT}'))`);
    return [
      ...(ended === 'success' ? [] : [{kind: 'render' as const, text: ended}]),
      ...light,
      ...dark,
      ...ids.map((text) => ({kind: 'ids' as const, text})),
      ...await this.#width(),
      ...this.#logged,
    ];
  }

  async #axe(scheme: 'light' | 'dark'): Promise<Fault[]> {
    const texts = await this.#page.evaluate(axeFaults, [ROOT, AXE_RULES] as const);
    return texts.map((text) => ({kind: `axe, ${scheme}`, text}));
  }

  async #width(): Promise<Fault[]> {
    await this.#page.setViewportSize(NARROW);
    const width = await this.#page.evaluate(() => document.documentElement.scrollWidth);
    return width > NARROW.width ? [{kind: 'width', text: `${String(width)} px wide on a page of ${String(NARROW.width)} px`}] : [];
  }
}

/* The functions below run on the story's page. */

/** How rendering ended, as soon as it has: `success`, or what went wrong. */
function ending(): string | undefined {
  const channel = (globalThis as unknown as StoryWindow).__STORYBOOK_ADDONS_CHANNEL__;
  for (const event of ['playFunctionThrewException', 'storyThrewException', 'storyErrored', 'storyMissing']) {
    const [reason] = channel?.last(event) ?? [];
    if (reason !== undefined) return `${event}: ${typeof reason === 'object' && reason && 'message' in reason ? String(reason.message) : JSON.stringify(reason)}`;
  }
  const [finished] = (channel?.last('storyFinished') ?? []) as [{status: string}?];
  return finished?.status ?? (channel?.last('docsRendered') ? 'success' : undefined);
}

async function axeFaults([root, rules]: readonly [string, RunOptions]): Promise<string[]> {
  const {axe} = globalThis as unknown as StoryWindow;
  const {violations} = await axe.run(root, rules);
  return violations.flatMap(({id, help, nodes}) => nodes.map(({html}) => `${id}: ${help}: ${html}`));
}
