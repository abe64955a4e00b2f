import type {Question} from '../questions/schemas.ts';
import type {Answer, Answers} from './answers.ts';
import {holds} from './conditions.ts';
import type {Definition, Page} from './definition.ts';

/** The pages and questions that are shown, and the answers to them. */
export interface Shown {
  pages: Page[];
  /** Each question by its id, with the choices that conditions leave. */
  questions: ReadonlyMap<string, Question>;
  answers: Answers;
}

/**
 * What the conditions leave of a definition. They name earlier questions only, so one pass settles everything;
 * the answer to a hidden question or choice counts as not given, and nothing follows an exit page.
 */
export function shown(definition: Pick<Definition, 'pages'>, answers: Answers): Shown {
  const questions = new Map<string, Question>();
  const kept: Record<string, Answer> = {};
  let isOut = false;
  const pages = definition.pages.filter((page) => {
    if (isOut || (page.showIf && !holds(page.showIf, kept))) return false;
    let isEmpty = true;
    for (const question of page.questions) {
      if (question.showIf && !holds(question.showIf, kept)) continue;
      isEmpty = false;
      const hidden = hiddenChoices(question, kept);
      questions.set(question.id, hidden ? without(question, hidden) : question);
      const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
      const left = hidden && answer !== undefined ? answerWithout(answer, hidden) : answer;
      if (left !== undefined) kept[question.id] = left;
    }
    isOut = !isEmpty && page.exit === true;
    return !isEmpty;
  });
  return {pages, questions, answers: kept};
}

/** The values of the choices that conditions hide; undefined where they hide none. */
function hiddenChoices(question: Question, given: Answers): ReadonlySet<string> | undefined {
  if (!('choices' in question)) return undefined;
  const hidden = question.choices.filter(({showIf}) => showIf && !holds(showIf, given));
  return hidden.length > 0 ? new Set(hidden.map(({value}) => value)) : undefined;
}

const without = (question: Question, hidden: ReadonlySet<string>): Question => ('choices' in question
  ? {...question, choices: question.choices.filter(({value}) => !hidden.has(value))} : question);

const valueOf = (answer: Answer): unknown => (typeof answer === 'object' && 'value' in answer ? answer.value : answer);

/** Whether an answer says something of each choice, by its value: what was shared out. */
const isShares = (answer: Answer): answer is Readonly<Record<string, Answer>> =>
  typeof answer === 'object' && !Array.isArray(answer) && !('value' in answer);

/** An answer without hidden choices: the same one where it takes none, undefined where nothing is left. */
export function answerWithout(answer: Answer, hidden: ReadonlySet<string>): Answer | undefined {
  const isHidden = (part: Answer): boolean => hidden.has(String(valueOf(part)));
  if (isShares(answer)) {
    const left = Object.entries(answer).filter(([value]) => !hidden.has(value));
    return left.length === Object.keys(answer).length ? answer : left.length > 0 ? Object.fromEntries(left) : undefined;
  }
  if (!Array.isArray(answer)) return isHidden(answer) ? undefined : answer;
  const parts = answer as readonly Answer[];
  const left = parts.filter((part) => !isHidden(part));
  return left.length === parts.length ? answer : left.length > 0 ? left : undefined;
}
