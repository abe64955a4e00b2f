import {html} from 'lit';
import type {TemplateResult} from 'lit';
import {label, notes} from './frame.ts';
import type {Field, FieldState} from './frame.ts';

/** One control under its label. */
export const labelled = (field: Field, state: FieldState, control: TemplateResult): TemplateResult => html`<div class="question" part="question" data-question=${field.id}>
<label class="label" part="label" for=${field.id}>${label(field, state)}</label>${notes(field, state)}${control}</div>`;
