import {input} from '../../fields/input.ts';
import type {QuestionView} from '../question-type.ts';
import type {TelQuestion} from './tel.schema.ts';

/** `autocomplete` for WCAG 1.3.5; `type=tel` brings up the keypad. */
export const telView: QuestionView<TelQuestion> = (question, state) =>
  input(question, state, {type: 'tel', autocomplete: 'tel', narrow: true});
