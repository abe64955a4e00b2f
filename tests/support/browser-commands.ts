/** What a browser test may ask of the browser itself, beside the runner's `sendKeys` (its `setViewport` does not work in WebKit: give `mount` a width). */
import {executeServerCommand} from '@web/test-runner-commands';
import type {AccessibleNode} from './browser-commands.plugin.ts';

export type {AccessibleNode} from './browser-commands.plugin.ts';

/** Whether this is Chromium, the one engine whose forced colours and accessibility tree a test can reach. */
export const inChromium = 'userAgentData' in navigator;

/** Whether a test can take pictures and use a real mouse: WebKitGTK's driver does neither. */
export const takesPictures = !navigator.vendor.startsWith('Apple');

/** What the page is told of its reader: media features by name, and `media` for the medium; nothing undoes all. Chromium only. */
export async function readBy(features: Readonly<Record<string, string>> = {}): Promise<void> {
  await executeServerCommand('media', features);
}

/** Switches Windows-like high contrast on or off for this page. Chromium only. */
export const forcedColours = (on: boolean): Promise<void> => readBy({'forced-colors': on ? 'active' : 'none'});

/** What Chromium tells assistive technology of each of these elements, in shadow roots or not. */
export async function accessible(elements: readonly Element[]): Promise<AccessibleNode[]> {
  Object.assign(globalThis, {inspected: elements});
  return executeServerCommand('accessible');
}

/** The pixels of a part of the page, which is scrolled into view, in CSS pixels. Chromium and Firefox. */
export async function picture({x, y, width, height}: DOMRectReadOnly): Promise<ImageData> {
  const clip = {x: x + scrollX, y: y + scrollY, width, height};
  const base64 = await executeServerCommand<string, typeof clip>('picture', clip);
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}

/** Chromium's accessibility tree of the whole page, shadow roots included, without ignored nodes. */
export async function accessibilityTree(): Promise<AccessibleNode[]> {
  return executeServerCommand('accessibility-tree');
}
