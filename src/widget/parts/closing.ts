import {html} from 'lit';
import type {TemplateResult} from 'lit';
import {text} from '../../i18n/text.ts';
import type {WidgetHost} from '../host.ts';

/**
 * When it closes. A date in words costs more than the rest of the element: Intl reads its data at the first one.
 * Until it comes, a date of about the same length keeps its place.
 */
export function closingView({consultation: {closing, language}}: WidgetHost, closes: string): TemplateResult {
  return html`<p class=${closing ? 'note' : 'pending'}>${closing ?? text(language, 'closes', {date: `${new Date(closes).toUTCString()} 00:00`})}</p>`;
}
