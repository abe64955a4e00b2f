import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {localized, text} from '../i18n/text.ts';
import type {LocalizedText} from '../i18n/text.ts';

/** What every field shows of its question. */
export interface Field {
  id: string;
  label: LocalizedText;
  hint?: LocalizedText | undefined;
  required?: true | 'soft' | undefined;
}

/** What follows when a control that is no form field changes an answer. */
export interface Effect {
  /** Spoken politely, once. */
  say?: string;
  /** Id of the element that has focus afterwards. */
  focus?: string;
  /** Where a part that was found wrong stands afterwards; undefined where it is gone. */
  moved?: (at: string) => string | undefined;
}

/** What a field shows of the moment: the answer so far and what is wrong with it. */
export interface FieldState {
  /** The language of content and interface alike (BCP 47). */
  language: string;
  /** The answer to restore. */
  answer?: unknown;
  /** What is wrong, as a sentence. */
  error?: string | undefined;
  /** What is wrong with parts of the answer, by what follows the question's id in their names: `town` for `home.town`. */
  errors?: Readonly<Record<string, string>> | undefined;
  /** The level of a heading inside the question, 2 to 6. */
  headingLevel: number;
  /** Gives choices in random order the same order again. */
  seed?: number | undefined;
  /** What addresses in the definition resolve against. */
  base?: string | undefined;
  /** Sets the answer, or makes it of the one so far, for controls that are no form fields; absent on a server. */
  change?: ((answer: unknown, effect?: Effect) => void) | undefined;
}

/** What a template may hold as a child. */
export type Content = TemplateResult | TemplateResult[] | typeof nothing | string;

const hintId = (field: Field): string => `${field.id}.hint`;
const errorId = (field: Field): string => `${field.id}.error`;

/** The ids that describe a control, the hint before the error, since that is the order in which they are read. */
export const describedBy = (field: Field, state: FieldState, unitId = ''): string | typeof nothing =>
  [field.hint === undefined ? '' : hintId(field), unitId, state.error === undefined ? '' : errorId(field)]
    .filter(Boolean).join(' ') || nothing;

/** The label, required in words, not by a star: the words are part of the name that is read out (WCAG 3.3.2). */
export const label = (field: Field, state: FieldState): string =>
  localized(field.label, state.language) + (field.required === true ? ` ${text(state.language, 'required')}` : '');

const hint = (field: Field, state: FieldState): Content => (field.hint === undefined ? nothing
  : html`<p class="hint" part="hint" id=${hintId(field)}>${localized(field.hint, state.language)}</p>`);

const error = (field: Field, state: FieldState): Content => (state.error === undefined ? nothing
  : html`<p class="error" part="error" id=${errorId(field)}><b>${text(state.language, 'error')}</b> ${state.error}</p>`);

/** The hint, and what is wrong; one binding for both, since most questions have neither. */
export const notes = (field: Field, state: FieldState): Content =>
  (field.hint === undefined && state.error === undefined ? nothing : html`${hint(field, state)}${error(field, state)}`);

/**
 * Several controls under a legend. ARIA lets a radio group be required and invalid, a plain group neither;
 * checkboxes carry `aria-invalid` themselves.
 */
export const grouped = (
  field: Field, state: FieldState, controls: Content, role: 'radiogroup' | 'group' = 'radiogroup',
): TemplateResult => {
  const radios = role === 'radiogroup';
  return html`<fieldset class="question" part="question" data-question=${field.id} role=${role}
aria-required=${radios && field.required === true ? 'true' : nothing} aria-invalid=${radios && state.error !== undefined ? 'true' : nothing}
aria-describedby=${describedBy(field, state)}><legend class="label" part="label">${label(field, state)}</legend>${notes(field, state)}<div class="choices">${controls}</div></fieldset>`;
};
