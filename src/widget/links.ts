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
 * part of it, since page feedback and the report of a problem may both be unfinished.
 */
export function storeKey({saveProgress, src, consultation: {place}}: WidgetHost): string | undefined {
  const {id, pages} = place?.definition ?? {};
  return saveProgress === 'off' ? undefined : `consult-widgets ${resolve(src ?? '', document.baseURI)} ${id ?? ''} ${pages?.[0]?.id ?? ''}`;
}
