import {adoptStyles} from 'lit';
import type {CSSResultOrNative, LitElement} from 'lit';
import type {WidgetHost} from './host.ts';

const added = new WeakMap<WidgetHost, readonly CSSResultOrNative[]>();

/** Adds looks to an element whose code has come later. Lit adopts a whole list, so that all of it is given again. */
export function addStyles(host: WidgetHost, sheet: CSSResultOrNative): void {
  const known = added.get(host) ?? (host.constructor as typeof LitElement).elementStyles;
  if (known.includes(sheet)) return;
  const sheets = [...known, sheet];
  added.set(host, sheets);
  adoptStyles(host.renderRoot as ShadowRoot, [...sheets]);
}
