import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {text} from '../i18n/text.ts';
import type {WordId} from '../i18n/text.ts';
import type {Field, FieldState} from './frame.ts';
import type {Autofill} from './input.ts';

export interface Part {
  /** What follows the question's id in the form field's name: `town` for `home.town`. */
  at: string;
  label: WordId;
  value: string | undefined;
  autocomplete?: Autofill | undefined;
  inputmode?: 'numeric';
  spellcheck?: 'false';
  narrow?: boolean;
  /** Whether an answer needs it. */
  needed?: boolean;
  /** Whether it says itself what is wrong with it. */
  says?: boolean;
}

/** Whether a part is wrong: named among the errors, or needed where the answer as a whole is wrong. */
const isWrong = ({error, errors = {}}: FieldState, {at, needed}: Part): boolean =>
  (Object.keys(errors).length > 0 ? Object.hasOwn(errors, at) : error !== undefined && needed === true);

/** A text control that is part of an answer, under a label of its own. */
export function part(field: Field, state: FieldState, shown: Part): TemplateResult {
  const {at, label, value, autocomplete, inputmode, spellcheck, narrow, needed, says} = shown;
  const id = `${field.id}.${at}`;
  const error = says ? state.errors?.[at] : undefined;
  return html`<div class="question"><label for=${id}>${text(state.language, label)}</label>${
    error === undefined ? nothing : html`<p class="error" part="error" id="${id}.error"><b>${text(state.language, 'error')}</b> ${error}</p>`}<input
part="control" class=${narrow ? 'narrow' : nothing} id=${id} name=${id} type="text" value=${value ?? ''} autocomplete=${autocomplete ?? 'off'}
inputmode=${inputmode ?? nothing} spellcheck=${spellcheck ?? nothing} aria-required=${field.required === true && needed ? 'true' : nothing}
aria-invalid=${isWrong(state, shown) ? 'true' : nothing} aria-describedby=${error === undefined ? nothing : `${id}.error`}></div>`;
}
