/** Levenshtein distance: how many letters must be added, dropped or replaced. */
function distance(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, i) => i);
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1];
    Array.from(b).forEach((other, j) => {
      next.push(Math.min((row[j] ?? 0) + Number(letter !== other), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    });
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The same letters in another order are one slip of the fingers. */
const letters = (name: string): string => Array.from(name.toLowerCase()).sort().join('');

/** The name that was probably meant: the one fewest letters away, undefined where none is close. */
export function nearest(wrong: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((name) => ({name, away: distance(wrong.toLowerCase(), name.toLowerCase()) - Number(letters(name) === letters(wrong))}))
    .sort((a, b) => a.away - b.away);
  return best && best.away <= Math.max(2, wrong.length / 3) ? best.name : undefined;
}
