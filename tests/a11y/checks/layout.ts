/** What it looks like as it stands: sizes, room, motion, pictures (WCAG 1.4, 2.3.3, 2.5.8). */
import {about} from '../support/finding.ts';
import type {Check} from '../support/finding.ts';
import {nameOf} from '../support/names.ts';
import {composed, fields, isRendered, lineOf, operable, parentOf, seenText} from '../support/tree.ts';

/** The least size of a target, CSS pixels (WCAG 2.5.8). */
const LEAST = 24;

/** The box in which a click counts: that of the control with its label. */
function targetOf(element: Element): DOMRect {
  const own = element.getBoundingClientRect();
  const label = element.matches('input[type=radio],input[type=checkbox]') ? (element as HTMLInputElement).labels?.[0] : undefined;
  const around = label?.getBoundingClientRect();
  return around && around.width * around.height > own.width * own.height ? around : own;
}

/** PTR-01: targets are at least 24 px wide and high, or stand apart; links within a sentence may be smaller. */
const targets: Check = (root) => {
  const elements = operable(root);
  const circleTouches = (one: DOMRect, other: DOMRect): boolean => {
    const [x, y] = [one.x + one.width / 2, one.y + one.height / 2];
    const nearest = [Math.min(Math.max(x, other.left), other.right), Math.min(Math.max(y, other.top), other.bottom)] as const;
    return Math.hypot(x - nearest[0], y - nearest[1]) < LEAST / 2;
  };
  return about('PTR-01', elements, (element) => {
    const target = targetOf(element);
    if (Math.min(target.width, target.height) >= LEAST || isInText(element)) return undefined;
    const isCrowded = elements.some((other) => other !== element && circleTouches(target, targetOf(other)));
    return (isCrowded || !element.matches('a')) && `is a target of ${target.width.toFixed(0)} × ${target.height.toFixed(0)} px`;
  });
};
const isInText = (element: Element): boolean =>
  element.matches('a') && seenText(parentOf(element) ?? element).length > seenText(element).length;

/** VIS-05: nothing is wider than the box that it is shown in, and nothing scrolls sideways. */
const reflows: Check = (root) => {
  const right = root.getBoundingClientRect().left + root.clientWidth;
  return [
    ...about('VIS-05', composed(root).filter((element) => isRendered(element) && !isUnseen(element)), (element) => {
      const box = element.getBoundingClientRect();
      return box.width > 2 && box.right > right + 1 && `reaches ${(box.right - right).toFixed(0)} px over the side`;
    }),
    ...about('VIS-05', composed(root).filter(isRendered), (element) =>
      /auto|scroll/u.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1 && 'scrolls sideways'),
  ];
};
const isUnseen = (element: Element): boolean => lineOf(element).some((one) => getComputedStyle(one).clipPath.startsWith('inset(50%'));

/** The spacing that a reader may choose (WCAG 1.4.12). */
const SPACING = '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}';

/** VIS-06: with more space between lines, words and letters no text is cut. */
const roomForText: Check = (root) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SPACING);
  const roots = [...new Set(composed(root).map((element) => element.getRootNode() as Document | ShadowRoot))];
  for (const one of roots) one.adoptedStyleSheets = [...one.adoptedStyleSheets, sheet];
  const cut = about('VIS-06', composed(root).filter((element) => isRendered(element) && !isUnseen(element)), (element) => {
    const {overflowX, overflowY} = getComputedStyle(element);
    const clips = (overflow: string): boolean => /hidden|clip/u.test(overflow);
    const isButton = element.matches('button,select');
    return (clips(overflowY) || isButton) && element.scrollHeight > element.clientHeight + 1 ? 'cuts its text below'
      : (clips(overflowX) || isButton) && element.scrollWidth > element.clientWidth + 1 && !element.matches('input') ? 'cuts its text at the side' : undefined;
  });
  for (const one of roots) one.adoptedStyleSheets = one.adoptedStyleSheets.filter((other) => other !== sheet);
  return cut;
};

/** VIS-08: text and controls take the reader's colours where these are forced. */
const coloursForced: Check = (root) => about('VIS-08', composed(root), (element) =>
  getComputedStyle(element).getPropertyValue('forced-color-adjust') === 'none' && getComputedStyle(parentOf(element) ?? element).getPropertyValue('forced-color-adjust') !== 'none'
  && 'keeps its own colours');

/** The longest movement, in seconds, that is none. */
const MOMENT = 0.2;
const seconds = (times: string): number => Math.max(...times.split(',').map((time) => parseFloat(time) / (time.trim().endsWith('ms') ? 1000 : 1)));

/** VIS-09: nothing moves for longer than a moment. Where the reader has asked for less motion this is a defect; the elements never move. */
const stillness: Check = (root) => about('VIS-09', composed(root), (element) => {
  const {animationName, animationDuration, transitionDuration, scrollBehavior} = getComputedStyle(element);
  return (animationName !== 'none' && seconds(animationDuration) > MOMENT && 'is animated')
    || (seconds(transitionDuration) > MOMENT && 'changes slowly')
    || (scrollBehavior === 'smooth' && 'scrolls slowly');
});

/** VIS-11: words are text: no picture is all that a control says, and none is in the background. */
const noPicturesOfText: Check = (root) => [
  ...about('VIS-11', operable(root), (element) => {
    const shown = (element as Partial<HTMLInputElement>).labels?.[0] ?? element;
    return shown.querySelector('img') !== null && seenText(shown) === '' && nameOf(element) !== '' && 'says in a picture what should be text';
  }),
  ...about('VIS-11', composed(root), (element) => getComputedStyle(element).backgroundImage.includes('url(') && 'has a picture in the background'),
];

/** FOC-04: what the Tab key reaches can be seen, and in the order of the page. */
const tabStopsSeen: Check = (root) => about('FOC-04', composed(root).filter((element): element is HTMLElement =>
  element.matches('a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex]') && (element as HTMLElement).tabIndex >= 0 && isRendered(element)), (element) => {
  if (element.tabIndex > 0) return 'changes the order of the Tab key';
  const {width, height} = element.getBoundingClientRect();
  if (lineOf(element).some((one) => one.hasAttribute('inert'))) return undefined;
  return (lineOf(element).some((one) => one.getAttribute('aria-hidden') === 'true') && 'takes focus and is hidden from screen readers')
    || (width * height < 1 && 'takes focus and has no size')
    || (isUnseen(element) && 'takes focus and is out of sight')
    || (lineOf(element).some((one) => getComputedStyle(one).opacity === '0') && !element.matches('label input') && 'takes focus and is transparent');
});

/** PTR-04: the words beside a field are its label, so that a click on them reaches it; the cells of a table have headers instead. */
const labelsClicked: Check = (root) => about('PTR-04', fields(root).filter((field) => field.closest('td') === null), (field) =>
  ![...field.labels ?? []].some(({control}) => control === field) && 'has no label to click');

export const layoutChecks: readonly Check[] = [
  targets, reflows, roomForText, coloursForced, stillness, noPicturesOfText, tabStopsSeen, labelsClicked,
];
