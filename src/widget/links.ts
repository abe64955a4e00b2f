import type {Place} from '../session/place.ts';
import {resolve} from '../util/resolve.ts';
import type {WidgetHost} from './host.ts';

/**
 * A link as an absolute URL: what the page's attribute says, else the definition, else its default below the
 * definition's own address.
 */
function linkTo({consultation: {base, loaded}}: WidgetHost, name: 'responses' | 'results', attribute: string | undefined): string {
  if (attribute) return resolve(attribute, document.baseURI);
  return resolve(loaded?.links?.[name] ?? `${base.replace(/[?#].*$/, '')}/${name}`, base);
}

/** Where answers are posted. */
export const responsesUrl = (host: WidgetHost): string => linkTo(host, 'responses', host.endpoint);

/** Where public figures are fetched. */
export const resultsUrl = (host: WidgetHost & {readonly resultsSrc: string | undefined}): string =>
  linkTo(host, 'results', host.resultsSrc);

/**
 * Under which name the tab keeps what is unfinished; undefined where the page wants nothing kept. The first page is
 * part of it, since page feedback and the report of a problem may both be unfinished, and so is the address of the
 * page that feedback is about, since one tab shows many pages.
 */
export function storeKey(host: WidgetHost, place: Place | undefined = host.consultation.place): string | undefined {
  const {id, pages} = place?.definition ?? {};
  const parts = ['consult-widgets', resolve(host.src ?? location.pathname, document.baseURI), id, pages?.[0]?.id, host.context && location.pathname];
  return host.saveProgress === 'off' || host.device === 'shared' ? undefined : parts.join(' ');
}
