import type {PetitionCount} from '../../../src/schema.ts';
import type {Petition} from './signer.ts';

/** A smaller number could point at persons. */
const SMALLEST_PUBLISHED = 5;
const INWARD_LENGTH = 3;

/** Code of the area with the longest match; empty where there is none. @param postcode Without a space */
export function areaOf({areas = []}: Petition, postcode: string): string {
  const written = `${postcode.slice(0, -INWARD_LENGTH)} ${postcode.slice(-INWARD_LENGTH)}`;
  const matches = areas.flatMap(({code, postcodes}) => postcodes.filter((prefix) => begins(written, prefix)).map((prefix) => ({code, prefix})));
  const [longest] = matches.sort((a, b) => b.prefix.length - a.prefix.length);
  return longest?.code ?? '';
}

/** LA1 is a district, and LA11 another one: where a beginning ends in its only digit, no digit may follow. */
const begins = (written: string, prefix: string): boolean => written.startsWith(prefix)
  && !(/^[A-Z]+\d$/.test(prefix) && /\d/.test(written.charAt(prefix.length)));

/**
 * The public breakdown: small numbers are withheld. One alone that is withheld could be had by subtraction, so the
 * smallest of the others goes with it; where there is no other, there is no breakdown.
 */
export function publicAreas({areas}: Petition, byArea: ReadonlyMap<string, number>): PetitionCount['areas'] {
  if (!areas) return undefined;
  const counted = areas.map(({code, name}) => ({code, name, count: byArea.get(code) ?? 0}));
  const withheld = new Set(counted.filter(({count}) => count < SMALLEST_PUBLISHED));
  if (withheld.size === 1) {
    const [smallest] = counted.filter((area) => !withheld.has(area)).sort((a, b) => a.count - b.count);
    if (!smallest) return undefined;
    withheld.add(smallest);
  }
  return counted.map((area) => (withheld.has(area) ? {...area, count: null} : area));
}
