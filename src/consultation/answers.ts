import type {Trouble} from '../i18n/problems.ts';
import {ruleFor} from '../questions/question-type.ts';
import type {Rules} from '../questions/question-type.ts';
import {isAnswered} from '../questions/read.ts';
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

export {isAnswered};

/** What is wrong with the answer to one question that is shown. */
function checkAnswer(rules: Rules, question: Question, answers: Answers): Problem[] {
  const rule = ruleFor(rules, question);
  const {id} = question;
  const answer = answers[id];
  if (isAnswered(answer)) {
    const troubles = [rule.check(question, answer) ?? []].flat();
    if (troubles.length === 0 && !agrees(question, answers)) troubles.push({code: 'compare'});
    return troubles.map((trouble) => ({questionId: id, ...trouble}));
  }
  return rule.missing && 'required' in question && question.required === true ? [{questionId: id, code: rule.missing}] : [];
}

/** Whether an answer stands to an earlier one as its question wants; without that one there is nothing to compare. */
function agrees(question: Question, answers: Answers): boolean {
  if (!('compare' in question) || !question.compare) return true;
  const answer = answers[question.id];
  const other = answers[question.compare.with];
  if (answer === undefined || other === undefined) return true;
  const {must} = question.compare;
  if (must === 'equal' || typeof answer !== typeof other) return answer === other;
  return must === 'exceed' ? answer > other : answer >= other;
}

/** What is wrong with the answers to the questions that are shown on `pages`, in their order. */
export const checkAnswers = (rules: Rules, {questions, answers}: Shown, pages: readonly Page[]): Problem[] =>
  asked(questions, pages).flatMap((question) => checkAnswer(rules, question, answers));

/** The questions of `pages` that should be answered and are not: no reason to refuse, but to ask once more. */
export const unanswered = ({questions, answers}: Shown, pages: readonly Page[]): Problem[] =>
  asked(questions, pages).flatMap((question): Problem[] => ('required' in question && question.required === 'soft' && !isAnswered(answers[question.id])
    ? [{questionId: question.id, code: 'unanswered'}] : []));

const asked = (questions: Shown['questions'], pages: readonly Page[]): Question[] =>
  pages.flatMap((page) => page.questions.flatMap(({id}) => questions.get(id) ?? []));
