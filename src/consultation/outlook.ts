import type {Condition} from '../questions/base.schema.ts';
import {holds} from './conditions.ts';
import type {Definition} from './definition.ts';
import type {Shown} from './shown.ts';

/** How long the way is, counted in pages. */
export interface Outlook {
  pages: number;
  /** Whether no answer that is still to come can change it. */
  isSure: boolean;
}

/** Whether a condition holds whatever is answered next: undefined where that depends on questions that are `open`. */
function outcome(condition: Condition, shown: Shown, open: ReadonlySet<string>): boolean | undefined {
  const parts = (conditions: readonly Condition[]): (boolean | undefined)[] => conditions.map((part) => outcome(part, shown, open));
  if ('all' in condition) return joined(parts(condition.all), false);
  if ('any' in condition) return joined(parts(condition.any), true);
  if ('not' in condition) {
    const inner = outcome(condition.not, shown, open);
    return inner === undefined ? undefined : !inner;
  }
  return open.has(condition.question) ? undefined : holds(condition, shown.answers);
}

/** What parts come to: one that is `decisive` decides, whatever the others. */
function joined(parts: readonly (boolean | undefined)[], decisive: boolean): boolean | undefined {
  if (parts.includes(decisive)) return decisive;
  return parts.includes(undefined) ? undefined : !decisive;
}

/**
 * How many pages there will be, for a person who is on page `index` of those shown now: those behind, those ahead that
 * come whatever is answered, and half of those that may come, since of two branches one is taken.
 */
export function outlook({pages}: Pick<Definition, 'pages'>, shown: Shown, index: number): Outlook {
  const here = pages.findIndex(({id}) => id === shown.pages[index]?.id);
  // Questions from here on can still be answered, or answered otherwise.
  const open = new Set(pages.slice(here).flatMap((page) => page.questions.map(({id}) => id)));
  let sure = index + 1;
  let possible = 0;
  for (const page of pages[here]?.exit ? [] : pages.slice(here + 1)) {
    const ahead = page.showIf ? outcome(page.showIf, shown, open) : true;
    // The end that few people come to is no part of the way of the others.
    if (page.exit && ahead !== true) continue;
    if (ahead === true) sure += 1;
    if (ahead === undefined) possible += 1;
    if (page.exit) break;
  }
  return {pages: sure + Math.ceil(possible / 2), isSure: possible === 0};
}
