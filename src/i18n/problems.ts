import {text} from './text.ts';
import type {Params, WordId} from './text.ts';

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
  | 'pattern' | 'compare' | 'unanswered' | 'ends-before'
  | 'missing-rows' | 'missing-order' | 'missing-amounts' | 'missing-entries' | 'order-too-few' | 'order-too-many'
  | 'sum-left' | 'sum-over' | 'entries-too-few' | 'entries-too-many'
  | 'unknown-question' | 'unknown-field' | 'wrong-field'>;

/** A trouble as a sentence. */
export const sentence = (locale: string, trouble: Trouble): string => text(locale, trouble.code, trouble.params);
