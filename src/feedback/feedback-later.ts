import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {cleanPage} from '../consultation/page-context.ts';
import type {Payload} from '../consultation/payload.ts';
import {shown} from '../consultation/shown.ts';
import {mainPart, reportPart} from '../consultation/visit.ts';
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
import {addStyles} from '../widget/add-styles.ts';
import type {WidgetHost} from '../widget/host.ts';
import {inputStyles} from '../widget/input.styles.ts';
import {laterStyles} from '../widget/later.styles.ts';
import {feedbackViews} from './feedback-types.ts';
import {dialogStyles} from './feedback.styles.ts';

/** Brings words and looks of what follows the first question. */
export function furnish(host: WidgetHost): void {
  addWords('en', feedbackLaterWords);
  addStyles(host, laterStyles);
  addStyles(host, inputStyles);
  addStyles(host, dialogStyles);
}

/* People write what they should not: a text without a hint of its own gets this one (GOV.UK wording). */
const warned = <Q extends TextQuestion | LongTextQuestion>(question: Q, {language}: FieldState): Q =>
  ({...question, hint: question.hint ?? text(language, 'feedback-personal')});

/** The questions that follow the first one. */
export const laterViews: Views = {
  ...feedbackViews,
  text: (question: TextQuestion, state: FieldState) => textView(warned(question, state), state),
  'long-text': (question: LongTextQuestion, state: FieldState) => longTextView(warned(question, state), state),
};

/** The title of the page. */
export function titleView({headingLevel, consultation: {place, language}}: WidgetHost): Content {
  const title = place?.page.title;
  return title === undefined ? nothing : heading(headingLevel + 1, localized(title, language));
}

/** Turns to the report of a problem, or back from there. */
export async function turn({consultation: {loaded, place, form}}: WidgetHost): Promise<void> {
  if (!loaded) return;
  const part = place?.page.id === loaded.feedback?.report ? mainPart(loaded) : reportPart(loaded);
  await form?.turnTo(new Place(part, shown(part, {})));
}

/** A dialog around the form. The browser keeps focus inside, closes at Escape, and gives focus back to the button. */
export const dialogView = (label: string, language: string, content: TemplateResult, close: () => void): TemplateResult =>
  html`<dialog aria-label=${label} lang=${language}><div class="frame close"><button class="quiet" part="button" type="button" @click=${
    close}>${text(language, 'feedback-close')}</button></div>${content}</dialog>`;

/** The page that feedback is about, without anything that could say who reads it. */
export const pageContext = (pageId: string | undefined): NonNullable<Payload['context']> =>
  ({page: cleanPage(document.URL), ...(pageId ? {pageId} : {})});
