/** What people read of a questionnaire, of the source and of the definition, so that both can be compared. */
import {localized} from '../../../src/i18n/text.ts';
import type {LocalizedText} from '../../../src/i18n/text.ts';
import type {Definition, Question} from '../../../src/schema.ts';
import {isSummary, listOf, sourceText} from './sources.ts';
import type {Component, DefraForm} from './sources.ts';

/** The letters of a text: without markup, white space and the difference between straight and typographic quotation marks. */
export const letters = (text: string): string => text
  .replace(/<[^>]*>|\*\*/gu, '').replace(/^\s*(?:#+|[-*]|\d+\.) */gmu, '').replace(/[‘’]/gu, '\'').replace(/[“”]/gu, '"').replace(/\s+/gu, '');

const isText = (text: string | null | undefined): text is string => text !== undefined && text !== null && text !== '';

/** A component that only says something is read as one text, heading and content together. */
function wordsOf(form: DefraForm, component: Component): string[] {
  const {type, title, hint, content, list} = component;
  const items = listOf(form, list)?.items ?? [];
  if (['Markdown', 'Html', 'InsetText'].includes(type)) return [content ?? ''];
  if (type === 'Details') return [`${title ?? ''}\n${content ?? ''}`];
  if (type === 'List') return [[title ?? '', ...items.map(({text}) => text)].join('\n')];
  return [title, hint, content, ...items.flatMap((item) => [item.text, item.hint?.text])].filter(isText);
}

/** What a form of DEFRA says, but for the summary, which every survey has by itself. */
export const defraWords = (form: DefraForm): string[] => [
  form.name, form.declaration, ...form.sections.map(({title}) => title),
  ...form.pages.flatMap((page) => [isSummary(page) ? undefined : page.title, ...(page.components ?? []).flatMap((component) => wordsOf(form, component))]),
].filter(isText);

interface GovukForm {
  readonly name: string;
  readonly steps: readonly {readonly data: {
    readonly question_text: string;
    readonly hint_text: string | null;
    readonly answer_settings: {readonly selection_options?: readonly {readonly name: string}[]} | null;
  }}[];
}

export function govukWords(name: string): string[] {
  const form = JSON.parse(sourceText(name)) as GovukForm;
  return [form.name, ...form.steps.flatMap(({data}) => [data.question_text, data.hint_text, ...data.answer_settings?.selection_options?.map((option) => option.name) ?? []])].filter(isText);
}

const said = (text: LocalizedText | undefined): string[] => (text === undefined ? [] : [localized(text, 'en')]);

const questionWords = (question: Question): string[] => (question.type === 'statement'
  ? [[...said(question.label), ...said(question.text)].join('\n')]
  : [
    ...said(question.label), ...said(question.hint), ...said(question.background),
    ...'choices' in question ? question.choices.flatMap((choice) => [...said(choice.label), ...said(choice.hint)]) : [],
    ...'questions' in question ? (question.questions as Question[]).flatMap(questionWords) : [],
    ...'itemLabel' in question ? said(question.itemLabel) : [],
  ]);

/** What a definition says, but for what is about this project: contact, privacy, purpose. */
export const definitionWords = ({title, pages}: Definition): string[] =>
  [...said(title), ...pages.flatMap((page) => [...said(page.title), ...page.questions.flatMap(questionWords)])];
