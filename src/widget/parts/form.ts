import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {Content} from '../../fields/frame.ts';
import {text} from '../../i18n/text.ts';
import type {WordId} from '../../i18n/text.ts';
import type {Place} from '../../session/place.ts';
import type {ShownAs, WidgetHost} from '../host.ts';

/* Old page frameworks send the page's own form at Enter, and listen on the document for it. */
const stopEnter = (event: KeyboardEvent): void => {
  if (event.key !== 'Enter') return;
  event.stopPropagation();
  // At a checkbox, browsers would send the form, which nobody expects who ticks boxes.
  if ((event.target as Partial<HTMLInputElement>).type === 'checkbox') event.preventDefault();
};

/** The questions of the page, or all answers once more. Between two pages there is nothing: nodes that they shared would keep old answers. */
const page = (host: WidgetHost, place: Place, above: Content | undefined): Content => {
  const {phase, consultation: {form}} = host;
  if (form?.isTurning) return nothing;
  return html`<div class="page" ?inert=${phase !== 'ready'}>${place.isReview ? form?.parts.reviewView(host) : [above, questions(host, place)]}</div>`;
};

const questions = (host: WidgetHost, place: Place): Content[] => {
  const {views, headingLevel, consultation} = host;
  const {form, language} = consultation;
  return place.page.questions.map((written) => {
    const question = place.asked(written, language);
    return question ? (host.viewOf?.(question) ?? views[question.type] as unknown as ShownAs)(question, {
      language, headingLevel: headingLevel + 1, answer: place.answerTo(question),
      ...form?.parts.errorsOf(place, question, language),
    }) : nothing;
  });
};

/**
 * A native form. Its button stays the same node in every phase, so that focus stays where it was; the status line
 * is there from the start, since a live region that appears with its text is not read out. The last field is out of
 * sight and reach of people: what a machine writes there makes the answers wait for review.
 */
export function formView(host: WidgetHost, place: Place, above: Content | undefined): TemplateResult {
  const {phase, words, consultation: {form, language, offline}} = host;
  const submit = (event: Event): void => {
    event.preventDefault();
    void host.submit();
  };
  const isStuck = phase === 'waiting' || phase === 'parked';
  const main: WordId = isStuck ? 'try-now' : place.isEnd ? words.send : 'continue';
  return html`<form part="form" novalidate @submit=${submit} @keydown=${stopEnter} @keypress=${stopEnter}>${
    form?.parts.formTop(host)}${page(host, place, above)}<p class="status" role="status">${
    offline ? text(language, 'offline') : form?.parts.statusText(host)}</p><div class="actions"><button part="button" type="submit" ?hidden=${place.page.exit} aria-disabled=${
    phase === 'sending' ? 'true' : nothing}>${text(language, main)}</button>${form?.parts.actions(host)}</div><div class="trap" aria-hidden="true"><input name="_trap" autocomplete="off" tabindex="-1"></div></form>`;
}
