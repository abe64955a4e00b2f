/** The checks see what is planted, each its own defect, and nothing in the right twin. */
import {expect} from 'chai';
import {html} from 'lit';
import {axeFaultsOf} from '../support/axe.ts';
import {inChromium} from '../support/browser-commands.ts';
import {mount} from '../support/fixture.ts';
import {ACTING, ELSEWHERE} from './checks/acting.ts';
import {forgetListeners} from './checks/pointer.ts';
import {standing} from './checks/standing.ts';
import {planted, STYLES} from './planted.ts';
import type {Planted} from './planted.ts';
import {idOf} from './support/finding.ts';

/** The example in a shadow root, as everything of ours is, on a narrow page. */
function plant({wrong, right, prepare}: Planted, isWrong: boolean): HTMLElement {
  forgetListeners();
  const host = mount(html`<div></div>`, {width: 320, lang: 'en'});
  const root = host.attachShadow({mode: 'open'});
  root.innerHTML = STYLES + (isWrong ? wrong : right);
  prepare?.(root, isWrong);
  return host;
}

/** The ids of what is found, each once. */
const idsIn = (findings: readonly string[]): string[] => [...new Set(findings.map(idOf))];

describe('planted defects that are seen as they stand', () => {
  for (const example of planted.standing.filter(({id}) => id !== 'VIS-08' || CSS.supports('forced-color-adjust', 'none'))) {
    it(`${example.id}: ${example.what}`, async () => {
      const seen = idsIn(await standing(plant(example, true)));
      expect(seen.filter((id) => !example.also?.includes(id))).to.deep.equal([example.id]);
      expect(await standing(plant(example, false))).to.deep.equal([]);
    });
  }
});

describe('planted defects that are seen in use', () => {
  for (const example of planted.acting.filter(({id}) => !ELSEWHERE.includes(id))) {
    it(`${example.id}: ${example.what}`, async () => {
      const check = ACTING[example.id];
      expect(idsIn(await check?.(plant(example, true)) ?? [])).to.deep.equal([example.id]);
      expect(await check?.(plant(example, false))).to.deep.equal([]);
    });
  }
});

it('every check has a defect that proves it', () => {
  const ids = planted.acting.map(({id}) => id);
  expect(ids).to.include.members([...Object.keys(ACTING), ...ELSEWHERE]);
});

/* A tool for everybody can know none of our promises: it is the floor, these checks are the walls. */
if (inChromium) {
  it('axe sees 8 of 59', async function () {
    // All on one page, since a run of axe takes its time whatever there is to see.
    this.timeout(30_000);
    const all = [...planted.standing, ...planted.acting];
    const [wrong = [], right = []] = [true, false].map((isWrong) => all.map((example) => plant(example, isWrong)));
    const faults = await axeFaultsOf([...wrong, ...right]);
    const seen = all.filter((_, i) => (faults[i]?.length ?? 0) > (faults[i + all.length]?.length ?? 0));
    expect(this.test?.title).to.equal(`axe sees ${String(seen.length)} of ${String(all.length)}`);
  });
}
