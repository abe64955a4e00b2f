import {input} from '../../fields/input.ts';
import type {QuestionView} from '../question-type.ts';
import type {TextQuestion} from './text.schema.ts';

export const textView: QuestionView<TextQuestion> = (question, state) => input(question, state, {autocomplete: question.autocomplete});
