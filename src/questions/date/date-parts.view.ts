import {html} from 'lit';
import type {TemplateResult} from 'lit';
import {grouped} from '../../fields/frame.ts';
import type {Field, FieldState} from '../../fields/frame.ts';
import {part} from '../../fields/part.ts';
import {partsOf} from './typed-parts.ts';
import type {DatePart} from './typed-parts.ts';

/**
 * Text fields side by side (GOV.UK date input): a native date control can hold no date that is half known, and opens
 * a calendar that is far from a year of birth. What is wrong with the parts is said above them all.
 */
export function datePartsView(question: Field, state: FieldState, names: readonly DatePart[], autocomplete?: 'bday'): TemplateResult {
  const {answer, error, errors = {}} = state;
  const values = partsOf(names, answer);
  const said = Object.values(errors).join(' ') || error;
  return grouped(question, {...state, error: said}, html`<div class="parts">${names.map((name) => part(question, state, {
    at: name, label: `part-${name}`, value: values[name], inputmode: 'numeric', needed: true, autocomplete: autocomplete && `${autocomplete}-${name}`,
  }))}</div>`, 'group');
}
