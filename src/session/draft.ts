import {isAnswered} from '../consultation/answers.ts';
import type {Answer, Answers} from '../consultation/answers.ts';
import type {Definition} from '../consultation/definition.ts';
import {ruleFor} from '../questions/question-type.ts';
import type {Rules} from '../questions/question-type.ts';

/** An unfinished answer set, as it is kept in the tab. */
export interface Draft {
  version: number;
  /** The id of the page where the person is. */
  page: string;
  answers: Answers;
  startedAt: string | undefined;
  /** By which choices in random order keep their order. */
  seed?: number;
}

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && 'answers' in value
  && typeof value.answers === 'object' && value.answers !== null;

/**
 * What a kept draft still says of a definition: everything under the same version, and under another
 * only the answers that its questions take.
 */
export function fitDraft(kept: unknown, definition: Definition, rules: Rules): Draft | undefined {
  if (!isDraft(kept)) return undefined;
  const answers: Record<string, Answer> = {};
  for (const question of definition.pages.flatMap((page) => page.questions)) {
    const answer = Object.hasOwn(kept.answers, question.id) ? kept.answers[question.id] : undefined;
    const fits = kept.version === definition.version || [ruleFor(rules, question).check(question, answer) ?? []].flat().length === 0;
    if (answer !== undefined && isAnswered(answer) && fits) answers[question.id] = answer;
  }
  return {...kept, answers};
}
