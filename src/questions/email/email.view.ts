import {input} from '../../fields/input.ts';
import type {QuestionView} from '../question-type.ts';
import type {EmailQuestion} from './email.schema.ts';

/** `autocomplete` for WCAG 1.3.5; no spell check, so that an address does not travel to a spelling service. */
export const emailView: QuestionView<EmailQuestion> = (question, state) =>
  input(question, state, {type: 'email', autocomplete: 'email', spellcheck: 'false'});
