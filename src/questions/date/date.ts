import type {Trouble} from '../../i18n/problems.ts';
import {dayText} from '../../i18n/time.ts';
import type {QuestionRule} from '../question-type.ts';
import {isDay, today} from './calendar.ts';
import type {DateQuestion} from './date.schema.ts';
import {DATE_PARTS, asTyped, isoOf, partTroubles, typedParts} from './typed-parts.ts';

function limitTrouble({earliest, latest}: DateQuestion, day: string): Trouble | undefined {
  const least = earliest === 'today' ? today('earliest') : earliest;
  const most = latest === 'today' ? today('latest') : latest;
  if (least !== undefined && day < least) return {code: 'too-early', params: {date: least}};
  if (most !== undefined && day > most) return {code: 'too-late', params: {date: most}};
  return undefined;
}

/** The answer is an ISO 8601 date; what is none stays as its parts, `{day, month, year}` as typed. */
export const dateRule: QuestionRule<DateQuestion> = {
  missing: 'missing-date',
  read({id}, fields, language) {
    const parts = typedParts(id, DATE_PARTS, fields, language);
    const day = parts && isoOf(DATE_PARTS, parts);
    return day !== undefined && isDay(day) ? day : parts;
  },
  check(question, answer) {
    if (typeof answer !== 'string') return partTroubles(DATE_PARTS, answer, isDay);
    return isDay(answer) ? limitTrouble(question, answer) : {code: 'not-a-date'};
  },
  summary: (_question, answer, language) => (typeof answer === 'string' && isDay(answer) ? dayText(language, answer) : asTyped(answer)),
};
