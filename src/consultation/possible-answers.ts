import type {Scalar} from '../questions/base.schema.ts';
import {ruleFor} from '../questions/question-type.ts';
import {rules} from '../questions/rules.ts';
import type {Question} from '../questions/schemas.ts';

/** What the answers to a question are, for conditions: none, one of some values, several of them, and so on. */
export type AnswerKind = 'none' | 'one' | 'several' | 'number' | 'true' | 'parts' | 'text';

const kinds: Readonly<Record<string, AnswerKind>> = {
  statement: 'none', choices: 'several', ranking: 'several', number: 'number', scale: 'number', consent: 'true',
  matrix: 'parts', allocation: 'parts', address: 'parts', group: 'parts',
};

/** More values than this would make too many lists to try. */
const MOST_LISTED = 6;
/** An answer that equals none of those asked about. */
const ANOTHER = {};

export const answerKind = (question: Question): AnswerKind => kinds[question.type] ?? (valuesOf(question) ? 'one' : 'text');

/** The values that answers are taken from; undefined where people answer in words or numbers of their own. */
export const valuesOf = (question: Question): string[] | undefined =>
  ('choices' in question ? question.choices : ruleFor(rules, question).categories?.(question, 'en'))?.map(({value}) => value);

/**
 * Answers to try a condition with: each that it asks about and one that it does not, as far as the question takes them,
 * and none at all; undefined where there are too many. @param asked what conditions compare its answer with
 */
export function possibleAnswers(question: Question, asked: readonly Scalar[]): unknown[] | undefined {
  const values = valuesOf(question) ?? [];
  const named = values.filter((value) => asked.includes(value));
  const others = values.filter((value) => !asked.includes(value)).slice(0, 1);
  switch (answerKind(question)) {
    case 'none': return [undefined];
    case 'true': return [undefined, true];
    case 'one': return [...named, ...others, undefined];
    case 'several': return named.length > MOST_LISTED ? undefined : [...lists(question, named, others), undefined];
    case 'number': return [...numbers(question, asked), undefined];
    case 'parts': return [ANOTHER, undefined];
    case 'text': return [...asked, ANOTHER, undefined];
  }
}

/** Every list that can be made of the named values, within what the question allows. */
function lists(question: Question, named: readonly string[], others: readonly string[]): string[][] {
  const max = 'maxChoices' in question ? question.maxChoices ?? Infinity : Infinity;
  const alone = 'choices' in question ? question.choices.filter((choice) => 'exclusive' in choice && choice.exclusive).map(({value}) => value) : [];
  return named.reduce<string[][]>((all, value) => [...all, ...all.map((list) => [...list, value])], [[]])
    .map((list) => (list.length > 0 ? list : [...others]))
    .filter((list) => list.length > 0 && list.length <= max && (list.length === 1 || !list.some((value) => alone.includes(value))));
}

/** The numbers around those that are asked about, and the limits of the question. */
function numbers(question: Question, asked: readonly Scalar[]): number[] {
  const {min, max, step = question.type === 'scale' ? 1 : undefined} = question as {min?: number; max?: number; step?: number};
  const named = asked.filter((value) => typeof value === 'number').sort((a, b) => a - b);
  const from = min ?? 0;
  const near = step === undefined
    ? named.flatMap((value, i) => [value, value - 1, value + 1, (value + (named[i + 1] ?? value)) / 2])
    : named.flatMap((value) => [-1, 0, 1, 2].map((more) => from + (Math.floor((value - from) / step) + more) * step));
  const limits = [min, max].filter((limit) => limit !== undefined);
  const candidates = [...new Set([...near, ...limits, from])];
  return candidates.filter((value) => !ruleFor(rules, question).check(question, value));
}
