import type {Condition} from '../questions/base.schema.ts';
import type {Question} from '../questions/schemas.ts';
import {holds} from './conditions.ts';
import type {Definition} from './definition.ts';
import type {Shown} from './shown.ts';

/** How long the way is, counted in pages. */
export interface Outlook {
  pages: number;
  /** Whether no answer that is still to come can change it. */
  isSure: boolean;
}

/** The questions that can still be answered, or answered otherwise, each with the chance that it is asked at all. */
type Open = ReadonlyMap<string, {question: Question; chance: number}>;

/** The chance that an answer is a certain one, where all are as likely. */
function shareOf(question: Question): number {
  if ('choices' in question) return 1 / question.choices.length;
  return question.type === 'scale' ? 1 / (question.max - question.min + 1) : 1 / 2;
}

/** The chance that a condition will hold: 0 or 1 where no answer to come can change it. */
function likelihood(condition: Condition, shown: Shown, open: Open): number {
  const product = (conditions: readonly Condition[], isHeld: boolean): number => conditions
    .reduce((chance, part) => chance * (isHeld ? likelihood(part, shown, open) : 1 - likelihood(part, shown, open)), 1);
  if ('all' in condition) return product(condition.all, true);
  if ('any' in condition) return 1 - product(condition.any, false);
  if ('not' in condition) return 1 - likelihood(condition.not, shown, open);
  const asked = open.get(condition.question);
  if (!asked) return Number(holds(condition, shown.answers));
  const {question, chance} = asked;
  if (condition.is !== undefined) return chance * shareOf(question);
  return chance * (condition.isNot === undefined ? 1 / 2 : 1 - shareOf(question));
}

/**
 * How many pages there will be, for a person who is on page `index` of those shown now: those behind, those ahead that
 * come whatever is answered, and of the others as many as are to be expected. Of three branches one is taken.
 */
export function outlook({pages}: Pick<Definition, 'pages'>, shown: Shown, index: number): Outlook {
  const here = pages.findIndex(({id}) => id === shown.pages[index]?.id);
  const open = new Map((pages[here]?.questions ?? []).map((question) => [question.id, {question, chance: 1}]));
  let expected = index + 1;
  let isSure = true;
  for (const page of pages[here]?.exit ? [] : pages.slice(here + 1)) {
    const chance = page.showIf ? likelihood(page.showIf, shown, open) : 1;
    page.questions.forEach((question) => open.set(question.id, {question, chance}));
    // The end that few people come to is no part of the way of the others.
    if (page.exit && chance < 1) continue;
    expected += chance;
    if (chance > 0 && chance < 1) isSure = false;
    if (page.exit) break;
  }
  return {pages: Math.round(expected), isSure};
}
