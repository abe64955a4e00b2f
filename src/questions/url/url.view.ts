import {input} from '../../fields/input.ts';
import type {QuestionView} from '../question-type.ts';
import type {UrlQuestion} from './url.schema.ts';

/** `type=url` brings up the keyboard with slash and dot. */
export const urlView: QuestionView<UrlQuestion> = (question, state) =>
  input(question, state, {type: 'url', autocomplete: 'url', spellcheck: 'false'});
