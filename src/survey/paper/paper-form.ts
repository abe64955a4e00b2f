import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {Definition, Page} from '../../consultation/definition.ts';
import {pipedQuestion, pipedText} from '../../consultation/pipes.ts';
import type {Content} from '../../fields/frame.ts';
import {heading} from '../../fields/heading.ts';
import {localized, text} from '../../i18n/text.ts';
import type {LocalizedText} from '../../i18n/text.ts';
import {paperViews} from '../../questions/paper-views.ts';
import type {AnyQuestion, PaperState, PaperView} from '../../questions/question-type.ts';
import type {Question} from '../../questions/schemas.ts';
import type {Session} from '../../session/session.ts';
import {resolve} from '../../util/resolve.ts';
import type {WidgetHost} from '../../widget/host.ts';
import {helpView} from '../../widget/parts/help.ts';
import {backgroundView} from '../background.ts';
import {conditionText} from './conditions.ts';
import type {Numbered} from './conditions.ts';

/** What is printed: an empty form for anybody, or, with a session, what one person has been asked and has answered so far. */
interface Sheet {
  host: WidgetHost;
  session: Session | undefined;
  /** By id; statements have no number. */
  form: ReadonlyMap<string, Numbered>;
}

/** A survey on paper, all pages of it. */
export function paperForm(host: WidgetHost, definition: Definition, session?: Session): TemplateResult {
  const {headingLevel, consultation: {language}} = host;
  const pages = session?.pages ?? definition.pages;
  const sheet: Sheet = {host, session, form: numbered(pages, session)};
  return html`${heading(headingLevel, localized(definition.title, language))}${
    headView(sheet, definition)}${pages.map((page) => pageView(sheet, page))}${helpView(host)}`;
}

function numbered(pages: readonly Page[], session: Session | undefined): Map<string, Numbered> {
  const asked = pages.flatMap(({questions}) => questions).filter(({id, type}) => type !== 'statement' && (!session || session.shown.questions.has(id)));
  return new Map(asked.map((question, index) => [question.id, {n: index + 1, question}]));
}

/** Which form it is; and for an empty one how to fill it in, until when, and where it goes. */
function headView({host, session}: Sheet, {id, version, links, contact}: Definition): Content {
  const {language, closing, base} = host.consultation;
  const form = html`<p>${text(language, 'paper-form', {id, version})}</p>`;
  if (session) return form;
  const address = contact?.address;
  return html`<div class="head">${form}${closing && html`<p><b>${closing}</b></p>`}<p>${text(language, 'paper-how')}</p>${
    address === undefined ? contact && html`<p>${text(language, 'paper-return-ask')}</p>`
      : html`<p>${text(language, 'paper-return')}</p><p class="written"><b>${localized(address, language)}</b></p>`}${
    links?.page && html`<p>${text(language, 'paper-online')} ${resolve(links.page, base)}</p>`}</div>`;
}

function pageView(sheet: Sheet, {title, showIf, exit, questions}: Page): Content {
  const {host: {headingLevel, consultation: {language}}, session, form} = sheet;
  const condition = showIf && !session ? conditionText(showIf, form, language) : undefined;
  const stop = condition === undefined ? text(language, 'paper-stop') : text(language, 'paper-stop-if', {condition});
  return html`<div class="part">${title === undefined ? nothing : heading(headingLevel + 1, said(sheet, localized(title, language)))}${
    exit ? html`<p class="only">${stop}</p>` : condition && html`<p class="only">${text(language, 'paper-only-part', {condition})}</p>`}${
    questions.map((question) => questionView(sheet, question))}</div>`;
}

/** A text with the answers that it repeats, or, where nobody has given them, with where they are found. */
const said = ({session, form, host: {consultation: {language}}}: Sheet, words: string): string => pipedText(words, (id) =>
  (session ? session.inWords(id, language) : text(language, 'paper-answer', {n: form.get(id)?.n ?? ''})));

function questionView(sheet: Sheet, question: Question): Content {
  const {host: {consultation: {language, base}}, session, form} = sheet;
  const asked = session ? session.asked(question, language)
    : pipedQuestion(question, (id) => text(language, 'paper-answer', {n: form.get(id)?.n ?? ''}));
  if (!asked) return nothing;
  const only = asked.showIf && !session ? text(language, 'paper-only', {condition: conditionText(asked.showIf, form, language)}) : undefined;
  const view = (): TemplateResult => askedView(sheet, asked, session?.answerTo(asked), form.get(asked.id)?.n);
  return html`<div class="asked">${only && html`<p class="only">${only}</p>`}${backgroundView(asked, language, base)}${view()}</div>`;
}

/** A question with its number and label, and below it the part where it is answered. */
function askedView(sheet: Sheet, question: AnyQuestion & {hint?: LocalizedText | undefined}, answer: unknown, n?: number): TemplateResult {
  const {host: {consultation: {language}}, form} = sheet;
  const state: PaperState = {
    language, answer,
    when: (condition) => conditionText(condition, form, language),
    ask: (inner, its) => askedView(sheet, inner, its),
  };
  const {label, hint, required} = question;
  return html`${label === undefined ? nothing : html`<p class="label">${n === undefined ? nothing : `${String(n)}. `}${localized(label, language)}${
    required === true ? ` ${text(language, 'required')}` : nothing}</p>`}${
    hint === undefined ? nothing : html`<p class="hint">${localized(hint, language)}</p>`}${
    (paperViews[question.type] as unknown as PaperView<AnyQuestion>)(question, state)}`;
}
