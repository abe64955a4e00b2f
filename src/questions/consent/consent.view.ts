import {html, nothing} from 'lit';
import {describedBy, label, notes} from '../../fields/frame.ts';
import type {QuestionView} from '../question-type.ts';
import type {ConsentQuestion} from './consent.schema.ts';

/** One box inside its label, never ticked by us (UK GDPR, recital 32); `aria-required`, since the native attribute reads as invalid from the start. */
export const consentView: QuestionView<ConsentQuestion> = (question, state) => html`<div class="question" part="question" data-question=${question.id}>${
  notes(question, state)}<label class="choice" part="choice"><input part="control" type="checkbox" name=${question.id} value="true" ?checked=${state.answer === true}
aria-required=${question.required === true ? 'true' : nothing} aria-invalid=${state.error === undefined ? nothing : 'true'}
aria-describedby=${describedBy(question, state)}><span part="label">${label(question, state)}</span></label></div>`;
