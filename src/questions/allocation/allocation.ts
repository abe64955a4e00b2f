import type {Trouble} from '../../i18n/problems.ts';
import {decimal} from '../../i18n/number.ts';
import {localized, text} from '../../i18n/text.ts';
import type {LocalizedText} from '../../i18n/text.ts';
import {numberRule} from '../number/number.ts';
import {at, isRecord, labelAt, unknownParts} from '../parts.ts';
import type {QuestionRule} from '../question-type.ts';
import {wrongType} from '../read.ts';
import type {AllocationQuestion} from './allocation.schema.ts';

/** A currency sign stands before its amount; a word, behind it. */
const isCurrency = (unit: string): boolean => /^\p{Sc}$/u.test(unit);

/** An amount with its unit: `£20`, `20 points`. */
export function amountText({unit}: {unit?: LocalizedText | undefined}, amount: number, language: string): string {
  const said = decimal(language, amount);
  const name = localized(unit ?? '', language);
  return isCurrency(name) ? name + said : `${said} ${name}`.trim();
}

/**
 * What of the total is left, below 0 if more was given than there is. It is counted in steps, since sums of binary
 * fractions are not exact: 0.1 and 0.2 make more than 0.3. Whatever is no amount counts as nothing.
 */
export function leftOver({choices, total, step = 1}: AllocationQuestion, answer: unknown): number {
  const amounts = isRecord(answer) ? choices.map(({value}) => (Object.hasOwn(answer, value) ? answer[value] : 0)) : [];
  const steps = amounts.reduce<number>((sum, amount) => sum + (typeof amount === 'number' ? amount / step : 0), 0);
  const left = Math.round((total / step - steps) * 1e6) / 1e6;
  return Number((left * step).toPrecision(12));
}

/** The answer is an object: an amount by the value of each choice that was given one, 0 or more. */
export const allocationRule: QuestionRule<AllocationQuestion> = {
  missing: 'missing-amounts',
  read({id, choices}, fields, language) {
    const amounts = choices.flatMap(({value}) => {
      const amount = numberRule.read({id: `${id}.${value}`, type: 'number', label: ''}, fields, language);
      return amount === undefined ? [] : [[value, amount]];
    });
    return amounts.length > 0 ? Object.fromEntries(amounts) as unknown : undefined;
  },
  check(question, answer) {
    if (!isRecord(answer)) return wrongType('object');
    const {choices, total, step = 1, partial} = question;
    const limits = {id: question.id, type: 'number' as const, label: '', min: 0, max: total, step};
    const troubles = [...unknownParts(choices, answer), ...choices.flatMap(({value}) =>
      (Object.hasOwn(answer, value) ? at(value, numberRule.check(limits, answer[value]) as Trouble | undefined) : []))];
    if (troubles.length > 0) return troubles;
    const left = leftOver(question, answer);
    if (left < 0) return {code: 'sum-over', params: {over: -left, total}};
    return left > 0 && partial !== true ? {code: 'sum-left', params: {left, total}} : undefined;
  },
  part: ({choices}, value, language) => labelAt(choices, value, language),
  summary(question, answer, language) {
    const amounts = answer as Readonly<Record<string, number>>;
    return question.choices.filter(({value}) => Object.hasOwn(amounts, value)).map(({value, label}) => text(language, 'pair', {
      label: localized(label, language), value: amountText(question, amounts[value] ?? 0, language)})).join('; ');
  },
  // Numbers can point to a person: only how many answered is public.
  tally: () => [],
};
