import {html, nothing} from 'lit';
import type {Content} from '../../fields/frame.ts';
import {localized, text} from '../../i18n/text.ts';
import {dateTime} from '../../i18n/time.ts';
import type {Session} from '../../session/session.ts';
import {summaries} from '../../session/summaries.ts';
import type {WidgetHost} from '../host.ts';
import {isRightToLeft} from '../language.ts';
import {answersView} from './review.ts';

/** How long a browser may take to begin saving a file, in ms: Safari reads it after the click. */
const SAVING = 60_000;

/** What was sent, to be seen, printed and downloaded. It is nowhere but in this page, and goes with it. */
export function copyView(host: WidgetHost): Content {
  const {headingLevel, consultation: {form, language}} = host;
  const {session} = form ?? {};
  if (!form?.sender.receipt || !session) return nothing;
  const answers = (): Content => html`<p class="note">${sentText(host)}</p>${answersView(session, headingLevel + 2, language)}`;
  // What is folded away is not printed: the print has the list once more, which nobody sees or hears on the screen.
  return html`<div class="copy"><details><summary>${text(language, 'your-answers')}</summary>${answers()}</details><div class="printed">${answers()}</div>
<div class="actions"><button class="quiet" part="button" type="button" @click=${() => { print(); }}>${text(language, 'print-copy')}</button>
<button class="quiet" part="button" type="button" @click=${() => { download(host, session); }}>${text(language, 'download-copy')}</button></div></div>`;
}

function sentText({consultation: {loaded, language, form}}: WidgetHost): string {
  const {timeZone = 'Europe/London'} = loaded ?? {};
  return text(language, 'sent-at', {date: dateTime(language, form?.sender.receipt?.receivedAt ?? '', timeZone)});
}

function download(host: WidgetHost, session: Session): void {
  const {receipt} = host.consultation.form?.sender ?? {};
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([page(host, session)], {type: 'text/html;charset=utf-8'}));
  link.download = `${session.definition.id}-${receipt?.reference ?? ''}.html`;
  link.click();
  setTimeout(() => { URL.revokeObjectURL(link.href); }, SAVING);
}

const ENTITIES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};
const escaped = (words: string): string => words.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');

const STYLE = 'body{font:1.1em/1.5 sans-serif;max-width:44em;margin:1em auto;padding:0 1em;overflow-wrap:anywhere}dt{font-weight:bold;margin-top:1em}dd{margin:0;white-space:pre-wrap}';

/** A page for itself: every phone opens one, and unlike plain text it says how its letters are written, and in which direction. */
function page(host: WidgetHost, session: Session): string {
  const {language, form} = host.consultation;
  const title = escaped(localized(session.definition.title, language));
  const pages = summaries(session, language).map(({title: heading, answers}) => `${heading === undefined ? '' : `<h2>${escaped(heading)}</h2>`}<dl>${
    answers.map(({label, answer}) => `<dt dir="auto">${escaped(label)}</dt><dd dir="auto">${escaped(answer ?? text(language, 'not-answered'))}</dd>`).join('\n')}</dl>`);
  return `<!doctype html>
<html lang="${language}" dir="${isRightToLeft(language) ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${STYLE}</style></head>
<body><h1>${title}</h1><p>${escaped(text(language, 'reference'))}: <b>${escaped(form?.sender.receipt?.reference ?? '')}</b></p><p>${escaped(sentText(host))}</p>
${pages.join('\n')}</body></html>
`;
}
