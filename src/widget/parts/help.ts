import {html, nothing} from 'lit';
import type {Content} from '../../fields/frame.ts';
import {localized, text} from '../../i18n/text.ts';
import {resolve} from '../../util/resolve.ts';
import type {WidgetHost} from '../host.ts';

/** Who helps, in the same place on every page (WCAG 3.2.6), and what becomes of the answers (UK GDPR, article 13). */
export function helpView({consultation: {loaded, language, base}}: WidgetHost, more: Content = nothing): Content {
  const {contact, privacy} = loaded ?? {};
  if (!contact && !privacy && more === nothing) return nothing;
  const {email, phone} = contact ?? {};
  return html`<div class="help note" part="help">${contact && html`<p><b>${text(language, 'help')}</b> ${contact.text && localized(contact.text, language)} ${
    email && html`<a href="mailto:${email}">${email}</a>`} ${phone && html`<a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a>`}</p>`}${
    privacy && html`<p>${localized(privacy.controller, language)}: ${localized(privacy.purpose, language)} ${localized(privacy.retention, language)} ${
      privacy.url && html`<a href=${resolve(privacy.url, base)}>${text(language, 'privacy')}</a>`}</p>`}${more}</div>`;
}
