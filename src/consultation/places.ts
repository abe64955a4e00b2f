import type {Condition} from '../questions/base.schema.ts';
import type {Question} from '../questions/schemas.ts';
import type {Definition, Page} from './definition.ts';

/** A question and where its author finds it, such as `pages[0].questions[2]`. */
export interface Placed {
  question: Question;
  path: string;
  /** The index of its page. */
  page: number;
}

export const pathOfPage = (index: number): string => `pages[${String(index)}]`;

/** The questions of a page; those of a group's entries are part of the group. */
export const placesOn = ({questions}: Page, page: number): Placed[] =>
  questions.map((question, q) => ({question, page, path: `${pathOfPage(page)}.questions[${String(q)}]`}));

/** Every question in its order. */
export const placesOf = ({pages}: Pick<Definition, 'pages'>): Placed[] => pages.flatMap(placesOn);

/** The choices of a question that only some people see. */
export const conditionalChoices = (question: Question): {showIf: Condition; value: string; path: string}[] =>
  ('choices' in question ? question.choices.flatMap(({showIf, value}, c) => (showIf ? [{showIf, value, path: `.choices[${String(c)}].showIf`}] : [])) : []);

/** Every text inside a part, with its path. */
export function stringsIn(part: unknown, path: string): {path: string; text: string}[] {
  if (typeof part === 'string') return [{path, text: part}];
  if (typeof part !== 'object' || part === null) return [];
  if (Array.isArray(part)) return part.flatMap((item, i) => stringsIn(item, `${path}[${String(i)}]`));
  return Object.entries(part).flatMap(([key, item]) => stringsIn(item, path ? `${path}.${key}` : key));
}

/** Whether a page that ends the survey is shown to everybody who meets its condition. */
export const endsAlways = ({exit, questions}: Page): boolean => exit === true && questions.some(({showIf}) => !showIf);
