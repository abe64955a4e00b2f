import {html, nothing} from 'lit';
import {describedBy} from '../../fields/frame.ts';
import {labelled} from '../../fields/labelled.ts';
import {localized, text} from '../../i18n/text.ts';
import type {QuestionView} from '../question-type.ts';
import type {SelectQuestion} from './select.schema.ts';

export const selectView: QuestionView<SelectQuestion> = (question, state) => labelled(question, state, html`<select part="control" id=${question.id} name=${question.id}
    aria-required=${question.required === true ? 'true' : nothing} aria-invalid=${state.error ? 'true' : nothing}
    aria-describedby=${describedBy(question, state)}><option value="">${text(state.language, 'choose-select')}</option>${question.choices.map(({value, label}) => html`<option value=${value} ?selected=${value === state.answer}>${localized(label, state.language)}</option>`)}</select>`);
