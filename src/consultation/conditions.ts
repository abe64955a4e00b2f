import type {Condition, Scalar} from '../questions/base.schema.ts';

type Given = Readonly<Record<string, unknown>>;

/** What an answer is compared by: itself, or the value of one that carries a text of its own. */
const plain = (answer: unknown): unknown =>
  (typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : answer);

const same = (answer: unknown, wanted: Scalar): boolean => plain(answer) === wanted;

const includes = (answer: unknown, wanted: Scalar): boolean =>
  (Array.isArray(answer) ? answer.some((item) => same(item, wanted)) : same(answer, wanted));

/**
 * Whether a condition holds for the answers given so far. A test of a question without an answer does not hold,
 * but for `isNot`, `excludes` and `answered: false`.
 */
export function holds(condition: Condition, given: Given): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, given));
  if ('any' in condition) return condition.any.some((part) => holds(part, given));
  if ('not' in condition) return !holds(condition.not, given);
  const answer = Object.hasOwn(given, condition.question) ? given[condition.question] : undefined;
  if (condition.is !== undefined) return same(answer, condition.is);
  if (condition.isNot !== undefined) return !same(answer, condition.isNot);
  if (condition.includes !== undefined) return includes(answer, condition.includes);
  if (condition.excludes !== undefined) return !includes(answer, condition.excludes);
  if (condition.atLeast !== undefined) return typeof answer === 'number' && answer >= condition.atLeast;
  if (condition.atMost !== undefined) return typeof answer === 'number' && answer <= condition.atMost;
  return (answer !== undefined) === condition.answered;
}

/** The part of a condition that asks about one question. */
export type Test = Extract<Condition, {question: string}>;

/** The tests that a condition joins. */
export function testsOf(condition: Condition): Test[] {
  if ('all' in condition) return condition.all.flatMap(testsOf);
  if ('any' in condition) return condition.any.flatMap(testsOf);
  return 'not' in condition ? testsOf(condition.not) : [condition];
}

/** The ids of the questions that a condition asks about. */
export const questionsOf = (condition: Condition): string[] => testsOf(condition).map(({question}) => question);
