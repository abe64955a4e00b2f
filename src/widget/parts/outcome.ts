import {html, nothing} from 'lit';
import type {Content} from '../../fields/frame.ts';
import {heading} from '../../fields/heading.ts';
import {text} from '../../i18n/text.ts';
import {dateTime} from '../../i18n/time.ts';
import type {WidgetHost} from '../host.ts';
import {draftArea} from './drafts.ts';

/** What is seen where there is nothing to fill in: before opening, after closing, and after the answers were sent. */
export function outcomeView(host: WidgetHost): Content {
  const {phase, words, headingLevel, consultation: {loaded, language, form}} = host;
  const receipt = form?.sender.receipt;
  // Why is the element's own to say, and when is in its place.
  if (loaded?.live?.state === 'rejected') return nothing;
  if (phase === 'scheduled' || phase === 'closed') return html`<p>${timing(host)}</p>`;
  if (!receipt) return phase === 'answered' ? html`<p>${text(language, 'answered')}</p>` : nothing;
  // The heading takes focus, and the reference is text that can be copied.
  return html`<div class="receipt" part="receipt">${heading(headingLevel + 1, text(language, words.sent))}${host.renderSent?.()}<p>${
    text(language, 'reference')}: <strong class="reference">${receipt.reference}</strong></p><p class="note">${
    text(language, 'reference-use')}</p>${draftArea(host)}</div>`;
}

/** When it opens or closed, with weekday, time and zone. */
function timing({phase, consultation: {loaded, language}}: WidgetHost): string {
  const {opens, closes, live, timeZone = 'Europe/London'} = loaded ?? {};
  const moment = phase === 'scheduled' ? opens : live?.closedAt ?? closes;
  if (moment === undefined) return text(language, phase === 'scheduled' ? 'not-open' : 'closed-undated');
  return text(language, phase === 'scheduled' ? 'opens' : 'closed', {date: dateTime(language, moment, timeZone)});
}
