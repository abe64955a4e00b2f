/** Real keys and a real mouse, and what they bring about. */
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import {composed, fields, focusedElement, isRendered} from './tree.ts';

/** WebKitGTK's driver knows neither arrows, nor keys held down, nor the mouse. */
export const hasEveryKey = !navigator.vendor.startsWith('Apple');

export const key = async (name: string): Promise<void> => {
  await sendKeys({press: name});
};

/** Writes with the keyboard, letter by letter. */
export const type = async (text: string): Promise<void> => {
  await sendKeys({type: text});
};

async function shiftTab(): Promise<void> {
  await sendKeys({down: 'Shift'});
  await key('Tab');
  await sendKeys({up: 'Shift'});
}

/** Two frames: what an event brings about has been rendered then. */
export const settled = (): Promise<void> => new Promise((resolve) => {
  requestAnimationFrame(() => requestAnimationFrame(() => { resolve(); }));
});

/** Whether something comes true within a moment: Firefox goes on before a key has done its work. */
export async function comes(condition: () => boolean): Promise<boolean> {
  for (let frames = 0; frames < 20 && !condition(); frames++) await new Promise(requestAnimationFrame);
  return condition();
}

/** What was asked of the page while `act` ran: forms sent, and other ways to leave. */
export async function sendings(root: Element, act: () => Promise<void>): Promise<number> {
  let count = 0;
  const note = (event: Event): void => {
    count += 1;
    // Sent in earnest, the form would be another one for whatever is checked next.
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const roots = [root, ...composed(root).flatMap(({shadowRoot}) => shadowRoot ?? [])];
  for (const one of roots) one.addEventListener('submit', note, {capture: true});
  const open = window.open.bind(window);
  window.open = () => {
    count += 1;
    return null;
  };
  await act();
  window.open = open;
  for (const one of roots) one.removeEventListener('submit', note, {capture: true});
  return count;
}

/** Everything that an act could have changed, as text. */
export const stateOf = (root: Element): string => JSON.stringify([
  location.href,
  composed(root).filter(isRendered).map((element) => [element.localName, ...element.getAttributeNames().map((name) => element.getAttribute(name)), element.children.length > 0 ? '' : element.textContent]),
  fields(root).map(({value, checked}) => [value, checked]),
]);

/** Somewhere inside an element, in whole CSS pixels of the viewport. */
function middleOf(element: Element): [number, number] {
  const {x, y, width, height} = element.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
}

/* Whoever slides off a link begins to drag it, which in Firefox goes on when the button is up, and takes all keys. */
const noDrag = (event: Event): void => { event.preventDefault(); };

/** Presses the mouse over an element, slides off, and lets go in the corner of the page. */
export async function pressAndSlideOff(element: Element): Promise<void> {
  element.scrollIntoView({block: 'center'});
  document.ondragstart = noDrag;
  await sendMouse({type: 'move', position: middleOf(element)});
  await sendMouse({type: 'down'});
  await sendMouse({type: 'move', position: [1, 1]});
  await sendMouse({type: 'up'});
  document.ondragstart = null;
  await settled();
}

/**
 * Goes through `root` with the Tab key, from a button before it to one behind.
 * @param visit is called at each stop
 * @param most stops until it counts as a trap
 * @returns whether the end was reached
 */
export async function walk(root: Element, visit: (stop: Element) => void | Promise<void>, {most = 200, backwards = false} = {}): Promise<boolean> {
  const [start, end] = [document.createElement('button'), document.createElement('button')];
  const [first, last] = backwards ? [end, start] : [start, end];
  for (const [button, where] of [[start, 'beforebegin'], [end, 'afterend']] as const) {
    button.textContent = 'x';
    root.insertAdjacentElement(where, button);
  }
  first.focus();
  let isThrough = false;
  for (let presses = 0; presses <= most && !isThrough; presses++) {
    const before = focusedElement();
    await (backwards ? shiftTab() : key('Tab'));
    await comes(() => focusedElement() !== before);
    const stop = focusedElement();
    isThrough = stop === last;
    if (!isThrough && stop !== null) await visit(stop);
  }
  start.remove();
  end.remove();
  return isThrough;
}
