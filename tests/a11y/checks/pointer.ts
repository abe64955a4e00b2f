/** What the mouse and gestures do (WCAG 2.5.1, 2.5.2, 2.5.4). */
import {inChromium} from '../../support/browser-commands.ts';
import {pressAndSlideOff, settled, stateOf} from '../support/acts.ts';
import {finding} from '../support/finding.ts';
import type {Check, Finding} from '../support/finding.ts';
import {composed, oneOfEach, operable} from '../support/tree.ts';

/** PTR-03: a press acts when it is over; who slides off first has done nothing. */
export const pressCancelled: Check = async (root, known) => {
  const found: Finding[] = [];
  // In Firefox a text field keeps the mouse until it is let go of, wherever that is.
  const elements = operable(root).filter((element) => inChromium || !element.matches('[role=combobox]'));
  for (const element of oneOfEach(elements, known)) {
    const before = stateOf(root);
    const focus = document.activeElement;
    await pressAndSlideOff(element);
    if (stateOf(root) !== before) found.push(finding('PTR-03', 'acts before the press is over', element));
    (focus as HTMLElement | null)?.blur();
    await settled();
  }
  return found;
};

/** Who listens for what: on the page, and on elements. Filled from the first import of this module on. */
const listened: {target: EventTarget; type: string}[] = [];
const original = Reflect.get(EventTarget.prototype, 'addEventListener') as (this: EventTarget, ...args: unknown[]) => void;
EventTarget.prototype.addEventListener = function addEventListener(this: EventTarget | undefined, type: string, ...rest: unknown[]): void {
  listened.push({target: this ?? window, type});
  original.call(this ?? window, type, ...rest);
};

/** Forgets who listens until now. */
export const forgetListeners = (): void => void listened.splice(0);

const GESTURES = /^(?:touchmove|pointermove|gesture|dragstart|drop)/u;
const MOTION = /^device(?:motion|orientation)/u;

/** PTR-06, PTR-07: nobody has to draw a path or move the device. */
export const noGestures: Check = (root) => {
  const inside = new Set<EventTarget>([window, document, ...composed(root), ...composed(root).flatMap(({shadowRoot}) => shadowRoot ?? [])]);
  return listened.filter(({target}) => inside.has(target)).flatMap(({type}) => [
    ...GESTURES.test(type) ? [finding('PTR-06', `listens for ${type}`)] : [],
    ...MOTION.test(type) ? [finding('PTR-07', `listens for ${type}`)] : [],
  ]);
};
