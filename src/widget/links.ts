import {resolve} from '../util/resolve.ts';
import type {WidgetHost} from './host.ts';

/** A link of the definition as an absolute URL, or its default below the definition's own address. */
export function linkTo({src, consultation}: WidgetHost, name: 'responses' | 'results'): string {
  const base = resolve(src ?? '', document.baseURI);
  return resolve(consultation.loaded?.links?.[name] ?? `${base.replace(/[?#].*$/, '')}/${name}`, base);
}

/** Where answers are posted. */
export const responsesUrl = (host: WidgetHost): string =>
  (host.endpoint === undefined ? linkTo(host, 'responses') : resolve(host.endpoint, document.baseURI));

/** Under which name the tab keeps what is unfinished; undefined where the page wants nothing kept. */
export const storeKey = ({saveProgress, src, consultation}: WidgetHost): string | undefined =>
  (saveProgress === 'off' ? undefined : `consult-widgets ${resolve(src ?? '', document.baseURI)} ${consultation.loaded?.id ?? ''}`);
