import type {Definition} from '../consultation/definition.ts';
import {hasDatabase} from '../delivery/database.ts';
import {ConsultLoadEvent} from '../events.ts';
import {text} from '../i18n/text.ts';
import {dateTime} from '../i18n/time.ts';
import {tabStore} from '../util/tab-store.ts';
import type {WidgetHost} from './host.ts';
import {laterFiles} from './later-files.ts';
import {storeKey} from './links.ts';
import {helpView} from './parts/help.ts';

/**
 * What is due once the page has been painted: the closing date in words, a draft that the tab or the device has kept,
 * answers that the page's address fills in, and the code by which the form will check and send. That is fetched now, so that it is here when the network is gone, and run
 * when the person first touches the form.
 */
export async function settle(host: WidgetHost, definition: Definition): Promise<void> {
  sayClosing(host, definition);
  const key = storeKey(host);
  const hasKept = key !== undefined && tabStore(key).read() !== null;
  const isFilledIn = Boolean(host.prefill && location.search);
  if (hasKept || isFilledIn || !preload()) await host.consultation.wake();
  host.dispatchEvent(new ConsultLoadEvent(definition));
  if (host.debug) await advise(host, definition);
  // Where the network is gone by now, leaving the first page asks for it again.
  void host.furnish?.(definition.pages).catch(() => undefined);
  const isAuto = host.saveProgress === 'auto';
  const mayHaveDrafts = key !== undefined && (isAuto || host.kind === 'survey') && await hasDatabase(isAuto);
  // An element that has left the page meanwhile would take what the next one keeps for its own.
  if (mayHaveDrafts && host.isConnected) await host.consultation.wake();
}

/** Shows an author what the check says of the definition, below the form. */
async function advise(host: WidgetHost, definition: Definition): Promise<void> {
  host.consultation.report = (await import('./report.ts')).advice(host, definition);
  host.requestUpdate();
}

/** Says when it closes and who helps. */
export function sayClosing(host: WidgetHost, {closes, timeZone = 'Europe/London'}: Definition): void {
  const {language} = host.consultation;
  host.consultation.help = helpView(host);
  host.consultation.closing = closes && text(language, 'closes', {date: dateTime(language, closes, timeZone)});
  host.requestUpdate();
}

let isPreloaded = false;

/** Fetches the form's code without running it, once for all elements of the page. @returns whether the browser can */
function preload(): boolean {
  if (laterFiles.length === 0 || !document.createElement('link').relList.supports('modulepreload')) return false;
  for (const file of isPreloaded ? [] : laterFiles) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.crossOrigin = 'anonymous';
    link.href = new URL(file, import.meta.url).href;
    document.head.append(link);
  }
  isPreloaded = true;
  return true;
}
