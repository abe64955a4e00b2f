/**
 * The page that a competent web developer would write by hand for the same questions: static HTML, one external
 * stylesheet, one external module script. Choices made so that it is neither padded nor a straw man:
 * - the markup has what an accessible form needs and no more: fieldset and legend for groups, label and id for the
 *   rest, "(required)" in words, an empty place for each question's error, an error summary, a status for the answer;
 * - the closing date, which the widget formats in the browser, is text in the HTML;
 * - no wrapper, class or attribute that its own stylesheet or script does not use;
 * - all pages of a survey stand in the HTML, later ones hidden, as a server without state sends them;
 * - the script does what the widget does before an answer is sent (`page.js`): skip rules, pages, a kept draft,
 *   validation with a summary, a POST with an idempotency key;
 * - the stylesheet has the widget's scope: boxes, spacing, focus, errors, controls drawn larger than the defaults.
 */
import type { BenchCase, CaseQuestion } from '../cases.ts';

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const requiredWords = (question: CaseQuestion): string => question.required ? ' <span class="required">(required)</span>' : '';

const errorPlace = (question: CaseQuestion): string => `<p class="error" id="${question.name}-error" hidden></p>`;

const group = (question: CaseQuestion): string => {
  const type = question.type === 'checkbox' ? 'checkbox' : 'radio';
  const choices = question.choices.map((choice, i) => {
    const id = `${question.name}-${i + 1}`;
    return `<div class="choice"><input type="${type}" name="${question.name}" id="${id}" value="${escapeHtml(choice.value)}">`
      + `<label for="${id}">${escapeHtml(choice.label)}</label></div>`;
  });
  const kind = question.type === 'rating' ? ' class="scale"' : '';
  return `<fieldset${kind} aria-describedby="${question.name}-error"><legend>${escapeHtml(question.title)}${requiredWords(question)}</legend>`
    + `${errorPlace(question)}<div class="choices">${choices.join('')}</div></fieldset>`;
};

const control = (question: CaseQuestion): string => {
  const attributes = `id="${question.name}" name="${question.name}" aria-describedby="${question.name}-error"`;
  if (question.type === 'comment') return `<textarea ${attributes} rows="5"></textarea>`;
  if (question.type === 'text') return `<input type="text" ${attributes}>`;
  const options = question.choices.map((choice) => `<option value="${escapeHtml(choice.value)}">${escapeHtml(choice.label)}</option>`);
  return `<select ${attributes}><option value="">Choose an answer</option>${options.join('')}</select>`;
};

const single = (question: CaseQuestion): string =>
  `<label for="${question.name}">${escapeHtml(question.title)}${requiredWords(question)}</label>${errorPlace(question)}${control(question)}`;

const isGroup = (question: CaseQuestion): boolean => ['radio', 'checkbox', 'rating'].includes(question.type);

const questionHtml = (question: CaseQuestion): string => {
  const condition = question.visibleIf ? ` data-if="${question.visibleIf.q}=${question.visibleIf.equals}" hidden` : '';
  const required = question.required ? ' data-required' : '';
  return `<div class="question" data-name="${question.name}"${required}${condition}>`
    + `${isGroup(question) ? group(question) : single(question)}</div>\n`;
};

const pageHtml = (questions: CaseQuestion[], index: number, count: number): string =>
  `<section class="page"${index > 0 ? ' hidden' : ''}>`
  + (count > 1 ? `<p class="progress">Page ${index + 1} of ${count}</p>` : '')
  + `${questions.map(questionHtml).join('')}</section>\n`;

const buttons = (benchCase: BenchCase): string => {
  if (benchCase.pages.length > 1) return '<button type="button" class="back" hidden>Back</button><button class="next">Continue</button>';
  return `<button class="next">${benchCase.name === 'poll' ? 'Vote' : 'Send answers'}</button>`;
};

/** The form alone: what stands in a page in the place of the library's element. */
export const nativeForm = (benchCase: BenchCase): string =>
  `<form class="consult" id="consult" action="/responses/${benchCase.name}" method="post" novalidate>
<h2>${escapeHtml(benchCase.title)}</h2>
<p class="closes">Closes Thursday, 1 January 2099 at 00:00 GMT.</p>
<div class="summary" tabindex="-1" role="alert" hidden><h3>There is a problem</h3><ul></ul></div>
${benchCase.pages.map((questions, i) => pageHtml(questions, i, benchCase.pages.length)).join('')}<div class="buttons">${buttons(benchCase)}</div>
<p class="status" role="status"></p>
</form>`;
