import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {Definition} from '../consultation/definition.ts';
import type {Results} from '../consultation/results.ts';
import type {Content} from '../fields/frame.ts';
import {heading} from '../fields/heading.ts';
import {plural} from '../i18n/plural.ts';
import {localized, text} from '../i18n/text.ts';
import {dateTime} from '../i18n/time.ts';
import type {Category} from '../questions/categories.ts';
import {ruleFor} from '../questions/question-type.ts';
import {rules} from '../questions/rules.ts';

interface ResultsOptions {
  definition: Definition;
  language: string;
  headingLevel: number;
  results: Results | undefined;
  failed: boolean;
}

const share = (count: number, n: number): number => (n > 0 ? count / n : 0);

/** Where the policy holds the results back until the poll closes. */
export const hiddenView = (language: string): TemplateResult => html`<p class="note">${text(language, 'results-after-close')}</p>`;

/** The public results of a poll: a table that says everything, with bars as decoration. */
export function resultsView(options: ResultsOptions): TemplateResult {
  const {language, headingLevel} = options;
  return html`<section class="results" part="results">${heading(headingLevel, text(language, 'results'))}${body(options)}</section>`;
}

function body({definition, language, results, failed}: ResultsOptions): Content {
  if (!results) return html`<p>${failed ? text(language, 'results-failed') : ''}</p>`;
  const question = definition.pages.flatMap((page) => page.questions).find(({type}) => type !== 'statement');
  const result = question && results.questions[question.id];
  if (!question || !result || result.n === null) return html`<p>${text(language, 'results-withheld')}</p>`;
  const {n, counts} = result;
  const categories = ruleFor(rules, question).categories?.(question, language) ?? [];
  return html`<table><caption>${localized(question.label ?? '', language)}</caption><thead><tr><th scope="col">${
    text(language, 'results-answer')}</th><th scope="col">${text(language, 'results-votes')}</th><th scope="col">${
    text(language, 'results-share')}</th></tr></thead><tbody>${
    categories.map((category) => row(category, counts?.[category.value] ?? 0, n, language))}</tbody></table><p>${
    plural(language, 'results-total', n)}</p><p class="note">${
    text(language, 'results-as-of', {date: dateTime(language, results.asOf, definition.timeZone ?? 'Europe/London')})} ${
    definition.repeat === 'device' ? nothing : text(language, 'results-open')}</p>`;
}

/* An SVG's width is a presentation attribute, which a strict content security policy lets pass, unlike a style. */
const row = ({label}: Category, count: number, n: number, language: string): TemplateResult => html`<tr><th scope="row">${
  label}<svg class="bar" aria-hidden="true"><rect width="${String(Math.round(share(count, n) * 100))}%" height="100%"></rect></svg></th><td>${
  count.toLocaleString(language)}</td><td>${
  share(count, n).toLocaleString(language, {style: 'percent'})}</td></tr>`;
