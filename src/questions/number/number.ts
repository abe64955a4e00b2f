import {localized} from '../../i18n/text.ts';
import type {QuestionRule} from '../question-type.ts';
import {trimmed, wrongType} from '../read.ts';
import type {NumberQuestion} from './number.schema.ts';

const DECIMAL = /^[+-]?\d{1,15}(\.\d{1,10})?$/;

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
  read(question, fields) {
    const typed = trimmed(fields, question.id);
    // A comma elsewhere than before three digits may be a decimal one: dropped, it would make ten times as much.
    const plain = typed?.replace(/[\s\u00a0\u202f]|,(?=\d{3}(?!\d))/g, '').replace('\u2212', '-') ?? '';
    return DECIMAL.test(plain) ? Number(plain) : typed;
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
    return String(answer) + unit;
  },
  // Numbers can point to a person: only how many answered is public.
  tally: () => [],
};
