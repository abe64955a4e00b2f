import type {Trouble} from '../i18n/problems.ts';
import {ruleFor} from '../questions/question-type.ts';
import type {Rules} from '../questions/question-type.ts';
import type {Question} from '../questions/schemas.ts';
import type {Page} from './definition.ts';
import type {Shown} from './shown.ts';

/** An answer as JSON; its shape belongs to the question's type. */
export type Answer = string | number | true | readonly Answer[] | {readonly [key: string]: Answer};

/** Answers by question id. */
export type Answers = Readonly<Record<string, Answer>>;

/** What is wrong with the answer to one question; `questionId` is empty where it concerns the whole. */
export interface Problem extends Trouble {
  questionId: string;
}

/** Whether an answer says anything: an empty text or list is none. */
export const isAnswered = (answer: unknown): boolean =>
  answer !== undefined && answer !== null && answer !== '' && !(Array.isArray(answer) && answer.length === 0);

/** What is wrong with the answer to one question that is shown. */
function checkAnswer(rules: Rules, question: Question, answer: unknown): Problem | undefined {
  const rule = ruleFor(rules, question);
  if (isAnswered(answer)) {
    const trouble = rule.check(question, answer);
    return trouble && {questionId: question.id, ...trouble};
  }
  const missing = 'required' in question && question.required ? rule.missing : undefined;
  return missing && {questionId: question.id, code: missing};
}

/** What is wrong with the answers to the questions that are shown on `pages`, in their order. */
export function checkAnswers(rules: Rules, {questions, answers}: Shown, pages: readonly Page[]): Problem[] {
  return pages.flatMap((page) => page.questions)
    .filter(({id}) => questions.has(id))
    .flatMap((question) => checkAnswer(rules, question, answers[question.id]) ?? []);
}
