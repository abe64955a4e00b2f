/** Forced colours and less motion in Firefox, which takes them from its preferences when it starts. */
import {expect} from 'chai';
import {choiceSeen, edgesSeen, focusSeen} from './checks/looks.ts';
import {standing} from './checks/standing.ts';
import {everything, surfaces} from './surfaces.ts';

/** Pictures and many keys, on a machine that does other things beside. */
const PATIENCE = 60_000;

it('the preferences are those of a reader with colours of their own, who wants less motion', () => {
  expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
  expect(matchMedia('(prefers-reduced-motion: reduce)').matches).to.equal(true);
});

const known = [new Set<string>(), new Set<string>(), new Set<string>()] as const;
for (const {name, show} of [everything, ...surfaces]) {
  it(`${name} can be seen, and does not move (VIS-08, VIS-09)`, async function () {
    this.timeout(PATIENCE);
    const host = await show({}, {lang: 'en'});
    expect(document.getAnimations()).to.deep.equal([]);
    const moving = (await standing(host)).filter((one) => /^VIS-0[89]/u.test(one));
    expect([...moving, ...await edgesSeen(host, known[0]), ...await choiceSeen(host, known[1]), ...await focusSeen(host, known[2])]).to.deep.equal([]);
  });
}
