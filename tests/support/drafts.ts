/** Unfinished answers in browser tests: what people see of them, and what this device keeps. */
import type {DeviceDraft} from '../../src/delivery/drafts.ts';
import type {Definition} from '../../src/schema.ts';
import {records} from './database.ts';
import {press, seen, smallSurvey, toLastPage, widget, write} from './elements.ts';
import type {Widget} from './elements.ts';
import {until} from './fixture.ts';

/** What is said of answers that this device keeps. */
export const KEPT = /Your answers are kept on this device until [^.]+ \d{4}\. Anybody who uses this device can read them\./u;
/** The heading of the offer to go on. */
export const OFFER = 'You have unfinished answers';

/** The drafts that this device keeps. */
export const drafts = (): Promise<DeviceDraft[]> => records<DeviceDraft>('drafts');
/** The buttons that are to be seen, by their words. */
export const buttons = (host: Element): string[] => [...host.shadowRoot?.querySelectorAll('button') ?? []]
  .filter((button) => button.checkVisibility()).map(({textContent}) => textContent.trim());
/** The dialog that is open. */
export const opened = (host: Element): HTMLDialogElement | undefined => [...host.shadowRoot?.querySelectorAll('dialog') ?? []].find(({open}) => open);
/** The page is put aside, by which everything is kept that is not yet. */
export const putAside = (): void => { document.dispatchEvent(new Event('visibilitychange')); };

/** On the last page of a survey, with answers that the person has asked to keep. */
export async function saved(definition: Definition = smallSurvey()): Promise<Widget> {
  const host = await widget(definition);
  await toLastPage(host);
  write(host, 'ideas', 'More bins');
  await until(() => buttons(host).includes('Save and finish later'), 'the button');
  press(host, 'Save and finish later');
  await until(() => KEPT.test(seen(host)), 'the words that say so');
  return host;
}

/** Another visit to the same survey: a new tab, after the one before was closed. */
export async function visit(before: Widget, definition = before.definition, attributes: Record<string, string> = {}): Promise<Widget> {
  before.remove();
  sessionStorage.clear();
  return widget(definition as Definition, attributes);
}
