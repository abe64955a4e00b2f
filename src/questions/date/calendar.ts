import {text} from '../../i18n/text.ts';
import {monthNames} from '../../i18n/time.ts';
import {plainDigits} from '../digits.ts';

/** The least of a name that is enough: “Ju” could be June or July. */
const SHORTEST = 3;

/** Letters as people type them in a hurry: without capitals, accents and dots. */
const plain = (name: string): string => name.normalize('NFD').replace(/[\p{M}.]/gu, '').toLowerCase().trim();

function upTo(most: number, typed: string): number | undefined {
  const digits = plainDigits(typed);
  const value = /^\d{1,2}$/.test(digits) ? Number(digits) : 0;
  return value >= 1 && value <= most ? value : undefined;
}

/** The month, 1 to 12, whose name begins with what was typed; undefined where none does, or more than one. */
function monthNamed(typed: string, names: readonly string[]): number | undefined {
  const wanted = plain(typed);
  const found = names.flatMap((name, month) => (wanted.length >= SHORTEST && plain(name).startsWith(wanted) ? [month % 12 + 1] : []));
  return new Set(found).size === 1 ? found[0] : undefined;
}

export const dayOf = (typed: string): number | undefined => upTo(31, typed);

/** The month, 1 to 12, that was typed in figures or as a word of the language or of English: 11, Nov, Tachwedd. */
export const monthOf = (typed: string, language = 'en'): number | undefined => upTo(12, typed)
  ?? monthNamed(typed, text(language, 'months').split(', ')) ?? monthNamed(typed, monthNames(language)) ?? monthNamed(typed, monthNames('en'));

/** Two figures could be of this century or of the last one. */
export const yearOf = (typed: string): number | undefined => {
  const digits = plainDigits(typed);
  return /^[1-9]\d{3}$/.test(digits) ? Number(digits) : undefined;
};

/** Whether there is such a day: 2024-02-29 is one, 2023-02-29 is not. @param day ISO 8601 */
export function isDay(day: string): boolean {
  const time = /^[1-9]\d{3}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** @param month ISO 8601: 2026-11 */
export const isMonth = (month: string): boolean => /^[1-9]\d{3}-(?:0[1-9]|1[0-2])$/.test(month);

const HOUR = 3_600_000;

/**
 * The day that `today` is as a limit. The browser knows the person's. Elsewhere it is taken as widely as the zones of
 * the Earth allow, so that the collector refuses nothing that was right where it was typed.
 */
export function today(limit: 'earliest' | 'latest'): string {
  const zone = 'document' in globalThis ? -new Date().getTimezoneOffset() / 60 : {earliest: -12, latest: 14}[limit];
  return new Date(Date.now() + zone * HOUR).toISOString().slice(0, 10);
}
