import {request} from '../delivery/request.ts';
import type {Requests} from '../delivery/request.ts';
import {resolve} from '../util/resolve.ts';
import type {WidgetElement} from './widget-element.ts';

interface ElementClass {
  new (): WidgetElement;
  /** Definitions that are on their way already. */
  early: Requests;
}

/**
 * Registers an element whose code is still to be fetched, and meanwhile asks for the definitions that the page
 * names, so that code and definition travel side by side. A second copy of the library keeps quiet.
 */
export async function defineLater(tag: string, code: () => Promise<ElementClass>): Promise<void> {
  if (customElements.get(tag)) return;
  const early: Requests = new Map();
  document.querySelectorAll(`${tag}[src]`).forEach((element) => {
    const url = resolve(element.getAttribute('src') ?? '', document.baseURI);
    const loading = request(url);
    // The element takes the failure over; until then nobody listens for it.
    loading.catch(() => undefined);
    early.set(url, loading);
  });
  const constructor = await code();
  constructor.early = early;
  if (!customElements.get(tag)) customElements.define(tag, constructor);
}
