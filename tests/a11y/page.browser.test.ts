/** What depends on the page around an element, or on its reader: a header that stays on top, colours, motion, a turned screen. */
import {setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import {inChromium, readBy, takesPictures} from '../support/browser-commands.ts';
import {choiceSeen, edgesSeen, focusUncovered} from './checks/looks.ts';
import {standing} from './checks/standing.ts';
import type {Finding} from './support/finding.ts';
import {seenText} from './support/tree.ts';
import {until} from '../support/fixture.ts';
import {everything, surfaces} from './surfaces.ts';

/** The runner's own page. */
const USUAL = {width: 800, height: 600};
/** Pictures and many keys, on a machine that does other things beside. */
const PATIENCE = 60_000;

const some = [everything, ...surfaces];

afterEach(async () => {
  document.documentElement.removeAttribute('style');
  if (inChromium) await readBy();
});

for (const {name, show} of some) {
  it(`${name} passes from right to left (I18N-01)`, async () => {
    expect(await standing(await show({}, {width: 320, lang: 'en', dir: 'rtl'}))).to.deep.equal([]);
  });
}

for (const {name, show} of some) {
  it(`${name} has room for text of twice the size (WCAG 1.4.4)`, async () => {
    document.documentElement.style.fontSize = '200%';
    // A page of 1280 px whose reader has doubled everything.
    expect(await standing(await show({}, {width: 640, lang: 'en'}))).to.deep.equal([]);
  });
}

if (takesPictures) {
  describe('a header that stays on top (FOC-02)', () => {
    /** As tall as those of many councils, in CSS pixels. */
    const HEADER = 120;
    const header = document.createElement('header');
    header.style.cssText = `position:sticky;top:0;height:${String(HEADER)}px;background:#fff;z-index:9`;

    beforeEach(() => { document.body.prepend(header); });
    afterEach(async () => {
      header.remove();
      await setViewport(USUAL);
    });

    for (const [width, height] of [[320, 256], [1280, 600]] as const) {
      it(`covers no focus on a page of ${String(width)} × ${String(height)} px`, async function () {
        this.timeout(PATIENCE);
        await setViewport({width, height});
        expect(await focusUncovered(await everything.show({}, {lang: 'en'}))).to.deep.equal([]);
      });
    }
  });

  describe('a screen that is turned (VIS-12)', () => {
    afterEach(() => setViewport(USUAL));

    for (const {name, show} of surfaces) {
      it(`shows the same of ${name}`, async () => {
        const host = await show({}, {lang: 'en'});
        const textOn = async (width: number, height: number): Promise<string> => {
          await setViewport({width, height});
          return seenText(host.shadowRoot?.querySelector('.live') ?? host);
        };
        // Some of it comes a moment after the form.
        await until(async () => await textOn(360, 640) === await textOn(640, 360), 'the same text');
      });
    }
  });
}

if (inChromium) {
  /* The page has both palettes, as the elements have. */
  const READERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'a dark page (VIS-14)': {'prefers-color-scheme': 'dark'},
    'more contrast (VIS-14)': {'prefers-contrast': 'more'},
    'forced colours (VIS-08)': {'forced-colors': 'active'},
  };
  for (const [what, features] of Object.entries(READERS)) {
    describe(what, () => {
      const known = new Set<string>();
      const chosen = new Set<string>();
      for (const {name, show} of some) {
        it(`shows every control of ${name}`, async function () {
          this.timeout(PATIENCE);
          document.documentElement.style.colorScheme = 'light dark';
          await readBy(features);
          const host = await show({}, {lang: 'en'});
          const found: Finding[] = [...await edgesSeen(host, known), ...await choiceSeen(host, chosen)];
          expect(found).to.deep.equal([]);
        });
      }
    });
  }

  describe('less motion (VIS-09)', () => {
    it('lets nothing move', async () => {
      await readBy({'prefers-reduced-motion': 'reduce'});
      const found = (await standing(await everything.show({}, {lang: 'en'}))).filter((one) => one.startsWith('VIS-09'));
      expect(found).to.deep.equal([]);
      expect(document.getAnimations()).to.deep.equal([]);
    });
  });
}
