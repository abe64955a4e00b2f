import type {QuestionRule} from '../question-type.ts';
import {trimmed, wrongType} from '../read.ts';
import type {TelQuestion} from './tel.schema.ts';

/** What people write between digits, whatever their country's habit, and an extension behind them. */
const NUMBER = /^\+?[\p{Nd}\s()./\u2010-\u2015-]+(?:(?:x|ext\.?|extension|#)\s?\p{Nd}{1,6})?$/iu;
const EXTENSION = /[x#e].*$/i;
/** E.164 has 15 digits at most; fewer than 7 reach nobody from outside a town. */
const LEAST = 7;
const MOST = 15;
const LONGEST = 40;

const digits = (number: string): number => number.replace(EXTENSION, '').replace(/\P{Nd}/gu, '').length;

/** The answer is a telephone number as it was typed, with single spaces (GOV.UK “Telephone numbers”). */
export const telRule: QuestionRule<TelQuestion> = {
  missing: 'missing-tel',
  read: (question, fields) => trimmed(fields, question.id)?.replace(/\s+/g, ' '),
  check(_question, answer) {
    if (typeof answer !== 'string') return wrongType('text');
    if (answer.length > LONGEST || !NUMBER.test(answer)) return {code: 'tel'};
    const count = digits(answer);
    return count >= LEAST && count <= MOST ? undefined : {code: 'tel'};
  },
  summary: (_question, answer) => String(answer),
};
