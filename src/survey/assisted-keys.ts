/** The controls of a page as somebody meets them who goes through it by keys. */
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const CONTROLS = '.page :is(input:not([type=hidden]),select,textarea)';

const isOption = (element: Element): element is HTMLInputElement =>
  element instanceof HTMLInputElement && /^(radio|checkbox)$/.test(element.type);

/** Those that can take focus: a field that belongs to a choice is hidden until the choice is taken. */
const controlsOf = (root: ParentNode): Control[] =>
  Array.from(root.querySelectorAll<Control>(CONTROLS)).filter((control) => control.getClientRects().length > 0);

const groupOf = (option: HTMLInputElement): HTMLInputElement[] =>
  controlsOf(option.getRootNode() as ShadowRoot).filter(isOption).filter(({name, type}) => name === option.name && type === option.type);

/** Of radio buttons the one that is chosen, since only it can be reached by Tab. */
const entryOf = (control: Control): Control =>
  (isOption(control) && control.type === 'radio' ? groupOf(control).find(({checked}) => checked) ?? control : control);

/** Where a page begins. */
export function firstControl(root: ParentNode): Control | undefined {
  const [first] = controlsOf(root);
  return first && entryOf(first);
}

/** What follows an element, the rest of its own group left out. */
export function nextControl(root: ParentNode, from: Element): Control | undefined {
  const name = isOption(from) ? from.name : undefined;
  const next = controlsOf(root).find((control) =>
    control.name !== name && Boolean(from.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING));
  return next && entryOf(next);
}

/**
 * The answer that a digit stands for in a group of radio buttons or checkboxes: the one that is labelled by it where all
 * labels are numbers, as on a scale; else the first, the second and so on.
 */
export function chosenBy(digit: number, target: Element): HTMLInputElement | undefined {
  if (!isOption(target)) return undefined;
  const options = groupOf(target);
  const labels = options.map((option) => option.closest('label')?.textContent.trim() ?? '');
  const isNumbered = labels.every((label) => /^\d/.test(label));
  return options[isNumbered ? labels.findIndex((label) => Number.parseInt(label) === digit) : digit - 1];
}
