/**
 * A step of `npm test`: opens every story of the built Storybook in Chromium and looks for what nobody should see.
 * `node tests/stories/check.ts survey` checks only stories whose id holds the word.
 */
import {buildStorybook} from '../../demo/collector/build.ts';
import {formatCounts} from '../support/counts.ts';
import {serveStatic} from '../support/static-server.ts';
import {launchChromium} from '../support/visit.ts';
import {casesOf} from './support/cases.ts';
import type {Case} from './support/cases.ts';
import {Inspector} from './support/inspector.ts';
import {plantedCases, plantedPages} from './support/planted.ts';

/** As many pages at once as the machine of a usual build has cores. */
const PAGES = 2;

await buildStorybook();
const server = await serveStatic({'/': 'storybook-static'}, {...plantedPages, '/favicon.ico': ''}, {});
const browser = await launchChromium();
const wanted = process.argv[2] ?? '';
const cases = [...plantedCases(server.url), ...await casesOf(server.url)].filter(({name}) => name.includes(wanted));
const queue = cases.values();
const failed: string[] = [];
await Promise.all(Array.from({length: PAGES}, async () => {
  const inspector = await Inspector.in(browser);
  for (const story of queue) await check(inspector, story);
}));
await browser.close();
await server.close();
console.log(formatCounts({passed: cases.length - failed.length, failed: failed.length, skipped: 0}));
process.exitCode = failed.length === 0 ? 0 : 1;

async function check(inspector: Inspector, story: Case): Promise<void> {
  const faults = story.judge(await inspector.inspect(story.url));
  if (faults.length === 0) return;
  failed.push(story.name);
  console.log([`✖ ${story.name}`, ...faults].join('\n    '));
}
