import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {Definition} from '../consultation/definition.ts';
import {cleanPage} from '../consultation/page-context.ts';
import type {Payload} from '../consultation/payload.ts';
import {shown} from '../consultation/shown.ts';
import {mainPart, reportPart} from '../consultation/visit.ts';
import {keptSeal} from '../delivery/kept.ts';
import type {Content, FieldState} from '../fields/frame.ts';
import {heading} from '../fields/heading.ts';
import {addWords, localized, text} from '../i18n/text.ts';
import {feedbackLaterWords} from '../i18n/words-feedback-later.ts';
import type {LongTextQuestion} from '../questions/long-text/long-text.schema.ts';
import {longTextView} from '../questions/long-text/long-text.view.ts';
import type {Views} from '../questions/question-type.ts';
import type {TextQuestion} from '../questions/text/text.schema.ts';
import {textView} from '../questions/text/text.view.ts';
import {Place} from '../session/place.ts';
import {tabStore} from '../util/tab-store.ts';
import {addStyles} from '../widget/add-styles.ts';
import type {WidgetHost} from '../widget/host.ts';
import {inputStyles} from '../widget/input.styles.ts';
import {isRightToLeft} from '../widget/language.ts';
import {laterStyles} from '../widget/later.styles.ts';
import {storeKey} from '../widget/links.ts';
import {feedbackViews} from './feedback-types.ts';
import {dialogStyles} from './feedback.styles.ts';

/* Sealed feedback is sent by the form itself when it opens, but it opens with the page on which no report is made. */
async function resumeReport(host: WidgetHost): Promise<void> {
  const {consultation} = host;
  if (consultation.loaded?.feedback?.report === undefined) return;
  const place = placeOf(reportPart(consultation.loaded));
  const key = storeKey(host, place);
  if (key !== undefined && keptSeal(tabStore(key).read()) && await consultation.wake()) await consultation.form?.turnTo(place);
}

const placeOf = (part: Definition): Place => new Place(part, shown(part, {}));

/* People write what they should not: a text without a hint of its own gets this one (GOV.UK wording). */
const warned = <Q extends TextQuestion | LongTextQuestion>(question: Q, {language}: FieldState): Q =>
  ({...question, hint: question.hint ?? text(language, 'feedback-personal')});

/** The questions that follow the first one. */
const views: Views = {
  ...feedbackViews,
  text: (question: TextQuestion, state: FieldState) => textView(warned(question, state), state),
  'long-text': (question: LongTextQuestion, state: FieldState) => longTextView(warned(question, state), state),
};

/** The title of the page. */
function titleView({headingLevel, consultation: {place, language}}: WidgetHost): Content {
  const title = place?.page.title;
  return title === undefined ? nothing : heading(headingLevel + 1, localized(title, language));
}

/** Turns to the report of a problem, or back from there. */
async function turn({consultation: {loaded, place, form}}: WidgetHost): Promise<void> {
  if (!loaded) return;
  await form?.turnTo(placeOf(place?.page.id === loaded.feedback?.report ? mainPart(loaded) : reportPart(loaded)));
}

/** A dialog around the form. The browser keeps focus inside, closes at Escape, and gives focus back to the button. */
const dialogView = (label: string, language: string, content: TemplateResult, close: () => void): TemplateResult =>
  html`<dialog aria-label=${label} lang=${language} dir=${isRightToLeft(language) ? 'rtl' : 'ltr'}><div class="frame close"><button class="quiet" part="button" type="button" @click=${
    close}>${text(language, 'feedback-close')}</button></div>${content}</dialog>`;

/** What the contract takes of an address and of a name, in characters. */
const LONGEST_PAGE = 2000;
const LONGEST_ID = 200;

/** The page that feedback is about, without anything that could say who reads it. */
function pageContext(id = ''): NonNullable<Payload['context']> {
  // A file and a frame without an address of its own have none; the name says which page it is (RFC 2606, section 2).
  const address = [document.URL, document.baseURI].find((url) => /^https?:/.test(url)) ?? 'https://page.invalid/';
  const page = cleanPage(cleanPage(address).slice(0, LONGEST_PAGE));
  const pageId = Array.from(id.replace(/\p{C}/gu, '')).slice(0, LONGEST_ID).join('');
  return {page, ...(pageId && {pageId})};
}

/** What follows the first question. */
interface Later {
  views: Views;
  titleView: typeof titleView;
  turn: typeof turn;
  dialogView: typeof dialogView;
  pageContext: typeof pageContext;
}

/** Brings words and looks of what follows the first question, and goes on with what the tab could not send before. */
export function furnish(host: WidgetHost): Later {
  addWords('en', feedbackLaterWords);
  addStyles(host, laterStyles);
  addStyles(host, inputStyles);
  addStyles(host, dialogStyles);
  void resumeReport(host);
  return {views, titleView, turn, dialogView, pageContext};
}
