/** Server only: an element's views as native HTML, from the templates that the browser uses. */
import {html, render} from '@lit-labs/ssr';
import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
import type {TemplateResult} from 'lit';
import {TemplateResultType, isDirectiveResult, isTemplateResult} from 'lit/directive-helpers.js';
import type {FieldState} from './fields/frame.ts';
import {addWords, interfaceLocale, loadLocale} from './i18n/text.ts';
import {choiceWords} from './i18n/words-choices.ts';
import {compositeWords} from './i18n/words-composite.ts';
import {fieldWords} from './i18n/words-fields.ts';
import {laterWords} from './i18n/words-later.ts';
import {surveyWords} from './i18n/words-survey.ts';
import type {QuestionView} from './questions/question-type.ts';
import type {Question} from './questions/schemas.ts';
import {views} from './questions/views.ts';

addWords('en', {...laterWords, ...surveyWords, ...choiceWords, ...compositeWords, ...fieldWords});

const isTemplate = (content: unknown): content is TemplateResult => isTemplateResult(content, TemplateResultType.HTML);
const isDirective = (content: unknown): content is {values: unknown[]} => isDirectiveResult(content);

/** The strings of a template without its listeners, which no server can run, and the places of the values that are left. */
interface Silent {
  strings: TemplateStringsArray;
  kept: readonly number[];
}
const LISTENER = /\s@[a-z]+=$/;
/* The same array for the same template: Lit knows a template that it has prepared by its strings. */
const silent = new WeakMap<TemplateStringsArray, Silent>();

function silentOf(strings: TemplateStringsArray): Silent {
  const parts = [''];
  const kept: number[] = [];
  strings.forEach((string, i) => {
    const before = parts.pop() ?? '';
    const isKept = i > 0 && !LISTENER.test(before);
    if (isKept) kept.push(i - 1);
    parts.push(...isKept ? [before, string] : [before.replace(LISTENER, '') + string]);
  });
  return {strings: Object.assign(parts, {raw: parts}), kept};
}

/** The same template for a server alone: only such a one may have text inside a textarea, and it needs no hydration. */
function forServer(content: unknown): unknown {
  if (Array.isArray(content)) return content.map(forServer);
  if (isDirective(content)) return {...content, values: content.values.map(forDirective)};
  if (!isTemplate(content)) return content;
  const {strings, kept} = silent.get(content.strings) ?? silentOf(content.strings);
  silent.set(content.strings, {strings, kept});
  return html(strings, ...kept.map((i) => forServer(content.values[i])));
}

/** What a directive is given may be a function that makes templates: that of a list makes one for each item. */
const forDirective = (value: unknown): unknown => (typeof value === 'function'
  ? (...args: unknown[]) => forServer((value as (...args: unknown[]) => unknown)(...args)) : forServer(value));

/** A question as native HTML: names, values and checked states are attributes or child text, so that no script is needed. */
export async function renderQuestion(question: Question, state: FieldState): Promise<string> {
  await loadLocale(interfaceLocale(state.language));
  const view = views[question.type] as unknown as QuestionView<Question>;
  return collectResult(render(forServer(view(question, state))));
}
