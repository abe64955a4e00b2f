/* A browser that lacks a language would otherwise write as its own reader does, who may read 1.234 as another number. */
const known = (locale: string): string[] => [locale, 'en-GB'];

/** A number as people write it in a language: 1,234.5. */
export const decimal = (locale: string, value: number): string =>
  value.toLocaleString(known(locale), {maximumFractionDigits: 10});

/** A number as people type it in a language, in plain digits and without marks between thousands: 1234.5. */
export const typedDecimal = (locale: string, value: number): string =>
  value.toLocaleString(known(locale), {maximumFractionDigits: 10, useGrouping: false, numberingSystem: 'latn'});

/** Whether a language has a comma where English has the decimal point. */
export const hasDecimalComma = (locale: string): boolean => typedDecimal(locale, 0.5).includes(',');
