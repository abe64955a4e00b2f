/** Puts the elements on a page and uses them as a person does: by what is seen. */
import {html} from 'lit';
import '../../src/define.ts';
import type {Definition} from '../../src/schema.ts';
import type {SurveyElement} from '../../src/survey/survey-element.ts';
import {find, mount, until} from './fixture.ts';
import type {MountOptions} from './fixture.ts';

export type Widget = SurveyElement;

/** A survey of two pages, with a question that depends on an answer. */
export const smallSurvey = (changes: Partial<Definition> = {}): Definition => ({
  id: 'bins', version: 1, kind: 'survey', title: {en: 'Bin collections', cy: 'Casgliadau biniau'}, languages: ['en', 'cy'],
  pages: [
    {id: 'home', title: {en: 'Your home', cy: 'Eich cartref'}, questions: [
      {id: 'tenure', type: 'choice', label: {en: 'Do you rent or own your home?', cy: 'Ydych chi’n rhentu?'}, required: true,
        choices: [{value: 'rent', label: {en: 'Rent', cy: 'Rhentu'}}, {value: 'own', label: {en: 'Own', cy: 'Perchen'}}]},
      {id: 'landlord', type: 'text', label: 'Who is your landlord?', showIf: {question: 'tenure', is: 'rent'}},
    ]},
    {id: 'bins', title: 'Your bins', questions: [
      {id: 'used', type: 'choices', label: 'Which bins do you use?', choices: [{value: 'food', label: 'Food'}, {value: 'green', label: 'Green'}]},
      {id: 'ideas', type: 'long-text', label: 'What would you change?', required: true},
    ]},
  ],
  ...changes,
});

/** A survey of one page with one question, which is not required. */
export const shortSurvey = (changes: Partial<Definition> = {}): Definition =>
  smallSurvey({pages: [{id: 'only', questions: [{id: 'street', type: 'text', label: 'Your street'}]}], ...changes});

/** A poll whose results come after the vote. */
export const smallPoll = (changes: Partial<Definition> = {}): Definition => smallSurvey({
  id: 'park', kind: 'poll', title: 'The park',
  pages: [{id: 'vote', questions: [{id: 'bench', type: 'yes-no', label: 'Do we need a bench?', required: true}]}],
  ...changes,
});

/** Puts an element on the page with a definition of its own, and waits until it shows something. */
export async function widget(definition: Definition, attributes: Record<string, string> = {}, options: MountOptions = {}): Promise<Widget> {
  const host = document.createElement(`consult-${definition.kind}`) as Widget;
  for (const [name, value] of Object.entries({endpoint: '/responses', ...attributes})) host.setAttribute(name, value);
  host.definition = definition;
  mount(html`<div>${host}</div>`, options);
  await until(() => host.shadowRoot?.querySelector('.live'), `<${host.localName}> to show something`);
  return host;
}

/** What is on screen, in one line. */
export const seen = (host: Element): string =>
  [...host.shadowRoot?.querySelectorAll<HTMLElement>('.frame') ?? []].map(({innerText}) => innerText).join(' ').replace(/\s+/gu, ' ').trim();

/** Waits until some words are on screen. */
export const shows = (host: Element, words: string): Promise<boolean> =>
  until(() => seen(host).includes(words), `“${words}”`).catch((error: unknown) => {
    throw new Error(`${String(error)} in “${seen(host)}”`);
  });

/** Writes into a text control as typing does. */
export function write(host: Element, id: string, value: string): void {
  const control = find(host, `[name="${id}"]`) as HTMLInputElement;
  control.value = value;
  control.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
}

/** Clicks a radio button or checkbox. */
export const choose = (host: Element, id: string, value: string): void => { find(host, `[name="${id}"][value="${value}"]`).click(); };

/** Presses the button with these words. */
export function press(host: Element, words: string): void {
  const buttons = [...host.shadowRoot?.querySelectorAll('button') ?? []];
  const button = buttons.find(({textContent}) => textContent.trim() === words);
  if (!button) throw new Error(`there is no button “${words}”, only ${buttons.map(({textContent}) => textContent).join(', ')}`);
  button.click();
}

/** The element inside the host that has focus. */
export const focused = (host: Element): Element | null | undefined => host.shadowRoot?.activeElement;

/** Fills in the small survey and goes to its last page. */
export async function toLastPage(host: Element): Promise<void> {
  choose(host, 'tenure', 'own');
  press(host, 'Continue');
  await shows(host, 'What would you change?');
}

/** From the last page by the review to the endpoint. */
export async function sendAll(host: Element): Promise<void> {
  press(host, 'Continue');
  await shows(host, 'Check your answers');
  press(host, 'Send your answers');
}

/** The events of a kind that the page hears. */
export function heard<K extends keyof GlobalEventHandlersEventMap>(type: K): GlobalEventHandlersEventMap[K][] {
  const events: GlobalEventHandlersEventMap[K][] = [];
  const listener = (event: GlobalEventHandlersEventMap[K]): void => void events.push(event);
  document.addEventListener(type, listener as EventListener);
  cleanups.push(() => { document.removeEventListener(type, listener as EventListener); });
  return events;
}

const cleanups: (() => void)[] = [];

/** Removes the library's database, so that no test finds what another has kept. */
const forget = (): Promise<void> => new Promise((resolve) => {
  const request = indexedDB.deleteDatabase('consult-widgets');
  request.onsuccess = request.onerror = request.onblocked = () => { resolve(); };
});

afterEach(async () => {
  cleanups.splice(0).forEach((cleanup) => { cleanup(); });
  sessionStorage.clear();
  localStorage.clear();
  await forget();
});
