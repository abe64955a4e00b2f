import {input} from '../../fields/input.ts';
import type {QuestionView} from '../question-type.ts';
import type {PostcodeQuestion} from './postcode.schema.ts';

/** `autocomplete` for WCAG 1.3.5. */
export const postcodeView: QuestionView<PostcodeQuestion> = (question, state) =>
  input(question, state, {autocomplete: 'postal-code', spellcheck: 'false', narrow: true});
