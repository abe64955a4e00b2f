import {html, noChange, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {FieldState} from '../../fields/frame.ts';
import {localized, text} from '../../i18n/text.ts';
import type {LocalizedText} from '../../i18n/text.ts';
import {otherName, textOf, valueOf} from './other.ts';

interface Other {
  value: string;
  label: LocalizedText;
}

/** What stays to be said of the whole question where something is wrong with the person's own words alone. */
export const withoutOther = (state: FieldState): FieldState =>
  (state.error !== undefined && state.error === state.errors?.other ? {...state, error: undefined} : state);

/**
 * The text field of a choice that asks for words (GOV.UK “conditional reveal”). It stands beside its choice in a
 * `.opens`, and styles show it once the choice is taken, so that it works on a server's page too. While another choice
 * is tried the answer says nothing of it and the control keeps what was typed.
 */
export function otherField(id: string, {value, label}: Other, state: FieldState): TemplateResult {
  const {language, answer, errors} = state;
  const name = otherName(id);
  const error = errors?.other;
  const part = (Array.isArray(answer) ? answer as unknown[] : [answer]).find((one) => valueOf(one) === value);
  return html`<div class="other"><label for=${name}>${text(language, 'other-text', {label: localized(label, language)})}</label>${error === undefined ? nothing
    : html`<p class="error" part="error" id="${name}.error"><b>${text(language, 'error')}</b> ${error}</p>`}<input part="control" id=${name} name=${name} type="text"
value=${textOf(part) ?? (part === undefined ? noChange : '')} autocomplete="off" aria-invalid=${error === undefined ? nothing : 'true'}
aria-describedby=${error === undefined ? nothing : `${name}.error`}></div>`;
}
