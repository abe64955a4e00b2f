import {datePartsView} from '../date/date-parts.view.ts';
import {MONTH_PARTS} from '../date/typed-parts.ts';
import type {QuestionView} from '../question-type.ts';
import type {MonthQuestion} from './month.schema.ts';

export const monthView: QuestionView<MonthQuestion> = (question, state) => datePartsView(question, state, MONTH_PARTS);
