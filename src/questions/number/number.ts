import {decimal, hasDecimalComma} from '../../i18n/number.ts';
import {localized} from '../../i18n/text.ts';
import {plainDigits} from '../digits.ts';
import type {QuestionRule} from '../question-type.ts';
import {trimmed, wrongType} from '../read.ts';
import type {NumberQuestion} from './number.schema.ts';

/** What may stand between thousands in any language: space, apostrophe, and the Arabic mark. */
const THOUSANDS = '\\s\'’\u066c';
/** Digits, perhaps in groups that end with one of three (in India those before have two), then a fraction. */
const form = (thousands: string, point: string): RegExp => new RegExp(
  `^[+-]?(?:\\d{1,15}|[1-9]\\d{0,2}(?:[${THOUSANDS}${thousands}]\\d{2,3}){0,3}[${THOUSANDS}${thousands}]\\d{3})(?:[${point}\u066b]\\d{1,10})?$`);
const WITH_POINT = form(',', '.');
const WITH_COMMA = form('.', ',');
/** Marks that nobody sees: they keep a sign beside its number where text runs from right to left. */
const UNSEEN = /[\u061c\u200e\u200f]/g;

/**
 * The number that was typed in a language, undefined where it is none. What other languages read otherwise is none:
 * the comma of “1,5” dropped, as English has it between thousands, would make ten times as much.
 */
function numberIn(typed: string, language: string): number | undefined {
  const plain = plainDigits(typed).replace(UNSEEN, '').replace('\u2212', '-').replace(/^([+-])\s+/, '$1');
  const isComma = hasDecimalComma(language);
  if (!(isComma ? WITH_COMMA : WITH_POINT).test(plain)) return undefined;
  const [whole = '', fraction = '0'] = plain.split(isComma ? /[,\u066b]/ : /[.\u066b]/);
  return Number(`${whole.replace(/[^\d+-]/g, '')}.${fraction}`);
}

/** Whether `value` lies on the grid of `step`, allowing for what binary fractions lose. */
function onStep(value: number, step: number, from: number): boolean {
  const steps = (value - from) / step;
  return Math.abs(steps - Math.round(steps)) < 1e-9 * Math.max(1, Math.abs(steps));
}

/**
 * The answer is a JSON number. What cannot be read as one stays as typed, so that the person finds it again
 * and `check` can say what is wrong.
 */
export const numberRule: QuestionRule<NumberQuestion> = {
  missing: 'missing-number',
  read(question, fields, language = 'en') {
    const typed = trimmed(fields, question.id);
    return typed === undefined ? undefined : numberIn(typed, language) ?? typed;
  },
  check(question, answer) {
    if (typeof answer === 'string') return {code: 'not-a-number'};
    if (typeof answer !== 'number' || !Number.isFinite(answer)) return wrongType('number');
    const {min = -Infinity, max = Infinity, step} = question;
    if (answer < min) return {code: 'too-small', params: {min}};
    if (answer > max) return {code: 'too-large', params: {max}};
    if (step !== undefined && !onStep(answer, step, question.min ?? 0)) return {code: 'step', params: {step}};
    return undefined;
  },
  summary(question, answer, language) {
    const unit = question.unit === undefined ? '' : ` ${localized(question.unit, language)}`;
    return (typeof answer === 'number' ? decimal(language, answer) : String(answer)) + unit;
  },
  // Numbers can point to a person: only how many answered is public.
  tally: () => [],
};
