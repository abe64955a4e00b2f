import type {Condition} from '../questions/base.schema.ts';
import {holds, questionsOf} from './conditions.ts';

/** More than any questionnaire needs; a condition that takes longer to decide counts as possible. */
const MOST_TRIES = 10_000;

type Given = Record<string, unknown>;

/** What a condition comes to where only some questions are decided; undefined while it depends on others. */
function verdict(condition: Condition, given: Given): boolean | undefined {
  if ('all' in condition) return joined(condition.all, given, false);
  if ('any' in condition) return joined(condition.any, given, true);
  if ('not' in condition) {
    const inner = verdict(condition.not, given);
    return inner === undefined ? undefined : !inner;
  }
  return Object.hasOwn(given, condition.question) ? holds(condition, given) : undefined;
}

/** @param decisive the verdict of one part that settles the whole */
function joined(parts: readonly Condition[], given: Given, decisive: boolean): boolean | undefined {
  const verdicts = parts.map((part) => verdict(part, given));
  if (verdicts.includes(decisive)) return decisive;
  return verdicts.includes(undefined) ? undefined : !decisive;
}

/**
 * Whether some answers meet all of several conditions: decides one question after the other, and turns back as soon as
 * a condition fails.
 * @param answersTo the answers that make a difference; undefined for a question with too many
 */
export function canHold(conditions: readonly Condition[], answersTo: (id: string) => readonly unknown[] | undefined): boolean {
  const about = new Map<string, Condition[]>();
  for (const condition of conditions) {
    for (const id of new Set(questionsOf(condition))) about.set(id, [...about.get(id) ?? [], condition]);
  }
  const asked = [...about].flatMap(([id, own]) => {
    const answers = answersTo(id);
    return answers ? [{id, own, answers}] : [];
  });
  const given: Given = {};
  let tries = 0;
  const search = (depth: number): boolean => {
    const next = asked[depth];
    tries += 1;
    if (!next || tries > MOST_TRIES) return true;
    const isFound = next.answers.some((answer) => {
      given[next.id] = answer;
      return next.own.every((condition) => verdict(condition, given) !== false) && search(depth + 1);
    });
    Reflect.deleteProperty(given, next.id);
    return isFound;
  };
  return search(0);
}
