import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {Content} from '../../fields/frame.ts';
import {text} from '../../i18n/text.ts';
import type {WidgetHost} from '../host.ts';

/** How far sending is. Nothing is called sent, or failed, that is not known to be. */
export function statusText({phase, consultation: {language, form}}: WidgetHost): string {
  if (phase === 'sending') return text(language, 'sending');
  if (phase === 'waiting') return `${text(language, 'waiting')} ${form?.sender.kept ? text(language, 'waiting-kept') : ''}`;
  return phase === 'parked' ? `${text(language, 'parked')} ${form?.sender.problem?.detail ?? ''}` : '';
}

/** The button beside the main one: back, or into the form again after a refusal. */
export function quietButton({phase, consultation: {form, place, language}}: WidgetHost): Content {
  const button = (label: string, act: () => void): TemplateResult =>
    html`<button class="quiet" part="button" type="button" @click=${act}>${label}</button>`;
  if (phase === 'parked') return button(text(language, 'change-answers'), () => form?.change());
  return phase === 'ready' && place?.pageIndex ? button(text(language, 'back'), () => form?.back()) : nothing;
}
