import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {describedBy} from '../../fields/frame.ts';
import type {FieldState} from '../../fields/frame.ts';
import {labelled} from '../../fields/labelled.ts';
import {localized, text} from '../../i18n/text.ts';
import {valueOf} from '../choice/other.ts';
import type {QuestionView} from '../question-type.ts';
import type {SelectQuestion} from './select.schema.ts';

/** The choices of a list, the empty one first; one that asks for words is marked for styles. */
export const options = ({choices}: SelectQuestion, {language, answer}: FieldState): TemplateResult => html`<option value="">${text(language, 'choose-select')}</option>${choices.map(({value, label, other}) =>
  html`<option value=${value} class=${other ? 'opening' : nothing} ?selected=${value === valueOf(answer)}>${localized(label, language)}</option>`)}`;

/** A drop-down list. */
export const list = (question: SelectQuestion, state: FieldState): TemplateResult => html`<select part="control" id=${question.id} name=${question.id}
    aria-required=${question.required === true ? 'true' : nothing} aria-invalid=${state.error === undefined ? nothing : 'true'}
    aria-describedby=${describedBy(question, state)}>${options(question, state)}</select>`;

export const selectView: QuestionView<SelectQuestion> = (question, state) => labelled(question, state, list(question, state));
