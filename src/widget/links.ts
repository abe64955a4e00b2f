import type {Place} from '../session/place.ts';
import {resolve} from '../util/resolve.ts';
import type {WidgetHost} from './host.ts';

/** A link of the definition as an absolute URL, or its default below the definition's own address. */
export function linkTo({src, consultation}: WidgetHost, name: 'responses' | 'results'): string {
  const base = resolve(src ?? '', document.baseURI);
  return resolve(consultation.loaded?.links?.[name] ?? `${base.replace(/[?#].*$/, '')}/${name}`, base);
}

/** Where answers are posted. */
export const responsesUrl = (host: WidgetHost): string =>
  (host.endpoint ? resolve(host.endpoint, document.baseURI) : linkTo(host, 'responses'));

/**
 * Under which name the tab keeps what is unfinished; undefined where the page wants nothing kept. The first page is
 * part of it, since page feedback and the report of a problem may both be unfinished, and so is the address of the
 * page that feedback is about, since one tab shows many pages.
 */
export function storeKey(host: WidgetHost, place: Place | undefined = host.consultation.place): string | undefined {
  const {id, pages} = place?.definition ?? {};
  const parts = ['consult-widgets', resolve(host.src ?? '', document.baseURI), id, pages?.[0]?.id, host.context && location.pathname];
  return host.saveProgress === 'off' ? undefined : parts.join(' ');
}
