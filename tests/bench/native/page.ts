/**
 * The page that a competent web developer would write by hand for the same questions: static HTML, one external
 * stylesheet, one external module script. Choices made so that it is neither padded nor a straw man:
 * - the markup has what an accessible form needs and no more: fieldset and legend for groups, label and id for the
 *   rest, "(required)" in words, an empty place for each question's error, an error summary, a status for the answer;
 * - the closing date, which the widget formats in the browser, is text in the HTML;
 * - no wrapper, class or attribute that its own stylesheet or script does not use;
 * - all pages of a survey stand in the HTML, later ones hidden, as a server without state sends them;
 * - page feedback asks its first question by two buttons, alone, and the others once one was pressed, as the widget does:
 *   the visitor sees the same steps on both sides;
 * - a petition has a script of its own for the count (`count.js`), which is fetched and shown as words and a bar, and
 *   keeps its place from the first paint on; the widget's links for sharing, which come once it is usable, are left out;
 * - the script does what the widget does before an answer is sent (`page.js`): skip rules, pages, a kept draft,
 *   validation with a summary, a POST with an idempotency key;
 * - the stylesheet has the widget's scope: boxes, spacing, focus, errors, controls drawn larger than the defaults.
 */
import type { BenchCase, CaseChoice, CasePetition, CaseQuestion } from '../cases.ts';
import { countPath } from '../definition.ts';

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const requiredWords = (question: CaseQuestion): string => question.required ? ' <span class="required">(required)</span>' : '';

const errorPlace = (name: string): string => `<p class="error" id="${name}-error" hidden></p>`;

const choicesOf = (name: string, type: string, choices: readonly CaseChoice[]): string => choices.map((choice, i) => {
  const id = `${name}-${i + 1}`;
  return `<div class="choice"><input type="${type}" name="${name}" id="${id}" value="${escapeHtml(choice.value)}">`
    + `<label for="${id}">${escapeHtml(choice.label)}</label></div>`;
}).join('');

const group = (question: CaseQuestion): string => {
  const type = question.type === 'checkbox' ? 'checkbox' : 'radio';
  const kind = question.type === 'rating' ? ' class="scale"' : '';
  return `<fieldset${kind} aria-describedby="${question.name}-error"><legend>${escapeHtml(question.title)}${requiredWords(question)}</legend>`
    + `${errorPlace(question.name)}<div class="choices">${choicesOf(question.name, type, question.choices)}</div></fieldset>`;
};

const namesOf = ({ name, rows = [] }: CaseQuestion): string[] => rows.length === 0 ? [name] : rows.map(({ value }) => `${name}.${value}`);

/** A group of radio buttons for each row, side by side where there is room: readable by every screen reader, and on a phone. */
const matrix = (question: CaseQuestion): string => {
  const rows = namesOf(question).map((name, i) => `<fieldset class="row"><legend>${escapeHtml(question.rows?.[i]?.label ?? '')}</legend>`
    + `<div class="choices">${choicesOf(name, 'radio', question.choices)}</div></fieldset>`);
  return `<fieldset class="matrix" aria-describedby="${question.name}-error"><legend>${escapeHtml(question.title)}${requiredWords(question)}</legend>`
    + `${errorPlace(question.name)}${rows.join('')}</fieldset>`;
};

/** The hidden field makes of the pressed button an answer like the others. */
const buttonGroup = ({ name, title }: CaseQuestion): string =>
  `<fieldset class="ask"><legend>${escapeHtml(title)}</legend><input type="hidden" name="${name}">`
  + '<div class="buttons"><button type="button" value="yes">Yes</button><button type="button" value="no">No</button></div></fieldset>';

const consent = ({ name, title }: CaseQuestion): string =>
  `${errorPlace(name)}<label class="choice" for="${name}"><input type="checkbox" name="${name}" id="${name}" value="true" aria-describedby="${name}-error">`
  + `${escapeHtml(title)}</label>`;

const inputs: Partial<Record<CaseQuestion['type'], string>> = {
  text: 'type="text"', email: 'type="email" autocomplete="email" spellcheck="false"', postcode: 'type="text" autocomplete="postal-code" spellcheck="false"',
};

const control = (question: CaseQuestion): string => {
  const attributes = `id="${question.name}" name="${question.name}" aria-describedby="${question.name}-error"`;
  if (question.type === 'comment') return `<textarea ${attributes} rows="5"></textarea>`;
  const input = question.name === 'name' ? 'type="text" autocomplete="name" spellcheck="false"' : inputs[question.type];
  if (input) return `<input ${input} ${attributes}>`;
  const options = question.choices.map((choice) => `<option value="${escapeHtml(choice.value)}">${escapeHtml(choice.label)}</option>`);
  return `<select ${attributes}><option value="">Choose an answer</option>${options.join('')}</select>`;
};

const single = (question: CaseQuestion): string =>
  `<label for="${question.name}">${escapeHtml(question.title)}${requiredWords(question)}</label>${errorPlace(question.name)}${control(question)}`;

const fieldOf = (question: CaseQuestion): string => {
  if (question.type === 'boolean') return buttonGroup(question);
  if (question.type === 'consent') return consent(question);
  if (question.type === 'matrix') return matrix(question);
  return ['radio', 'checkbox', 'rating'].includes(question.type) ? group(question) : single(question);
};

const questionHtml = (question: CaseQuestion): string => {
  const condition = question.visibleIf ? ` data-if="${question.visibleIf.q}=${question.visibleIf.equals}" hidden` : '';
  const required = question.required ? ' data-required' : '';
  return `<div class="question" data-names="${namesOf(question).join(' ')}"${required}${condition}>`
    + `${fieldOf(question)}</div>\n`;
};

const pageHtml = (benchCase: BenchCase, index: number): string =>
  `<section class="page"${index > 0 ? ' hidden' : ''}>`
  + (benchCase.kind === 'survey' && benchCase.pages.length > 1 ? `<p class="progress">Page ${index + 1} of ${benchCase.pages.length}</p>` : '')
  + `${benchCase.pages[index]?.map(questionHtml).join('') ?? ''}</section>\n`;

const sendWords: Record<BenchCase['kind'], string> = { poll: 'Vote', feedback: 'Send answers', petition: 'Sign this petition', survey: 'Send answers' };

/** The first step of page feedback is answered by buttons of its own. */
const buttons = ({ kind, pages }: BenchCase): string => {
  const back = pages.length > 1 ? '<button type="button" class="back" hidden>Back</button>' : '';
  const words = pages.length > 1 ? 'Continue' : sendWords[kind];
  return `<div class="buttons send"${kind === 'feedback' ? ' hidden' : ''}>${back}<button class="next">${words}</button></div>`;
};

const introduction = ({ background, decides, goal, effect }: CasePetition): string => `<p>${escapeHtml(background)}</p>
<p>Who decides: ${escapeHtml(decides)}</p>
<div class="count" data-src="${countPath}"><div class="figures" hidden><p class="total"></p><progress max="${goal}" value="0" aria-label="Progress to the next step"></progress>
<p><span class="missing"></span> At ${goal.toLocaleString('en-GB')}: ${escapeHtml(effect)}</p></div></div>
`;

const published = '<p class="closes">We publish how many people have signed, never your name, email address or postcode.</p>\n';

/** The form alone: what stands in a page in the place of the library's element. */
export const nativeForm = (benchCase: BenchCase): string => {
  const { name, kind, title, pages, petition } = benchCase;
  return `<form class="consult" id="consult" action="/responses/${name}" method="post" novalidate>
<h2>${escapeHtml(title)}</h2>
${petition ? introduction(petition) : ''}${kind === 'feedback' ? '' : '<p class="closes">Closes Thursday, 1 January 2099 at 00:00 GMT.</p>\n'}<div class="summary" tabindex="-1" role="alert" hidden><h3>There is a problem</h3><ul></ul></div>
${petition ? published : ''}${pages.map((_, i) => pageHtml(benchCase, i)).join('')}${buttons(benchCase)}
<p class="status" role="status"></p>
</form>`;
};
