/** Page feedback on a page, for browser tests. */
import type {Definition} from '../../src/schema.ts';
import {focused, widget} from '../support/elements.ts';
import type {Widget} from '../support/elements.ts';
import type {Sent} from '../support/fake-collector.ts';
import {find, until} from '../support/fixture.ts';
import type {MountOptions} from '../support/fixture.ts';

/** Feedback with a follow-up to each answer, a page of its own for news of both, and the report of a problem. */
export const smallFeedback = (changes: Partial<Definition> = {}): Definition => ({
  id: 'page', version: 4, kind: 'feedback', languages: ['en', 'cy'],
  title: {en: 'Help us improve this website', cy: 'Helpwch ni i wella’r wefan'},
  feedback: {useful: 'useful', satisfaction: 'stars', report: 'report'},
  pages: [
    {id: 'first', questions: [{id: 'useful', type: 'yes-no', label: {en: 'Is this page useful?', cy: 'Ydy’r dudalen hon yn ddefnyddiol?'}, required: true}]},
    {id: 'more', questions: [
      {id: 'wrong', type: 'long-text', label: {en: 'What went wrong?', cy: 'Beth aeth o’i le?'}, showIf: {question: 'useful', is: 'no'}},
      {id: 'good', type: 'text', label: 'What was good?', hint: 'In a few words.', showIf: {question: 'useful', is: 'yes'}},
    ]},
    {id: 'last', title: {en: 'About the website', cy: 'Am y wefan'}, questions: [
      {id: 'stars', type: 'scale', label: 'How satisfied are you?', min: 1, max: 5},
      {id: 'mail', type: 'email', label: 'Your email address, for an answer'},
    ]},
    {id: 'report', title: {en: 'Report a problem with this page', cy: 'Rhoi gwybod am broblem'}, questions: [
      {id: 'doing', type: 'text', label: 'What were you doing?'},
      {id: 'problem', type: 'long-text', label: 'What is the problem?', required: true},
    ]},
  ],
  ...changes,
});

/** “Is this page useful?” and nothing else. */
export const tinyFeedback = (changes: Partial<Definition> = {}): Definition =>
  smallFeedback({id: 'tiny', feedback: {useful: 'useful'}, pages: smallFeedback().pages.slice(0, 1), ...changes});

/** The feedback on a page. */
export const feedback = (definition: Definition = smallFeedback(), attributes: Record<string, string> = {}, options: MountOptions = {}): Promise<Widget> =>
  widget(definition, attributes, options);

/** What was posted, request by request. */
export const payloads = (requests: Sent[]): Record<string, unknown>[] =>
  requests.filter(({method}) => method === 'POST').map(({body}) => JSON.parse(body) as Record<string, unknown>);

/** The button that leads to the report of a problem, and the title of its page. */
export const REPORT = 'Report a problem with this page';

/** What the control called `id` holds. */
export const valueOf = (host: Element, id: string): string => (find(host, `[name=${id}]`) as HTMLInputElement).value;

/** The name of a control, or the words of a button or heading. */
export const nameOf = (element: Element | null | undefined): string => (element?.getAttribute('name') ?? element?.textContent ?? '').trim();

/** Waits until focus is on what is called `name`. */
export const focusOn = (host: Element, name: string): Promise<boolean> => until(() => nameOf(focused(host)) === name, `focus on “${name}”`);

/** The words of the buttons that are seen. */
export const visibleButtons = (host: Element): string[] => [...host.shadowRoot?.querySelectorAll('button') ?? []]
  .filter((button) => button.getClientRects().length > 0).map(({textContent}) => textContent.trim());

/** Another element with the same definition, as a reload would bring it. */
export async function reload(host: Widget): Promise<Widget> {
  host.remove();
  return feedback(host.definition);
}
