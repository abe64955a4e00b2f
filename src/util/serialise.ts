/**
 * JSON of plain data. `JSON.stringify` would call a `toJSON` that old libraries add to Array.prototype
 * (Prototype.js 1.6), and the answers would arrive as a text.
 */
export function serialise(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(serialise).join(',')}]`;
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? quoted(value) : String(value);
  return `{${Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => `${quoted(key)}:${serialise(item)}`).join(',')}}`;
}

/*
 * A primitive is boxed for toJSON too, so a text is quoted by hand: what JSON reserves, and halves of characters,
 * which UTF-8 cannot carry (with the u flag the class of surrogates matches only lone ones).
 */
const quoted = (text: string): string => `"${text.replace(/["\\\u0000-\u001f\ud800-\udfff]/gu,
  (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;
