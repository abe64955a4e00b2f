import {html} from 'hono/html';
import type {Html} from './layout.ts';
import {fieldAt} from '../input.ts';
import type {Fields, Mistake} from '../input.ts';

/** What a form shows again: what was sent, and what is wrong with it. */
export interface Filled {
  fields: Fields;
  mistakes: readonly Mistake[];
}

export const EMPTY: Filled = {fields: {}, mistakes: []};

interface Field {
  /** Its path in what is sent, such as `where.domain`. */
  name: string;
  label: string;
  hint?: string;
}

interface TextField extends Field {
  type?: 'text' | 'password' | 'number' | 'date' | 'datetime-local' | 'url' | 'email';
  /** For texts in another language than the page's. */
  lang?: string;
  autocomplete?: string;
}

/** A form that posts to the page's own address, or to `action`. */
export const form = (content: Html, action?: string): Html => html`<form method="post" ${action && html`action="${action}"`} novalidate>
${content}
</form>`;

export function textField({name, label, hint, type = 'text', lang, autocomplete = 'off'}: TextField, filled: Filled): Html {
  const field = {name, label, ...(hint && {hint})};
  const size = type === 'number' || type.startsWith('date') ? 'narrow' : '';
  return framed(field, filled, html`<input id="${idOf(name)}" name="${name}" type="${type}" class="${size}" value="${valueOf(filled, name)}"
 autocomplete="${autocomplete}" spellcheck="${String(lang !== undefined)}" ${lang && html`lang="${lang}"`} ${described(field, filled)}>`);
}

export function textArea({name, label, hint, lang, rows = 5}: Field & {lang?: string; rows?: number}, filled: Filled): Html {
  const field = {name, label, ...(hint && {hint})};
  // The first line break after the tag is not part of the text.
  return framed(field, filled, html`<textarea id="${idOf(name)}" name="${name}" rows="${rows}" ${lang && html`lang="${lang}"`}
 ${described(field, filled)}>
${valueOf(filled, name)}</textarea>`);
}

/** One of several; the group is named by its label. */
export function radios(field: Field & {choices: readonly {value: string; text: string; hint?: string}[]}, filled: Filled): Html {
  const {name, label, hint, choices} = field;
  const given = valueOf(filled, name);
  return html`<fieldset class="field" ${described(field, filled)}>
<legend>${label}</legend>
${hintOf(name, hint)}${mistakeOf(name, filled)}
${choices.map(({value, text, hint: more}, index) => html`<p class="choice">
<input type="radio" name="${name}" value="${value}" id="${idOf(name)}${index > 0 ? `-${value}` : ''}" ${value === given ? 'checked' : ''}
 ${more && html`aria-describedby="${idOf(name)}-${value}-hint"`}>
<label for="${idOf(name)}${index > 0 ? `-${value}` : ''}">${text}</label>
${more && html`<span class="hint" id="${idOf(name)}-${value}-hint">${more}</span>`}
</p>`)}
</fieldset>`;
}

/** @param field `none` is what stands for no choice */
export function select(field: Field & {none: string; choices: readonly {value: string; text: string}[]}, filled: Filled): Html {
  const given = valueOf(filled, field.name);
  return framed(field, filled, html`<select id="${idOf(field.name)}" name="${field.name}" ${described(field, filled)}>
<option value="">${field.none}</option>
${field.choices.map(({value, text}) => html`<option value="${value}" ${value === given ? 'selected' : ''}>${text}</option>`)}
</select>`);
}

export const checkbox = (field: Field, filled: Filled): Html => html`<div class="field">
${mistakeOf(field.name, filled)}
<p class="choice"><input type="checkbox" id="${idOf(field.name)}" name="${field.name}" value="true" ${described(field, filled)}>
<label for="${idOf(field.name)}">${field.label}</label></p>
</div>`;

/** A field that the person does not see: what was checked one step before. */
export const hidden = (name: string, value: string): Html => html`<input type="hidden" name="${name}" value="${value}">`;

export const button = (text: string, kind: '' | 'warning' | 'second' = ''): Html => html`<p><button class="${kind}">${text}</button></p>`;

const framed = ({name, label, hint}: Field, filled: Filled, control: Html): Html => html`<div class="field${hasMistake(name, filled) ? ' wrong' : ''}">
<label for="${idOf(name)}">${label}</label>
${hintOf(name, hint)}${mistakeOf(name, filled)}
${control}
</div>`;

function valueOf({fields}: Filled, name: string): string {
  const value = fieldAt(fields, name);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The id of the control for a field; where several make up one field, of the first. */
export const idOf = (name: string): string => name.replaceAll('.', '-');

const hasMistake = (name: string, {mistakes}: Filled): boolean => mistakes.some(({path}) => path === name);

const hintOf = (name: string, hint?: string): Html | '' => (hint ? html`<p class="hint" id="${idOf(name)}-hint">${hint}</p>` : '');

function mistakeOf(name: string, {mistakes}: Filled): Html | '' {
  const messages = mistakes.filter(({path}) => path === name).map(({message}) => message);
  return messages.length > 0 ? html`<p class="mistake" id="${idOf(name)}-mistake">${messages.join(' ')}</p>` : '';
}

/** Ties a control to its hint and to what is wrong with it. */
function described({name, hint}: Field, filled: Filled): Html | '' {
  const isWrong = hasMistake(name, filled);
  const ids = [...(hint ? [`${idOf(name)}-hint`] : []), ...(isWrong ? [`${idOf(name)}-mistake`] : [])];
  return html`${ids.length > 0 && html`aria-describedby="${ids.join(' ')}"`} ${isWrong && html`aria-invalid="true"`}`;
}
