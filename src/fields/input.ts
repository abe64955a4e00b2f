import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {describedBy} from './frame.ts';
import type {Field, FieldState} from './frame.ts';
import {labelled} from './labelled.ts';

/** What a browser may know of a person and fill in, by the names of HTML (WCAG 1.3.5). */
export type Autofill = 'email' | 'tel' | 'url' | 'bday-day' | 'bday-month' | 'bday-year'
  | 'address-line1' | 'address-line2' | 'address-level1' | 'address-level2' | 'postal-code'
  | 'name' | 'honorific-prefix' | 'given-name' | 'additional-name' | 'family-name' | 'honorific-suffix' | 'nickname' | 'organization' | 'organization-title';

interface InputOptions {
  type?: 'text' | 'email' | 'tel' | 'url';
  autocomplete?: Autofill | undefined;
  inputmode?: string;
  spellcheck?: 'false';
  /** A unit behind the control, read out with it; its id is the field's with `.unit`. */
  unit?: TemplateResult;
  narrow?: boolean;
}

/** What was typed or counted, as the control shows it. */
const typed = (answer: unknown): string => (typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '');

/** A text control of one line under its label. `aria-required`: the native attribute is read as “invalid” from the start. */
export const input = (field: Field, state: FieldState, options: InputOptions): TemplateResult => labelled(field, state, html`<input part="control" class=${options.narrow ? 'narrow' : nothing} id=${field.id} name=${field.id} type=${options.type ?? 'text'}
value=${typed(state.answer)} autocomplete=${options.autocomplete ?? 'off'} inputmode=${options.inputmode ?? nothing}
spellcheck=${options.spellcheck ?? nothing} aria-required=${field.required === true ? 'true' : nothing}
aria-invalid=${state.error === undefined ? nothing : 'true'}
aria-describedby=${describedBy(field, state, options.unit && `${field.id}.unit`)}>${options.unit ?? nothing}`);
