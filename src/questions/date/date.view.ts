import type {QuestionView} from '../question-type.ts';
import {datePartsView} from './date-parts.view.ts';
import type {DateQuestion} from './date.schema.ts';
import {DATE_PARTS} from './typed-parts.ts';

export const dateView: QuestionView<DateQuestion> = (question, state) => datePartsView(question, state, DATE_PARTS, question.autocomplete);
