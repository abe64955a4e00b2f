/** What the screen shows, from pictures of it (WCAG 1.4.1, 1.4.11, 2.4.7, 2.4.11, 2.4.13). Chromium and Firefox. */
import {inChromium} from '../../support/browser-commands.ts';
import {settled, walk} from '../support/acts.ts';
import {finding} from '../support/finding.ts';
import type {Check, Finding} from '../support/finding.ts';
import {contrast, ENOUGH, Picture} from '../support/pixels.ts';
import {all, lineOf, oneOfEach} from '../support/tree.ts';

const MARGIN = 8;

/** FOC-01: focus is seen at every stop: what changes is at least a line of 2 px around it, in enough contrast. */
export const focusSeen: Check = async (root, known = new Set()) => {
  const found: Finding[] = [];
  await walk(root, async (stop) => {
    if (oneOfEach([stop], known).length === 0) return;
    const element = stop as HTMLElement;
    const focused = await Picture.around(element, MARGIN);
    element.blur();
    await settled();
    const changed = focused.changes(await Picture.around(element, MARGIN));
    element.focus();
    const {width, height} = element.getBoundingClientRect();
    const line = 2 * 2 * (width + height) * 0.9;
    if (changed < line) found.push(finding('FOC-01', `shows focus by ${String(changed)} of ${line.toFixed(0)} pixels`, element));
  });
  return found;
};

/** Whether something is seen between the outside and the middle, coming from `x`, `y`. */
function isEdgeSeen(seen: Picture, x: number, y: number, [stepX, stepY]: readonly [number, number], steps: number): boolean {
  const outside = seen.at(x, y);
  // The line of a circle is thinned out where it meets the grid of pixels: its neighbours count as well.
  return [-2, -1, 0, 1, 2].some((beside) => Array.from({length: steps}, (_, i) => i + 1).some((step) =>
    contrast(seen.at(x + stepX * step + stepY * beside, y + stepY * step + stepX * beside), outside) >= ENOUGH));
}

/** VIS-02: the edges of every kind of control are seen against what is around them. */
export const edgesSeen: Check = async (root, known) => {
  const found: Finding[] = [];
  const controls = all(root, 'input:not([type=hidden]),select,textarea,button,[role=radio],[role=checkbox],progress').filter((one) => !one.matches('[disabled],[aria-disabled=true]') && !hasNoEdge(one));
  for (const control of oneOfEach(controls, known)) {
    const seen = await Picture.around(control, MARGIN / 4);
    const {width, height} = seen;
    const steps = Math.floor(Math.min(width, height) / 2) - 1;
    const sides = [[0, height / 2, [1, 0]], [width - 1, height / 2, [-1, 0]], [width / 2, 0, [0, 1]], [width / 2, height - 1, [0, -1]]] as const;
    // The empty end of a bar says nothing that its number does not.
    const missing = sides.slice(0, control.matches('progress') ? 1 : 4).filter(([x, y, step]) => !isEdgeSeen(seen, Math.floor(x), Math.floor(y), step, steps));
    if (missing.length > 0) found.push(finding('VIS-02', `is not seen at ${String(missing.length)} of its sides`, control));
  }
  return found;
};
/* A button that looks like a link is seen by its text; how Firefox draws its own radio buttons is left to it (WCAG 1.4.11). */
const hasNoEdge = (element: Element): boolean => (!inChromium && element.matches('[type=radio]') && getComputedStyle(element).appearance === 'auto')
  || getComputedStyle(element).textDecorationLine === 'underline' && getComputedStyle(element).backgroundColor === 'rgba(0, 0, 0, 0)';

/** The fewest pixels of a sign, such as the dot of a radio button, that is seen. */
const SIGN = 12;

/** VIS-03: what is chosen is seen without colour: in shades of grey, the chosen looks other than the unchosen. */
export const choiceSeen: Check = async (root, known) => {
  const found: Finding[] = [];
  for (const control of oneOfEach(all(root, 'input[type=radio],input[type=checkbox],[role=radio],[role=checkbox]'), known)) {
    const row = (control as HTMLInputElement).labels?.[0] ?? control;
    const pictures: Picture[] = [];
    for (const chosen of [false, true]) {
      if ('checked' in control) control.checked = chosen;
      else control.setAttribute('aria-checked', String(chosen));
      await settled();
      pictures.push(await Picture.around(row, 0));
    }
    if ('checked' in control) control.checked = false;
    const [without, within] = pictures;
    if (without && within && within.changes(without) < SIGN) found.push(finding('VIS-03', 'looks the same when it is chosen, but for its hue', control));
  }
  return found;
};

/** FOC-02: nothing that has focus is covered, under a header of the page that stays on top or otherwise. */
export const focusUncovered: Check = async (root) => {
  const found: Finding[] = [];
  for (const backwards of [false, true]) {
    await walk(root, async (stop) => {
      await settled();
      const {left, right, top, bottom} = stop.getBoundingClientRect();
      const points = [[(left + right) / 2, (top + bottom) / 2], [left + 2, top + 2], [right - 2, top + 2], [left + 2, bottom - 2], [right - 2, bottom - 2]] as const;
      const covered = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight && !isOn(stop, deepestAt(x, y)));
      const outside = points.filter(([x, y]) => x < 0 || y < 0 || x >= innerWidth || y >= innerHeight);
      // What is taller than half the screen need not fit beside a header, but must not go under it. Firefox scrolls a
      // text area only as far as its caret needs: there it must not go under it as a whole (WCAG 2.4.11).
      const isByCaret = stop.localName === 'textarea' && navigator.userAgent.includes('Firefox');
      const most = bottom - top > innerHeight / 2 || isByCaret ? points.length - 1 : 0;
      if (covered.length > most) found.push(finding('FOC-02', `is covered at ${String(covered.length)} of 5 points`, stop));
      if (outside.length === points.length) found.push(finding('FOC-02', 'is not on screen', stop));
    }, {backwards});
  }
  return found;
};

function deepestAt(x: number, y: number): Element | null {
  let element = document.elementFromPoint(x, y);
  for (;;) {
    const inner = element?.shadowRoot?.elementFromPoint(x, y);
    if (!inner || inner === element) return element;
    element = inner;
  }
}

/* Beside the round corner of a control is what lies around it. */
const isOn = (stop: Element, found: Element | null): boolean =>
  found !== null && (lineOf(found).includes(stop) || lineOf(stop).includes(found));
