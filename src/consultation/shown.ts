import type {Answer, Answers} from './answers.ts';
import {holds} from './conditions.ts';
import type {Definition, Page} from './definition.ts';

/** The pages and questions that are shown, and the answers to them. */
export interface Shown {
  pages: Page[];
  questions: Set<string>;
  answers: Answers;
}

/**
 * What the conditions leave of a definition. They name earlier questions only, so one pass settles everything;
 * the answer to a hidden question counts as not given.
 */
export function shown(definition: Pick<Definition, 'pages'>, answers: Answers): Shown {
  const questions = new Set<string>();
  const kept: Record<string, Answer> = {};
  const pages = definition.pages.filter((page) => {
    if (page.showIf && !holds(page.showIf, kept)) return false;
    for (const question of page.questions) {
      if (question.showIf && !holds(question.showIf, kept)) continue;
      questions.add(question.id);
      const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
      if (answer !== undefined) kept[question.id] = answer;
    }
    return page.questions.some(({id}) => questions.has(id));
  });
  return {pages, questions, answers: kept};
}
