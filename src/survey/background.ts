import {html, nothing} from 'lit';
import type {Content} from '../fields/frame.ts';
import {markdown} from '../fields/markdown.ts';
import {localized} from '../i18n/text.ts';
import type {Question} from '../questions/schemas.ts';
import {resolve} from '../util/resolve.ts';

type Documents = NonNullable<Exclude<Question, {type: 'statement'}>['documents']>;

/** Bytes as people say them: 0.4 MB, 120 kB. */
const sizeText = (bytes: number, language: string): string => {
  const [unit, factor] = bytes < 1e6 ? ['kB', 1e3] as const : ['MB', 1e6] as const;
  const shown = (bytes / factor).toLocaleString(language, {maximumFractionDigits: factor === 1e6 ? 1 : 0});
  return `${shown} ${unit}`;
};

/* Kind and size are part of the link, so that nobody is surprised by what opens (GOV.UK “Attachments”). */
const documentsView = (documents: Documents, language: string, base: string): Content => html`<ul class="documents">${documents.map(({label, url, type, size}) =>
  html`<li><a href=${resolve(url, base)}>${localized(label, language)} (${type}${size === undefined ? nothing : `, ${sizeText(size, language)}`})</a></li>`)}</ul>`;

/** Whether there is something to know before a question is answered. */
export const hasBackground = (question: Question): boolean => 'background' in question || 'documents' in question;

/** What to know before a question is answered. @param base what addresses resolve against */
export function backgroundView(question: Question, language: string, base: string): Content {
  if (question.type === 'statement' || !hasBackground(question)) return nothing;
  const {background, documents} = question;
  return html`<div class="background" part="background">${
    background === undefined ? nothing : markdown(localized(background, language))}${
    documents ? documentsView(documents, language, base) : nothing}</div>`;
}
