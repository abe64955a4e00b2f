import {resolve} from '../util/resolve.ts';
import type {WidgetHost} from '../widget/host.ts';

/**
 * A link of the definition as an absolute URL, resolved against the definition's own address. Undefined unless it is
 * http or https: the definition has not been checked here, and whoever serves it must not run scripts in the page.
 */
export function webLink({src}: WidgetHost, url: string | undefined): string | undefined {
  const absolute = resolve(url ?? 'about:blank', resolve(src ?? '', document.baseURI));
  return /^https?:/.test(absolute) ? absolute : undefined;
}
