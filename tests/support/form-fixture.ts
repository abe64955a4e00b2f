/** A form in a shadow root of its own, as in an element. */
import {adoptStyles, html} from 'lit';
import type {CSSResultOrNative} from 'lit';
import {mount} from './fixture.ts';
import type {MountOptions} from './fixture.ts';

/** An empty form with `styles`, inside the frame that an element draws around its content. */
export function mountForm(styles: CSSResultOrNative[], options: MountOptions): HTMLFormElement {
  const root = mount(html`<div></div>`, options).attachShadow({mode: 'open'});
  adoptStyles(root, styles);
  const frame = document.createElement('div');
  frame.className = 'frame';
  frame.dir = options.dir ?? 'ltr';
  const form = document.createElement('form');
  frame.append(form);
  root.append(frame);
  return form;
}
