/** What a check says. */
import {tag} from './tree.ts';

/** One defect in words: the id of the check, what is wrong, the element. */
export type Finding = string;

/** Looks at a part of the page. `known` are the kinds of elements that it has looked at elsewhere, where one look is enough. */
export type Check = (root: Element, known?: Set<string>) => Finding[] | Promise<Finding[]>;

/** One finding. */
export const finding = (id: string, what: string, element?: Element): Finding => `${id} ${what}${element === undefined ? '' : `: ${tag(element)}`}`;

/** The finding about each element that `judge` finds fault with. */
export const about = <E extends Element>(id: string, elements: readonly E[], judge: (element: E) => string | false | undefined): Finding[] =>
  elements.flatMap((element) => {
    const what = judge(element);
    return what === false || what === undefined || what === '' ? [] : [finding(id, what, element)];
  });

/** The id of the check that a finding is from. */
export const idOf = (found: Finding): string => found.split(' ', 1)[0] ?? '';
