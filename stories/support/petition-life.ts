/** What becomes of the crossing petition, and how a number of signatures becomes a public count. */
import type {Definition, Live, PetitionCount} from '../../src/schema.ts';
import {inMoreLanguages} from './examples.ts';

export type Life = 'none' | 'answered' | 'debate-planned' | 'debated' | 'rejected';

const COUNTED = '2026-11-20T09:30:00Z';
const REACHED = '2026-11-09T18:05:00Z';
/** Signatures from each area in turn, in per cent of all; the last two are alike, so that no area is ever withheld alone. */
const SHARES = [44, 30, 14, 5, 5];
/** A smaller number could point at persons. */
const LEAST_SHOWN = 5;

const response: Live['response'] = {
  at: '2026-11-16T10:00:00Z',
  url: 'https://glanmor.example/harbour-road',
  text: {
    en: 'The council will put a zebra crossing between the school gate and the library bus stop **before September 2027**. It also keeps the 20 mph limit.\n\nWork begins in the Easter holidays. Harbour Road stays open.',
    cy: 'Bydd y cyngor yn gosod croesfan sebra rhwng giât yr ysgol a safle bws y llyfrgell **cyn mis Medi 2027**. Bydd hefyd yn cadw’r terfyn 20 mya.\n\nBydd y gwaith yn dechrau yng ngwyliau’r Pasg. Bydd Ffordd yr Harbwr yn aros ar agor.',
  },
};

const outcome = {
  en: 'The council voted **34 to 7** for the crossing.',
  cy: 'Pleidleisiodd y cyngor **34 i 7** o blaid y groesfan.',
};

const rejection: Live['rejection'] = {
  code: 'duplicate',
  text: {
    en: 'There is already a petition for crossings outside all our schools. You can [sign that one](https://glanmor.example/petition/school-crossings).',
    cy: 'Mae deiseb eisoes am groesfannau ger ein holl ysgolion. Gallwch [lofnodi honno](https://glanmor.example/petition/school-crossings).',
  },
};

/** What staff have said of it. The debate to come is far away, so that its story is the same in any year. */
export const lives: Readonly<Record<Life, Partial<Live>>> = inMoreLanguages({
  none: {},
  answered: {response},
  'debate-planned': {debate: {on: '2040-01-16', url: 'https://glanmor.example/debates'}},
  debated: {response, debate: {on: '2026-11-19', outcome, url: 'https://glanmor.example/debates'}},
  rejected: {state: 'rejected', rejection},
});

/** The public count of a petition with so many signatures, those on paper among them. */
export function countOf({petition}: Definition, signatures: number, paper: number): PetitionCount {
  if (!petition) throw new Error('Only a petition has a count.');
  const areas = petition.areas?.map(({code, name}, i) => {
    const count = Math.floor(signatures * (SHARES[i] ?? 0) / 100);
    return {code, name, count: count < LEAST_SHOWN ? null : count};
  });
  const thresholds = petition.thresholds.map(({at}) => ({at, reachedAt: at <= signatures ? REACHED : null}));
  return {count: signatures, paper, asOf: COUNTED, thresholds, ...(areas && {areas})};
}
