import {monthText} from '../../i18n/time.ts';
import {isMonth} from '../date/calendar.ts';
import {MONTH_PARTS, asTyped, isoOf, partTroubles, typedParts} from '../date/typed-parts.ts';
import type {QuestionRule} from '../question-type.ts';
import type {MonthQuestion} from './month.schema.ts';

/** The answer is an ISO 8601 month, 2026-11; what is none stays as its parts, `{month, year}` as typed. */
export const monthRule: QuestionRule<MonthQuestion> = {
  missing: 'missing-month-year',
  read({id}, fields, language) {
    const parts = typedParts(id, MONTH_PARTS, fields, language);
    return parts && (isoOf(MONTH_PARTS, parts) ?? parts);
  },
  check(_question, answer) {
    if (typeof answer !== 'string') return partTroubles(MONTH_PARTS, answer, isMonth);
    return isMonth(answer) ? undefined : {code: 'not-a-date'};
  },
  summary: (_question, answer, language) => (typeof answer === 'string' && isMonth(answer) ? monthText(language, answer) : asTyped(answer)),
};
