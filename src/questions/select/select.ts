import {choiceRule} from '../choice/choice.ts';
import type {QuestionRule} from '../question-type.ts';
import {choiceTrouble, trimmed} from '../read.ts';
import type {SelectQuestion} from './select.schema.ts';

/** The form field name of what is typed to search a long list. */
export const searchName = (id: string): string => `${id}.search`;

/** What was typed and is none of the choices; undefined where the answer is something else. */
export const searchedFor = (answer: unknown): string | undefined =>
  (typeof answer === 'object' && answer !== null && 'search' in answer && typeof answer.search === 'string'
    ? answer.search : undefined);

/**
 * The answer is that of radio buttons: only the control differs. What was typed into a long list and is none of its
 * choices is kept as `{search}`, so that the person finds it again and is told; it is never right, and never sent.
 */
export const selectRule: QuestionRule<SelectQuestion> = {
  ...choiceRule,
  read(question, fields) {
    const search = trimmed(fields, searchName(question.id));
    return choiceRule.read(question, fields) ?? (search === undefined ? undefined : {search});
  },
  check(question, answer) {
    const search = searchedFor(answer);
    return search === undefined ? choiceRule.check(question, answer) : choiceTrouble([], search);
  },
  summary: (question, answer, language) => searchedFor(answer) ?? choiceRule.summary(question, answer, language),
};
