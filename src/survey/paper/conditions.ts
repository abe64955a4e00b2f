import {decimal} from '../../i18n/number.ts';
import {text} from '../../i18n/text.ts';
import type {WordId} from '../../i18n/text.ts';
import {labelOf} from '../../questions/categories.ts';
import type {Condition, Scalar} from '../../questions/base.schema.ts';
import {ruleFor} from '../../questions/question-type.ts';
import {rules} from '../../questions/rules.ts';
import type {Question} from '../../questions/schemas.ts';

/** A question with the number that it has on the form. */
export interface Numbered {
  n: number;
  question: Question;
}

type Test = Extract<Condition, {question: string}>;

/** What a condition says when it holds: as it stands, or turned into its opposite. */
interface Said {
  form: ReadonlyMap<string, Numbered>;
  language: string;
  isNot: boolean;
}

/** A condition for a person with a pen: “you chose “Rent” for question 2”, as it follows “Answer only if”. */
export const conditionText = (condition: Condition, form: ReadonlyMap<string, Numbered>, language: string): string =>
  said(condition, {form, language, isNot: false}) ?? text(language, 'if-earlier');

/** Undefined where a question has no number, or where “and” and “or” are nested: no comma would say which goes first. */
function said(condition: Condition, how: Said): string | undefined {
  if ('not' in condition) return said(condition.not, {...how, isNot: !how.isNot});
  if ('all' in condition) return joined(condition.all, how.isNot ? 'if-or' : 'if-and', how);
  if ('any' in condition) return joined(condition.any, how.isNot ? 'if-and' : 'if-or', how);
  return testText(condition, how);
}

function joined(conditions: readonly Condition[], word: WordId, how: Said): string | undefined {
  const parts = conditions.map((part) => (conditions.length > 1 && isMixed(part, word, how) ? undefined : said(part, how)));
  return parts.reduce((one, other) => (one === undefined || other === undefined ? undefined : text(how.language, word, {one, other})));
}

/** Whether a part is joined by the other word than what it is a part of. */
function isMixed(part: Condition, word: WordId, how: Said): boolean {
  if ('not' in part) return isMixed(part.not, word, {...how, isNot: !how.isNot});
  const parts = 'all' in part ? part.all : 'any' in part ? part.any : [];
  return parts.length > 1 && ('all' in part !== how.isNot) !== (word === 'if-and');
}

function testText(test: Test, {form, language, isNot}: Said): string | undefined {
  const asked = form.get(test.question);
  if (!asked) return undefined;
  const {n} = asked;
  if (test.answered !== undefined) return text(language, test.answered === isNot ? 'if-unanswered' : 'if-answered', {n});
  // What is not at least 3 is less: for a number without an answer neither holds, and nobody would ask for it.
  if (test.atLeast !== undefined) return isNot ? undefined : text(language, 'if-least', {n, answer: decimal(language, test.atLeast)});
  if (test.atMost !== undefined) return isNot ? undefined : text(language, 'if-most', {n, answer: decimal(language, test.atMost)});
  const isAgainst = (test.isNot ?? test.excludes) !== undefined;
  return answerText(asked, test.is ?? test.isNot ?? test.includes ?? test.excludes ?? true, isAgainst !== isNot, language);
}

function answerText({n, question}: Numbered, value: Scalar, isNot: boolean, language: string): string {
  // A box that is ticked has no more to say.
  if (typeof value === 'boolean') return text(language, isNot ? 'if-unanswered' : 'if-answered', {n});
  const categories = ruleFor(rules, question).categories?.(question, language) ?? [];
  if (categories.some((category) => category.value === String(value))) {
    return text(language, isNot ? 'if-not-chose' : 'if-chose', {answer: labelOf(categories, value), n});
  }
  return text(language, isNot ? 'if-not-equal' : 'if-equal', {answer: typeof value === 'number' ? decimal(language, value) : `“${value}”`, n});
}
