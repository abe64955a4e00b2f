import {digitBoxes} from '../../fields/paper.ts';
import {text} from '../../i18n/text.ts';
import type {PaperView} from '../question-type.ts';
import {partText} from '../written.ts';
import type {MonthQuestion} from './month.schema.ts';

export const monthPaper: PaperView<MonthQuestion> = (_question, {language, answer}) => {
  const [year, month] = typeof answer === 'string' ? answer.split('-') : ['year', 'month'].map((part) => partText(answer, part));
  return digitBoxes([
    {label: text(language, 'part-month'), length: 2, digits: month ?? ''},
    {label: text(language, 'part-year'), length: 4, digits: year ?? ''},
  ]);
};
