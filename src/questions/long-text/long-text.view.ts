import {html, nothing} from 'lit';
import {describedBy} from '../../fields/frame.ts';
import {labelled} from '../../fields/labelled.ts';
import type {QuestionView} from '../question-type.ts';
import type {LongTextQuestion} from './long-text.schema.ts';

export const longTextView: QuestionView<LongTextQuestion> = (question, state) => labelled(question, state, html`<textarea part="control" id=${question.id} name=${question.id} rows="5"
    aria-required=${question.required === true ? 'true' : nothing} aria-invalid=${state.error ? 'true' : nothing}
    aria-describedby=${describedBy(question, state)}>${state.answer ?? ''}</textarea>`);
