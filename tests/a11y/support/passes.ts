/** Makes all checks on one thing, which is put on the page once for each kind of check: that is what takes the time. */
import {expect} from 'chai';
import {ACTING} from '../checks/acting.ts';
import {forgetListeners} from '../checks/pointer.ts';
import {standing} from '../checks/standing.ts';
import type {MountOptions} from '../../support/fixture.ts';
import type {Finding} from './finding.ts';

/** The narrowest page, in CSS pixels (WCAG 1.4.10). */
const NARROW = 320;
/** Pictures and many keys, on a machine that does other things beside. */
const PATIENCE = 60_000;

/* What was seen at one question need not be looked at in the next. */
const known = new Map<string, Set<string>>();
const knownTo = (id: string): Set<string> => {
  const kinds = known.get(id) ?? new Set();
  known.set(id, kinds);
  return kinds;
};

export type Show = (options: MountOptions) => Promise<Element>;

/** A test of how it stands, 320 px wide. */
export const passesAsItStands = (what: string, show: Show): void => void it(`${what} passes as it stands`, async () => {
  expect(await standing(await show({width: NARROW, lang: 'en'}))).to.deep.equal([]);
});

/** A test of how it is used, by the checks of this engine but those in `without`. */
export const passesInUse = (what: string, show: Show, without: readonly string[] = []): void => void it(`${what} passes in use`, async function () {
  this.timeout(PATIENCE);
  forgetListeners();
  const root = await show({lang: 'en'});
  const found: Finding[] = [];
  for (const [id, check] of Object.entries(ACTING).filter(([one]) => !without.includes(one))) {
    found.push(...await check(root, knownTo(id)));
  }
  expect(found).to.deep.equal([]);
});
