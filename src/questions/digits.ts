const DIGIT = /\p{Nd}/u;

/** The value of a decimal digit of any script: Unicode keeps the ten of a script together, and full sets side by side. */
function valueOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (DIGIT.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((code - first) % 10);
}

/** A text with its digits as 0 to 9: Arabic, Urdu and other keyboards have their own. */
export const plainDigits = (text: string): string => text.replace(/(?![0-9])\p{Nd}/gu, valueOf);
