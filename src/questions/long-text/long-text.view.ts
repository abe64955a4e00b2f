import {html, nothing} from 'lit';
import {describedBy} from '../../fields/frame.ts';
import {labelled} from '../../fields/labelled.ts';
import {text} from '../../i18n/text.ts';
import type {QuestionView} from '../question-type.ts';
import type {LongTextQuestion} from './long-text.schema.ts';

/** The limit is told and not enforced: a text that is cut off without a word is lost (GOV.UK character count). */
export const longTextView: QuestionView<LongTextQuestion> = (question, state) => {
  const {id, maxLength: max, required} = question;
  const {answer, error, language} = state;
  const limitId = `${id}.limit`;
  return labelled(question, state, html`<textarea part="control" id=${id} name=${id} rows="5"
    aria-required=${required === true ? 'true' : nothing} aria-invalid=${error ? 'true' : nothing}
    aria-describedby=${describedBy(question, state, max ? limitId : '')}>${answer ?? ''}</textarea>${
    max ? html`<p class="hint" id=${limitId} data-limit=${max}>${text(language, 'characters-limit', {max: max.toLocaleString(language)})}</p>` : nothing}`);
};
