/** Opens pages in Chromium for end-to-end tests and notes whatever a careful page would not do. */
import {type Browser, type BrowserContext, chromium, type Page} from 'playwright-core';
import {chromiumLaunchOptions} from './browsers.ts';

/** How long a page may take for anything that a test waits for. */
const PATIENCE_MS = 15_000;

export async function launchChromium(): Promise<Browser> {
  return chromium.launch(await chromiumLaunchOptions());
}

/** Longer than the collector's time trap is set for, ms since the page was opened. */
const READING_MS = 400;

/** Waits as long as a person would who is fast: answers that come sooner are held for review. */
export async function takeTime(page: Page): Promise<void> {
  await page.waitForFunction((least) => performance.now() > least, READING_MS);
}

/** A person's browser: own storage, no cookies, and a list of what went wrong on its pages. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Broken content security policies and uncaught errors until now, in words. */
  readonly troubles: () => Promise<readonly string[]>;
}

export async function newVisit(browser: Browser): Promise<Visit> {
  const context = await browser.newContext();
  context.setDefaultTimeout(PATIENCE_MS);
  const troubles: string[] = [];
  const note = (text: string): void => { troubles.push(text); };
  await context.exposeFunction('noteTrouble', note);
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI, sourceFile}) => {
      const {noteTrouble} = globalThis as unknown as {noteTrouble: (text: string) => void};
      noteTrouble(`${effectiveDirective} blocked ${blockedURI} of ${sourceFile}`);
    });
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => { note(error.stack ?? error.message); });
  return {
    context,
    page,
    troubles: async () => {
      // Violations are events of a later task, and reach this process before the answer to this call does.
      await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve); }));
      return troubles;
    },
  };
}
