import type {Trouble} from '../../i18n/problems.ts';
import type {Fields} from '../question-type.ts';
import {trimmed, wrongType} from '../read.ts';
import {dayOf, monthOf, yearOf} from './calendar.ts';

export type DatePart = 'day' | 'month' | 'year';

export const DATE_PARTS = ['day', 'month', 'year'] as const;
export const MONTH_PARTS = ['month', 'year'] as const;

/** What was typed of a date that cannot be read: it stays the answer, so that the person finds it again. */
export type TypedParts = Readonly<Partial<Record<DatePart, string>>>;

const valueOf: Readonly<Record<DatePart, (typed: string, language?: string) => number | undefined>> = {day: dayOf, month: monthOf, year: yearOf};
const LONGEST = 100;

/** What stands in the fields of a date, a month's name as its number, since `check` knows no language; undefined where nothing does. */
export function typedParts(id: string, names: readonly DatePart[], fields: Fields, language?: string): TypedParts | undefined {
  const typed = names.flatMap((name): [DatePart, string][] => {
    const part = trimmed(fields, `${id}.${name}`)?.slice(0, LONGEST);
    if (part === undefined) return [];
    return [[name, name === 'month' ? String(monthOf(part, language) ?? part) : part]];
  });
  return typed.length === 0 ? undefined : Object.fromEntries(typed);
}

/** Parts as ISO 8601 has them, the greatest first: 2026-11-05. Undefined where one of them cannot be read. */
export function isoOf(names: readonly DatePart[], parts: TypedParts): string | undefined {
  const values = names.map((name) => valueOf[name](parts[name] ?? ''));
  return values.includes(undefined) ? undefined : values.reverse().map((value) => String(value).padStart(2, '0')).join('-');
}

const isParts = (names: readonly DatePart[], answer: unknown): answer is TypedParts =>
  typeof answer === 'object' && answer !== null
  && Object.entries(answer).every(([name, part]) => names.includes(name as DatePart) && typeof part === 'string');

/** The parts of an answer, to fill its fields with. */
export function partsOf(names: readonly DatePart[], answer: unknown): TypedParts {
  if (isParts(names, answer)) return answer;
  const values = typeof answer === 'string' ? answer.split('-').reverse() : [];
  return Object.fromEntries(names.map((name, i) => [name, values[i]?.replace(/^0/, '')]));
}

/** What is wrong with each part of a date that could not be read; where each is right, they make no date together. */
export function partTroubles(names: readonly DatePart[], answer: unknown, isReal: (iso: string) => boolean): Trouble | Trouble[] {
  if (!isParts(names, answer)) return wrongType('date');
  const troubles = names.flatMap((name): Trouble[] => {
    const {[name]: part = ''} = answer;
    if (part === '') return [{code: `missing-${name}`, params: {at: name}}];
    return valueOf[name](part) === undefined ? [{code: `wrong-${name}`, params: {at: name}}] : [];
  });
  if (troubles.length > 0) return troubles;
  return isReal(isoOf(names, answer) ?? '') ? wrongType('date') : {code: 'not-a-date'};
}

/** In words, a date that could not be read. */
export const asTyped = (answer: unknown): string =>
  (typeof answer === 'object' && answer !== null ? Object.values(answer) : [answer]).map(String).join(' ');
