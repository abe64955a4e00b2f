import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {Content} from '../../fields/frame.ts';
import {text} from '../../i18n/text.ts';
import type {Session} from '../../session/session.ts';
import type {Unsent} from '../../session/unsent.ts';
import type {WidgetHost} from '../host.ts';

/** How far sending is. Nothing is called sent, or failed, that is not known to be. */
export function statusText({phase, consultation: {language, form}}: WidgetHost): Content {
  if (phase === 'sending') return text(language, 'sending');
  if (phase === 'waiting') return `${text(language, 'waiting')} ${form?.sender.kept ? text(language, 'waiting-kept') : ''}`;
  if (phase === 'parked') return `${text(language, 'parked')} ${form?.sender.problem?.detail ?? ''}`;
  const {session} = form ?? {};
  const lost = session ? lostText(session, session.lost, language) : '';
  // What is only spoken can be seen where it happened.
  return lost || (form?.spoken ? html`<span class="unseen">${form.spoken}</span>` : '');
}

/** The answers that have gone out of sight, since nobody should believe them sent. */
export const lostText = (session: Session, lost: readonly Unsent[], language: string): string => (lost.length === 0 ? ''
  : text(language, 'answers-hidden', {questions: lost.map(({label}) => `“${session.said(label, language)}”`).join(', ')}));

/** The button beside the main one: back, or into the form again after a refusal. */
export function quietButton({phase, consultation: {form, place, language}}: WidgetHost): Content {
  const button = (label: string, act: () => void): TemplateResult =>
    html`<button class="quiet" part="button" type="button" @click=${act}>${label}</button>`;
  if (phase === 'parked') return button(text(language, 'change-answers'), () => form?.reopen());
  return phase === 'ready' && (place?.pageIndex || place?.isReview) ? button(text(language, 'back'), () => form?.back()) : nothing;
}
