import type {Trouble} from '../i18n/problems.ts';
import type {LocalizedText} from '../i18n/text.ts';
import {localized} from '../i18n/text.ts';
import type {Choice} from './base.schema.ts';
import type {Category, Fields} from './question-type.ts';

/** The texts sent under a name; files are none of ours. */
export const texts = (fields: Fields, name: string): string[] =>
  fields.getAll(name).filter((value) => typeof value === 'string');

/** The one text sent under a name, without space around it; undefined where it is empty. */
export const trimmed = (fields: Fields, name: string): string | undefined => texts(fields, name)[0]?.trim() || undefined;

export const wrongType = (expected: string): Trouble => ({code: 'wrong-type', params: {expected}});

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

/** Choices as what results list. */
export const choiceCategories = (list: readonly Choice[], language: string): Category[] =>
  list.map(({value, label}) => ({value, label: localized(label as LocalizedText, language)}));

/** The label of a value, or the value itself where nothing is known of it. */
export const labelOf = (categories: readonly Category[], value: unknown): string =>
  categories.find((category) => category.value === String(value))?.label ?? String(value);
