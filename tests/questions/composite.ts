/** A survey of one page for tests of questions with several parts, and a person at its keyboard. */
import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import type {Definition, Question} from '../../src/schema.ts';
import {focused, press, shortSurvey, shows, widget} from '../support/elements.ts';
import type {Widget} from '../support/elements.ts';
import {collector, fakeNetwork} from '../support/fake-collector.ts';
import {find, until} from '../support/fixture.ts';
import type {MountOptions} from '../support/fixture.ts';

/** WebKitGTK's driver knows neither arrows nor keys held down. */
export const hasEveryKey = !navigator.vendor.startsWith('Apple');

export const key = (name: string): Promise<unknown> => sendKeys({press: name});

const asking = (...questions: Question[]): Definition => shortSurvey({pages: [{id: 'only', questions}]});

/** A survey that asks `questions`, and what it sends. */
export async function opened(questions: Question[], options: MountOptions = {}): Promise<{host: Widget; sent: () => Promise<unknown>}> {
  const requests = fakeNetwork(collector);
  const host = await widget(asking(...questions), {}, options);
  return {
    host,
    sent: async () => {
      press(host, 'Send your answers');
      await shows(host, 'Your answers have been sent');
      return (JSON.parse(requests[0]?.body ?? '') as {answers: unknown}).answers;
    },
  };
}

/** What a control or button is called by its words. */
export const nameOf = (element: Element | null | undefined): string =>
  ((element as HTMLInputElement | null | undefined)?.labels?.[0] ?? element)?.textContent.replace(/\s+/gu, ' ').trim() ?? '';

/** Waits until focus is on what is called `name`. */
export const focusOn = (host: Element, name: string): Promise<boolean> =>
  until(() => nameOf(focused(host)) === name, `focus on “${name}”`).catch((error: unknown) => {
    throw new Error(`${String(error)}; it is on “${nameOf(focused(host))}”`);
  });

/** More Tab stops than these surveys have. */
const MOST_STOPS = 40;

/** Whether what is called `name` stands before what has focus. */
function isBehind(host: Element, name: string): boolean {
  const named = [...host.shadowRoot?.querySelectorAll('button,input,select,textarea') ?? []].find((element) => nameOf(element) === name);
  const at = focused(host);
  return Boolean(named && at && at.compareDocumentPosition(named) & Node.DOCUMENT_POSITION_PRECEDING);
}

async function tabBack(): Promise<void> {
  await sendKeys({down: 'Shift'});
  await key('Tab');
  await sendKeys({up: 'Shift'});
}

/** Presses Tab until focus is on what is called `name`, or Shift and Tab where that is behind: beyond the last stop Firefox leaves the page. */
export async function tabTo(host: Element, name: string): Promise<void> {
  for (let presses = 0; presses < MOST_STOPS && nameOf(focused(host)) !== name; presses++) await (hasEveryKey && isBehind(host, name) ? tabBack() : key('Tab'));
  expect(nameOf(focused(host))).to.equal(name);
}

/** Waits until the status line says `words`. */
export const said = (host: Element, words: string): Promise<boolean> =>
  until(() => find(host, '[role=status]').textContent.trim() === words, `“${words}” in the status line`).catch((error: unknown) => {
    throw new Error(`${String(error)}; it says “${find(host, '[role=status]').textContent.trim()}”`);
  });

/** Everything that the status line says from now on. */
export function listen(host: Element): string[] {
  const heard: string[] = [];
  const status = find(host, '[role=status]');
  new MutationObserver(() => { if (status.textContent.trim()) heard.push(status.textContent.trim()); })
    .observe(status, {childList: true, characterData: true, subtree: true});
  return heard;
}

/** The links of the error summary. */
export const mistakes = (host: Element): string[] =>
  [...host.shadowRoot?.querySelectorAll('.summary a') ?? []].map((link) => link.textContent);
