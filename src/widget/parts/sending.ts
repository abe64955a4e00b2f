import {html} from 'lit';
import type {TemplateResult} from 'lit';
import {text} from '../../i18n/text.ts';
import type {WidgetHost} from '../host.ts';
import type {Sender} from '../sender.ts';

/** How far sending is. Nothing is called sent, or failed, that is not known to be. */
export function statusText({phase, language}: WidgetHost, {kept, problem}: Sender): string {
  if (phase === 'sending') return text(language, 'sending');
  if (phase === 'waiting') return `${text(language, 'waiting')} ${kept ? text(language, 'waiting-kept') : ''}`;
  return phase === 'parked' ? `${text(language, 'parked')} ${problem?.detail ?? ''}` : '';
}

/** A button that does not compete with the main one. */
export const quietButton = (label: string, act: () => void): TemplateResult =>
  html`<button class="quiet" part="button" type="button" @click=${act}>${label}</button>`;
