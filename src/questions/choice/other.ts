import {localized} from '../../i18n/text.ts';
import type {LocalizedText} from '../../i18n/text.ts';
import type {Trouble} from '../../i18n/problems.ts';
import type {Fields} from '../question-type.ts';
import {choiceTrouble, isOneLine, lengthTrouble, trimmed, wrongType} from '../read.ts';

/** A choice that may ask for words of the person's own. */
interface Choice {
  value: string;
  label: LocalizedText;
  other?: true | undefined;
}

/** What the parts of an answer are checked against. */
interface Offer {
  id: string;
  choices: readonly Choice[];
  required?: true | 'soft' | undefined;
}

/** How many characters a person's own words may have. */
const LONGEST = 500;

/** What follows the question's id in the form field name of the person's own words. */
const AT = 'other';
export const otherName = (id: string): string => `${id}.${AT}`;

/** The value of a choice that was taken, with or without words of the person's own. */
export const valueOf = (part: unknown): unknown => (isWithText(part) ? part.value : part);

/** The person's own words to a choice; undefined where there are none. */
export const textOf = (part: unknown): string | undefined => (isWithText(part) ? part.text : undefined);

function isWithText(part: unknown): part is {value: string; text: string} {
  if (typeof part !== 'object' || part === null || Object.keys(part).length !== 2 || !('value' in part && 'text' in part)) return false;
  return typeof part.value === 'string' && typeof part.text === 'string';
}

/** A choice as it was taken: its value, or `{value, text}` where it asked for words and got some. */
export function taken({id, choices}: Offer, value: string, fields: Fields): unknown {
  const text = choices.some((choice) => choice.other && choice.value === value) ? trimmed(fields, otherName(id)) : undefined;
  return text === undefined ? value : {value, text};
}

/** Trouble with a choice that was taken, and with the words given to it. */
export function partTrouble({choices, required}: Offer, part: unknown): Trouble | undefined {
  const value = valueOf(part);
  const trouble = choiceTrouble(choices, value);
  if (trouble) return trouble;
  const isOther = choices.some((choice) => choice.other && choice.value === value);
  const text = textOf(part);
  if (text === undefined) return isOther && required === true ? {code: 'missing-other', params: {at: AT}} : undefined;
  return isOther ? textTrouble(text) : wrongType('text');
}

function textTrouble(text: string): Trouble | undefined {
  if (text.trim() === '') return {code: 'missing-other', params: {at: AT}};
  const trouble: Trouble | undefined = isOneLine(text) ? lengthTrouble({maxLength: LONGEST}, text) : {code: 'line-break'};
  return trouble && {...trouble, params: {...trouble.params, at: AT}};
}

/** A choice that was taken, in words: `Other: by bicycle`. */
export function said({choices}: Pick<Offer, 'choices'>, part: unknown, language: string): string {
  const value = String(valueOf(part));
  const label = choices.find((choice) => choice.value === value)?.label;
  return [label === undefined ? value : localized(label, language), textOf(part)].filter((words) => words !== undefined).join(': ');
}
