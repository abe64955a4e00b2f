/** The composed tree of a part of the page, as a reader meets it: what is rendered, in reading order, shadow roots included. */

/** Whatever is operated by itself; a radio group is several of these. */
const OPERABLE = [
  'a[href]', 'button', 'input:not([type=hidden])', 'select', 'textarea', 'summary', '[tabindex]:not([tabindex^="-"])', '[contenteditable]',
  ...['button', 'checkbox', 'combobox', 'link', 'radio', 'slider', 'switch', 'tab', 'textbox'].map((role) => `[role=${role}]`),
].join(',');
const FIELDS = 'input:not([type=hidden],[type=submit],[type=button],[type=reset],[type=image]),select,textarea,[role=checkbox],[role=combobox],[role=radio],[role=slider],[role=textbox]';
const GROUPS = 'fieldset,[role=group],[role=radiogroup]';

/** An element with all that is below it, into every shadow root. */
export const composed = (root: Element): Element[] =>
  [root, ...root.shadowRoot?.children ?? [], ...root.children].flatMap((element) => (element === root ? [root] : composed(element)));

/** The element above, out of shadow roots as well. */
export function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** An element and all above it. */
export const lineOf = (element: Element | null): Element[] => (element === null ? [] : [element, ...lineOf(parentOf(element))]);

/** Whether assistive technology is told of it. */
export const isTold = (element: Element): boolean =>
  lineOf(element).every((one) => one.getAttribute('aria-hidden') !== 'true' && !one.hasAttribute('inert'));

/** Whether it is rendered at all. */
export const isRendered = (element: Element): boolean => element.checkVisibility({visibilityProperty: true});

const those = (root: Element, selector: string): HTMLElement[] => composed(root)
  .filter((element): element is HTMLElement => element.matches(selector) && isRendered(element) && isTold(element));

/** What can be operated. */
export const operable = (root: Element): HTMLElement[] => those(root, OPERABLE);
/** What takes an answer. */
export const fields = (root: Element): HTMLInputElement[] => those(root, FIELDS) as HTMLInputElement[];
/** What holds several controls together. */
export const groups = (root: Element): HTMLElement[] => those(root, GROUPS);
/** What matches, rendered and told. */
export const all = those;
/** Whether it takes an answer. */
export const isField = (element: Element): boolean => element.matches(FIELDS);
/** The groups that an element stands in. */
export const groupsOf = (element: Element): Element[] => lineOf(parentOf(element)).filter((one) => one.matches(GROUPS));

/** The elements that have something in common, together. */
export function gathered<E extends Element>(elements: readonly E[], keyOf: (element: E) => unknown): E[][] {
  const known = new Map<unknown, E[]>();
  for (const element of elements) known.set(keyOf(element), [...known.get(keyOf(element)) ?? [], element]);
  return [...known.values()];
}

/** What an element is by its tags and classes, up to the question that it stands in: what looks alike and is styled alike. */
const kindOf = (element: Element): string => {
  const line = lineOf(element);
  const end = line.findIndex((one) => one.matches('.question,form')) + 1;
  return line.slice(0, end || undefined).map((one) => `${one.localName}.${one.className}${one.getAttribute('type') ?? ''}`).join('<');
};

/** One element of each kind: what holds for the first radio button of a list holds for the others. `known` are kinds that need no second look. */
export function oneOfEach<E extends Element>(elements: readonly E[], known = new Set<string>()): E[] {
  return elements.filter((element) => {
    const kind = kindOf(element);
    if (known.has(kind)) return false;
    known.add(kind);
    return true;
  });
}

/** Text in one line. */
export const folded = (text: string | null | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim();
/** The text of an element that is rendered, on screen or out of sight. */
export const textOf = (element: Element | null | undefined): string => folded((element as HTMLElement | null | undefined)?.innerText);

/** The text of an element that is seen: without what is clipped away for screen readers alone. */
export function seenText(element: Element): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const seen: string[] = [];
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    const {width = 0, height = 0} = parent?.getBoundingClientRect() ?? {};
    if (parent && isRendered(parent) && Math.min(width, height) > 2) seen.push(walker.currentNode.textContent ?? '');
  }
  return folded(seen.join(' '));
}

/** The elements that an attribute names by id, in the same root. */
export const named = (element: Element, attribute: string): Element[] => {
  const root = element.getRootNode() as Document | ShadowRoot;
  return folded(element.getAttribute(attribute)).split(' ').flatMap((id) => root.getElementById(id) ?? []);
};

/** An element in a report: its own tag, without what is in it. */
export const tag = (element: Element): string => (element.cloneNode() as Element).outerHTML.replace(/<\/[^>]*>$/u, '').slice(0, 160);

/** The element that has focus, in whatever shadow root. */
export function focusedElement(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
