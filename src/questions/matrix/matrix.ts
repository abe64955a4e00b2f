import {localized, text} from '../../i18n/text.ts';
import type {Category} from '../categories.ts';
import {choiceCategories, labelOf} from '../categories.ts';
import {at, found, isRecord, labelAt, unknownParts} from '../parts.ts';
import type {QuestionRule} from '../question-type.ts';
import {choiceTrouble, trimmed, wrongType} from '../read.ts';
import type {MatrixQuestion} from './matrix.schema.ts';

const pair = (label: string, value: string, language: string): string => text(language, 'pair', {label, value});

/** The answer is an object: the value of a column by the value of each row that was answered. */
export const matrixRule: QuestionRule<MatrixQuestion> = {
  missing: 'missing-rows',
  read({id, rows}, fields) {
    const cells = rows.flatMap(({value}) => {
      const column = trimmed(fields, `${id}.${value}`);
      return column === undefined ? [] : [[value, column]];
    });
    return cells.length > 0 ? Object.fromEntries(cells) as unknown : undefined;
  },
  check({rows, columns, required}, answer) {
    if (!isRecord(answer)) return wrongType('object');
    const troubles = rows.flatMap(({value}) => {
      if (Object.hasOwn(answer, value)) return at(value, choiceTrouble(columns, answer[value]));
      return required === true ? at(value, {code: 'missing-choice'}) : [];
    });
    return found([...unknownParts(rows, answer), ...troubles]);
  },
  part: ({rows}, row, language) => labelAt(rows, row, language),
  summary({rows, columns}, answer, language) {
    const labels = choiceCategories(columns, language);
    const cells = answer as Readonly<Record<string, unknown>>;
    return rows.filter(({value}) => Object.hasOwn(cells, value))
      .map(({value, label}) => pair(localized(label, language), labelOf(labels, cells[value]), language)).join('; ');
  },
  // Values hold no dot, so that a key says which row and which column.
  categories: ({rows, columns}, language): Category[] => rows.flatMap((row) => columns.map((column) => ({
    value: `${row.value}.${column.value}`,
    label: pair(localized(row.label, language), localized(column.label, language), language),
  }))),
  tally: (_question, answer) => Object.entries(answer as Record<string, string>).map(([row, column]) => `${row}.${column}`),
};
