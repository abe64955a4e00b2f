import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {Definition, Live} from '../consultation/definition.ts';
import type {Content} from '../fields/frame.ts';
import {heading} from '../fields/heading.ts';
import {markdown} from '../fields/markdown.ts';
import {localized, text} from '../i18n/text.ts';
import type {WordId} from '../i18n/text.ts';
import {date, dateTime} from '../i18n/time.ts';
import type {WidgetHost} from '../widget/host.ts';
import {webLink} from './web-link.ts';

/** What became of a petition: why it was not accepted, the response, the debate; the newest of them comes first. */
export function lifeView(host: WidgetHost, {live, timeZone = 'Europe/London'}: Definition): Content {
  const {headingLevel, consultation: {language}} = host;
  const {rejection, response, debate} = live ?? {};
  const part = (title: WordId, content: Content): TemplateResult =>
    html`<section class="life" part="life">${heading(headingLevel + 1, text(language, title))}${content}</section>`;
  const debated = debate ? part('petition-debate', debateView(host, debate, timeZone)) : nothing;
  const answered = response ? part('petition-response', responseView(host, response, timeZone)) : nothing;
  const isAnsweredLast = Date.parse(response?.at ?? '') > Date.parse(debate?.on ?? '');
  return html`${rejection ? part('petition-rejected', markdown(localized(rejection.text, language))) : nothing}${
    isAnsweredLast ? [answered, debated] : [debated, answered]}`;
}

function responseView(host: WidgetHost, {at, text: said, url}: NonNullable<Live['response']>, timeZone: string): TemplateResult {
  const {language} = host.consultation;
  return html`<p class="note">${text(language, 'petition-response-at', {date: dateTime(language, at, timeZone)})}</p>${
    markdown(localized(said, language))}${link(webLink(host, url), text(language, 'petition-response-link'))}`;
}

function debateView(host: WidgetHost, {on, outcome, url}: NonNullable<Live['debate']>, timeZone: string): TemplateResult {
  const {language} = host.consultation;
  // A day without a time is over when it has ended.
  const isOver = on !== undefined && Date.parse(on.length > 10 ? on : `${on}T23:59:59Z`) < Date.now();
  return html`${on === undefined ? nothing : html`<p>${
    text(language, isOver ? 'petition-debate-held' : 'petition-debate-planned', {date: date(language, on, timeZone)})}</p>`}${
    outcome === undefined ? nothing : markdown(localized(outcome, language))}${link(webLink(host, url), text(language, 'petition-debate-link'))}`;
}

const link = (url: string | undefined, label: string): Content => (url === undefined ? nothing : html`<p><a href=${url}>${label}</a></p>`);

/** A signature counts once its address is confirmed: what there is to do now. */
export function afterSigning({consultation: {loaded, place, language}}: WidgetHost): TemplateResult {
  const email = place?.answerTo({id: loaded?.petition?.sign.email ?? ''});
  return html`<p>${text(language, 'petition-check-email-at', {email: typeof email === 'string' ? email : ''})}</p><p class="note">${
    text(language, 'petition-check-email-missing')}</p>`;
}
