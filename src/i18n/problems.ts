import {decimal} from './number.ts';
import {text} from './text.ts';
import type {Params, WordId} from './text.ts';
import {dayText} from './time.ts';

/** What is wrong with an answer, as a code that browser and collector share; this module says it in words. */
export interface Trouble {
  code: TroubleCode;
  params?: Params;
}

/** Every code is the id of the message that says it. */
export type TroubleCode = Extract<WordId,
  | 'missing-text' | 'missing-email' | 'missing-number' | 'missing-choice' | 'missing-choices'
  | 'too-short' | 'too-long' | 'line-break' | 'email' | 'not-a-number' | 'too-small' | 'too-large' | 'step'
  | 'missing-postcode' | 'postcode' | 'missing-consent' | 'name-link' | 'name-start' | 'name-character'
  | 'too-few' | 'too-many' | 'exclusive' | 'missing-other' | 'unknown-choice' | 'repeated' | 'wrong-type' | 'not-asked'
  | 'missing-tel' | 'tel' | 'missing-url' | 'url' | 'missing-date' | 'missing-month-year' | 'not-a-date' | 'too-early' | 'too-late'
  | 'missing-day' | 'missing-month' | 'missing-year' | 'wrong-day' | 'wrong-month' | 'wrong-year'
  | 'missing-address' | 'missing-line1' | 'missing-town'
  | 'pattern' | 'compare' | 'unanswered' | 'ends-before'
  | 'missing-rows' | 'missing-order' | 'missing-amounts' | 'missing-entries' | 'order-too-few' | 'order-too-many'
  | 'sum-left' | 'sum-over' | 'entries-too-few' | 'entries-too-many'
  | 'unknown-question' | 'unknown-field' | 'wrong-field'>;

/** A value as a language writes it: numbers, and the day called `date`. */
const written = (locale: string, name: string, value: string | number): string => {
  if (typeof value === 'number') return decimal(locale, value);
  // A problem of somebody else's endpoint may hold anything.
  return name === 'date' && !Number.isNaN(Date.parse(value)) ? dayText(locale, value) : value;
};

/** A trouble as a sentence. */
export const sentence = (locale: string, {code, params = {}}: Trouble): string => text(locale, code,
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, written(locale, name, value)])));
