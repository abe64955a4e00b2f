import {html} from 'lit';
import type {TemplateResult} from 'lit';
import {grouped} from '../fields/frame.ts';
import type {FieldState} from '../fields/frame.ts';
import {yesNoCategories} from '../questions/categories.ts';
import type {YesNoQuestion} from '../questions/yes-no/yes-no.schema.ts';

/** “Is this page useful?” with a button for each answer (GOV.UK pattern): one press says it. */
export const usefulView = (question: YesNoQuestion, state: FieldState, answer: (value: string) => void): TemplateResult =>
  grouped({...question, required: undefined}, state, html`<div class="actions">${yesNoCategories(question, state.language).map(({value, label}) =>
    html`<button part="button" type="button" @click=${() => { answer(value); }}>${label}</button>`)}</div>`, 'group');
