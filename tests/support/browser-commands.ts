/** What a browser test may ask of the browser itself, beside the runner's `sendKeys` (its `setViewport` does not work in WebKit: give `mount` a width). */
import {executeServerCommand} from '@web/test-runner-commands';
import type {AccessibleNode} from './browser-commands.plugin.ts';

export type {AccessibleNode} from './browser-commands.plugin.ts';

/** Whether this is Chromium, the one engine whose forced colours and accessibility tree a test can reach. */
export const inChromium = 'userAgentData' in navigator;

/** Switches Windows-like high contrast on or off for this page. Chromium only. */
export async function forcedColours(on: boolean): Promise<void> {
  await executeServerCommand('forced-colours', on);
}

/** Chromium's accessibility tree of the whole page, shadow roots included, without ignored nodes. */
export async function accessibilityTree(): Promise<AccessibleNode[]> {
  return executeServerCommand('accessibility-tree');
}
