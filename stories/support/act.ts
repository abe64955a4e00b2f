/** What a person does in an element, for play functions: by its parts and states, never by words, so in any language. */
import {expect, userEvent, waitFor} from 'storybook/test';

const ELEMENTS = 'consult-survey, consult-poll, consult-petition, consult-feedback';

const usable = new WeakSet<EventTarget>();
addEventListener('consult-load', ({target}) => { if (target) usable.add(target); });

/** The story's element. */
export function elementIn(canvas: HTMLElement): HTMLElement {
  const element = canvas.querySelector<HTMLElement>(ELEMENTS);
  if (!element) throw new Error('The story shows no element.');
  return element;
}

/** Waits until `look` no longer throws, and says what it threw without the whole page behind it. */
export const eventually = <T>(look: () => T | Promise<T>): Promise<T> => waitFor(look, {timeout: 5000, onTimeout: (error) => error});

/** The first match inside the story's element, as soon as it is there. */
export const seen = (canvas: HTMLElement, selector: string): Promise<HTMLElement> => eventually(() => {
  const found = elementIn(canvas).shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The element shows no ${selector}.`);
  return found;
});

/** Waits until the element is in a state that pages can ask for by `:state()`. */
export const inState = (canvas: HTMLElement, state: string): Promise<void> => eventually(async () => {
  await expect(elementIn(canvas).matches(`:state(${state})`), `:state(${state})`).toBe(true);
});

/** Waits until the element takes answers and keeps them. */
export const inUse = (canvas: HTMLElement): Promise<void> => eventually(async () => {
  await expect(usable.has(elementIn(canvas)), 'consult-load was dispatched').toBe(true);
});

/** Presses the main button. */
export async function press(canvas: HTMLElement): Promise<void> {
  await userEvent.click(await seen(canvas, '[part~=button][type=submit]'));
}

/** Answers a question, with `text` where it is typed and otherwise by the choice of that value. */
export async function answer(canvas: HTMLElement, question: string, value: string): Promise<void> {
  const control = await seen(canvas, `[name="${question}"]`);
  if (control instanceof HTMLSelectElement) await userEvent.selectOptions(control, value);
  else if (control.matches('[type=radio], [type=checkbox]')) await userEvent.click(await seen(canvas, `[name="${question}"][value="${value}"]`));
  else await userEvent.type(control, value);
}

/** Leaves the page and comes back to it in the same tab: another element in the place of the first. */
export function comeBack(canvas: HTMLElement): void {
  const element = elementIn(canvas);
  const successor = element.cloneNode(true) as HTMLElement;
  if ('definition' in element) Object.assign(successor, {definition: element.definition});
  element.replaceWith(successor);
}
