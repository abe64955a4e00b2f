/** FNV-1a: 32 bits that differ for texts that differ. */
const hash = (text: string): number =>
  Array.from(text).reduce((sum, character) => Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193), 0x811c9dc5);

/** Numbers from 0 up to 1 that look random and are the same again for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = state + 0x6d2b79f5 | 0;
    let mixed = Math.imul(state ^ state >>> 15, 1 | state);
    mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed;
    return ((mixed ^ mixed >>> 14) >>> 0) / 2 ** 32;
  };
}

/**
 * The items in an order that looks random, every order as likely as any other (Fisher–Yates).
 * @param key what the order belongs to: the same key and seed give the same order again, another key gives another
 */
export function shuffled<T>(items: readonly T[], seed: number, key: string): T[] {
  const next = numbers(hash(`${key} ${String(seed)}`));
  const left = [...items];
  return items.flatMap(() => left.splice(Math.floor(next() * left.length), 1));
}
