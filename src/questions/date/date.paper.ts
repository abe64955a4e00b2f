import {digitBoxes} from '../../fields/paper.ts';
import {text} from '../../i18n/text.ts';
import type {PaperView} from '../question-type.ts';
import {partText} from '../written.ts';
import type {DateQuestion} from './date.schema.ts';

export const datePaper: PaperView<DateQuestion> = (_question, {language, answer}) => {
  const [year, month, day] = typeof answer === 'string' ? answer.split('-') : ['year', 'month', 'day'].map((part) => partText(answer, part));
  return digitBoxes([
    {label: text(language, 'part-day'), length: 2, digits: day ?? ''},
    {label: text(language, 'part-month'), length: 2, digits: month ?? ''},
    {label: text(language, 'part-year'), length: 4, digits: year ?? ''},
  ]);
};
