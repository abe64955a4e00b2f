import type {QuestionRule} from '../question-type.ts';
import {wrongType} from '../read.ts';
import type {StatementQuestion} from './statement.schema.ts';

/** A statement asks nothing and takes no answer. */
export const statementRule: QuestionRule<StatementQuestion> = {
  read: () => undefined,
  check: () => wrongType('none'),
  summary: () => '',
};
