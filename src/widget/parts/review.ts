import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {Content} from '../../fields/frame.ts';
import {heading} from '../../fields/heading.ts';
import {localized, text} from '../../i18n/text.ts';
import type {Question} from '../../questions/schemas.ts';
import type {Session} from '../../session/session.ts';
import {summaries} from '../../session/summaries.ts';
import type {WidgetHost} from '../host.ts';
import {lostText} from './sending.ts';

/** Every answer that is to be sent, with a way to change it (GOV.UK “Check answers”). */
export function reviewView(host: WidgetHost): Content {
  const {headingLevel, consultation: {form, language}} = host;
  const {session} = form ?? {};
  if (!form || !session) return nothing;
  const lost = lostText(session, session.hidden, language);
  return html`${heading(headingLevel + 1, text(language, 'review-title'))}${lost && html`<p class="note">${lost}</p>`}${
    answersView(session, headingLevel + 2, language, (question) => changeLink(question, language, () => void form.revise(question)))}`;
}

/** The answers by page, as a list of questions and answers. */
export const answersView = (
  session: Session, headingLevel: number, language: string, action: (question: Question) => Content = () => nothing,
): Content[] => summaries(session, language).map(({title, answers}) => html`${
  title === undefined ? nothing : heading(headingLevel, title)}<dl class="answers" part="answers">${
  answers.map(({question, label, answer}) => html`<div><dt dir="auto">${label}</dt><dd dir="auto" class=${answer === undefined ? 'note' : nothing}>${
    answer ?? text(language, 'not-answered')}</dd>${action(question)}</div>`)}</dl>`);

/* What is changed is part of the name, or a list of links would say “Change” over and over (WCAG 2.4.9). */
const changeLink = (question: Question, language: string, act: () => void): TemplateResult =>
  html`<dd><button class="link" part="link" type="button" @click=${act}>${text(language, 'change')}<span class="unseen"> ${
    localized(question.label ?? '', language)}</span></button></dd>`;
