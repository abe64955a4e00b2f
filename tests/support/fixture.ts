/** Puts markup on the page for one browser test and takes it away after it. */
import {nothing, render, type TemplateResult} from 'lit';

export interface MountOptions {
  /** Width of the box around the markup in CSS pixels; the page's width when absent. */
  readonly width?: number;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

const boxes = new Set<HTMLElement>();

/** The first element of `template`, in the document until the test ends. */
export function mount(template: TemplateResult, options: MountOptions = {}): HTMLElement {
  const box = document.createElement('div');
  if (options.width !== undefined) box.style.setProperty('width', `${String(options.width)}px`);
  if (options.lang !== undefined) box.lang = options.lang;
  if (options.dir !== undefined) box.dir = options.dir;
  document.body.append(box);
  boxes.add(box);
  render(template, box);
  if (box.firstElementChild === null) throw new Error('mount: the template holds no element');
  return box.firstElementChild as HTMLElement;
}

/** Removes all that `mount` has put on the page. Runs after every test by itself. */
export function unmountAll(): void {
  for (const box of boxes) {
    render(nothing, box);
    box.remove();
  }
  boxes.clear();
}

/**
 * The first truthy value of `condition`, asked once per frame.
 * @param what what is waited for, named in the error
 * @param timeout milliseconds until it fails
 */
export async function until<T>(
  condition: () => T | Promise<T>,
  what: string,
  timeout = 5000,
): Promise<NonNullable<T>> {
  const deadline = performance.now() + timeout;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (performance.now() > deadline) throw new Error(`waited ${String(timeout)} ms for ${what}`);
    await new Promise(requestAnimationFrame);
  }
}

/** The one element that matches `selector` in the shadow root of `host` (or in `host` itself if it has none). */
export function find(host: Element, selector: string): HTMLElement {
  const element = (host.shadowRoot ?? host).querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`<${host.localName}> holds no ${selector}`);
  return element;
}

afterEach(unmountAll);
