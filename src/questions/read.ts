import type {Trouble} from '../i18n/problems.ts';
import type {Fields} from './question-type.ts';

/** The texts sent under a name; files are none of ours. */
export const texts = (fields: Fields, name: string): string[] =>
  fields.getAll(name).filter((value) => typeof value === 'string');

/** The one text sent under a name, without space around it; undefined where it is empty. */
export const trimmed = (fields: Fields, name: string): string | undefined => texts(fields, name)[0]?.trim() || undefined;

/** Whether an answer says anything: an empty text or list is none. */
export const isAnswered = (answer: unknown): boolean =>
  answer !== undefined && answer !== null && answer !== '' && !(Array.isArray(answer) && answer.length === 0);

export const wrongType = (expected: string): Trouble => ({code: 'wrong-type', params: {expected}});

/** Whether a text is in one line, as the control for it is. */
export const isOneLine = (text: string): boolean => !/[\r\n\u2028\u2029]/.test(text);

/** Trouble with the length of a text in characters as people count them (code points). */
export function lengthTrouble(
  limits: {minLength?: number | undefined; maxLength?: number | undefined},
  answer: string,
): Trouble | undefined {
  const length = Array.from(answer).length;
  const {minLength: min = 0, maxLength: max = Infinity} = limits;
  if (length < min) return {code: 'too-short', params: {min}};
  if (length > max) return {code: 'too-long', params: {max, length}};
  return undefined;
}

/** Trouble with a value that must be one of the choices. */
export function choiceTrouble(list: readonly {value: string}[], answer: unknown): Trouble | undefined {
  if (typeof answer !== 'string') return wrongType('text');
  if (list.some((item) => item.value === answer)) return undefined;
  return {code: 'unknown-choice', params: {value: Array.from(answer).slice(0, 100).join('')}};
}
