import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {Content} from '../../fields/frame.ts';
import {heading} from '../../fields/heading.ts';
import {plural} from '../../i18n/plural.ts';
import {localized, text} from '../../i18n/text.ts';
import type {LocalizedText, WordId} from '../../i18n/text.ts';
import {date, dayAndTime} from '../../i18n/time.ts';
import type {Drafts} from '../drafts.ts';
import type {WidgetHost} from '../host.ts';
import {MINUTES} from '../shared-device.ts';

const button = (label: Content, act: (event: Event) => void, look = 'quiet'): TemplateResult =>
  html`<button class=${look} part="button" type="button" @click=${act}>${label}</button>`;

const zoneOf = ({consultation: {loaded}}: WidgetHost): string => loaded?.timeZone ?? 'Europe/London';

/** What stands below the form once something was answered; beside a receipt, the way to the next person. */
export function areaView(host: WidgetHost, drafts: Drafts): Content {
  const {phase, consultation: {form, language, place}} = host;
  const {shared} = drafts;
  const idle = shared ? idleDialog(drafts, language) : nothing;
  if (phase === 'sent') return shared ? html`<div class="actions">${button(text(language, 'shared-next'), () => void drafts.clear())}</div>${idle}` : nothing;
  if (!form?.session?.isTouched || !['ready', 'parked'].includes(phase)) return nothing;
  // Where the way has ended there is nothing to finish.
  if (place?.page.exit) return idle;
  return html`<div class="drafts"><p class="note" aria-live="polite">${becomes(host, drafts)}</p><div class="actions">${
    drafts.isAsked && phase === 'ready' ? button(text(language, 'draft-save'), () => { drafts.save(); }, 'link') : nothing}${
    button(text(language, 'draft-clear'), opens(host, 'clear'), 'link')}</div></div>${clearDialog(drafts, language)}${idle}`;
}

/** What becomes of the answers if the person stops here (WCAG 2.2.6). */
function becomes(host: WidgetHost, {copy: {until, isRefused}, shared}: Drafts): string {
  const {consultation: {form, language}} = host;
  if (shared) return plural(language, 'draft-shared', MINUTES);
  if (until !== undefined) return text(language, 'draft-kept', {date: date(language, until, zoneOf(host))});
  if (isRefused) return text(language, 'draft-refused');
  return text(language, form?.keeper.store && form.keeper.isInTab ? 'draft-in-tab' : 'draft-nowhere');
}

/** What this device keeps of earlier visits, by the time at which the person began. The form is out of sight while it is seen. */
export function offerView(host: WidgetHost, drafts: Drafts): Content {
  const {headingLevel, consultation: {language}} = host;
  const {offered, isGone} = drafts;
  return html`<div class="offer">${heading(headingLevel + 1, text(language, 'draft-offer'))}${
    isGone ? html`<p>${text(language, 'draft-gone')}</p>` : nothing}${offered.map((draft) => {
    const when = dayAndTime(language, draft.began, zoneOf(host));
    // A list of buttons with the same name would not say which is which.
    const which = offered.length > 1 ? html`<span class="unseen"> ${when}</span>` : nothing;
    return html`<p>${text(language, 'draft-began', {date: when})}</p>${button(html`${text(language, 'draft-go-on')}${which}`, () => void drafts.goOn(draft), '')}`;
  })}<div class="actions">${button(text(language, 'draft-anew'), offered.length > 0 ? opens(host, 'anew') : () => void drafts.beginAgain(false))}</div>${
    anewDialog(drafts, language)}</div>`;
}

/** What the form says of its own answers: that some were left out, or that a link has filled them in. */
export function noticesView({consultation: {place, language}}: WidgetHost, {opening: {left, filled}}: Drafts): Content {
  if (!place) return nothing;
  const questions = place.isReview ? place.pages.flatMap((page) => page.questions) : place.page.questions;
  const labels = questions.filter(({id}) => filled.includes(id)).map(({id, label = id}) => label);
  const notice = (id: WordId, said: readonly LocalizedText[]): TemplateResult | typeof nothing => (said.length === 0 ? nothing
    : html`<p class="notice">${text(language, id, {questions: said.map((label) => `“${localized(label, language)}”`).join(', ')})}</p>`);
  return html`${notice('draft-left', left)}${notice('prefill-notice', labels)}`;
}

/* The browser keeps focus inside a modal dialog, closes it at Escape, and gives focus back to the button that opened it. */
const opens = ({renderRoot}: WidgetHost, name: string) => (): void => { renderRoot.querySelector<HTMLDialogElement>(`dialog.${name}`)?.showModal(); };

const closing = (act?: () => void) => (event: Event): void => {
  (event.currentTarget as HTMLElement).closest('dialog')?.close();
  act?.();
};

const clearDialog = (drafts: Drafts, language: string): TemplateResult =>
  html`<dialog class="clear" aria-labelledby="_clear" aria-describedby="_clear-hint"><p id="_clear" class="label">${text(language, 'draft-clear-title')}</p><p id="_clear-hint">${
    text(language, 'draft-clear-hint')}</p><div class="actions">${button(text(language, 'draft-clear-no'), closing())}${
    button(text(language, 'draft-clear-yes'), closing(() => void drafts.clear()), '')}</div></dialog>`;

const anewDialog = (drafts: Drafts, language: string): TemplateResult =>
  html`<dialog class="anew" aria-labelledby="_anew"><p id="_anew" class="label">${text(language, 'draft-anew-title')}</p><div class="actions">${
    button(text(language, 'draft-anew-no'), closing(() => void drafts.beginAgain(false)))}${
    button(text(language, 'draft-anew-yes'), closing(() => void drafts.beginAgain(true)), '')}</div></dialog>`;

/* Its words describe the dialog, so that they are read when it opens and not again each second. */
const idleDialog = ({shared}: Drafts, language: string): TemplateResult =>
  html`<dialog class="idle" aria-labelledby="_idle" aria-describedby="_idle-left" @close=${shared?.closed}><p id="_idle" class="label">${
    text(language, 'shared-idle')}</p><p id="_idle-left">${plural(language, 'shared-countdown', shared?.left ?? 0)}</p><div class="actions">${
    button(text(language, 'shared-more-time'), closing(shared?.stay), '')}</div></dialog>`;
