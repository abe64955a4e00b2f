/** Scales in a row: numbers, stars, faces. */
import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import type {Question} from '../../src/schema.ts';
import {questionOf, sharedDefinition} from '../support/shared-definition.ts';
import {shortSurvey, widget} from '../support/elements.ts';
import {find, until} from '../support/fixture.ts';

const showcase = await sharedDefinition('choices-showcase');
const asked = (id: string, width?: number): ReturnType<typeof widget> => widget(
  shortSurvey({pages: [{id: 'only', questions: [questionOf(showcase, id)]}]}), {}, width === undefined ? {} : {width});
const points = (host: Element): HTMLElement[] => [...host.shadowRoot?.querySelectorAll<HTMLElement>('.point') ?? []];
const rows = (host: Element): number => new Set(points(host).map((point) => Math.round(point.getBoundingClientRect().top))).size;

/** WebKitGTK's driver knows no arrows. */
const hasEveryKey = !navigator.vendor.startsWith('Apple');

describe('a scale in a row', () => {
  it('stands in one row where there is room, and wraps where there is none, in targets of 44 px', async () => {
    const wide = await asked('likely', 700);
    expect(rows(wide)).to.equal(1);
    const narrow = await asked('likely', 320);
    expect(rows(narrow)).to.equal(2);
    for (const point of points(narrow)) {
      const {width, height, right} = point.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
      expect(right).to.be.at.most(narrow.getBoundingClientRect().right);
    }
  });

  it('shows what the ends mean, and says it once', async () => {
    const host = await asked('likely');
    expect([...find(host, '.ends').children].map(({textContent}) => textContent)).to.deep.equal(['0: Not at all likely', '10: Extremely likely']);
    expect(find(host, '.ends').ariaHidden).to.equal('true');
  });

  if (hasEveryKey) it('is one tab stop, and arrows choose', async () => {
    const host = await asked('stars');
    (find(host, '[value="1"]') as HTMLInputElement).focus();
    await sendKeys({press: ' '});
    await sendKeys({press: 'ArrowRight'});
    await sendKeys({press: 'ArrowRight'});
    expect((find(host, ':checked') as HTMLInputElement).value).to.equal('3');
  });

  it('fills the stars up to the chosen one', async () => {
    const host = await asked('stars');
    find(host, '[value="3"]').click();
    const filled = (): string => points(host).map((point) => (getComputedStyle(find(point, '.mark')).fill === 'none' ? '-' : '*')).join('');
    await until(() => filled() === '***--', 'three stars to be filled');
  });

  it('has marks that are for the eye alone, each face in a mood of its own', async () => {
    const host = await asked('mood');
    const marks = points(host).map((point) => find(point, 'svg'));
    expect(marks.map((mark) => mark.getAttribute('aria-hidden'))).to.deep.equal(Array(5).fill('true'));
    expect(new Set(marks.map((mark) => mark.querySelector('path')?.getAttribute('d'))).size).to.equal(5);
  });

  it('marks the chosen point by more than colour', async () => {
    const host = await asked('mood');
    find(host, '[value="2"]').click();
    expect(points(host).map((point) => getComputedStyle(point).outlineStyle)).to.deep.equal(['none', 'solid', 'none', 'none', 'none']);
    expect(points(host).every((point) => find(point, 'input').checkVisibility())).to.equal(true);
  });

  it('a list without a look says what lies between two labels, too', async () => {
    const plain = {...questionOf(showcase, 'stars'), look: undefined} as Question;
    const host = await widget(shortSurvey({pages: [{id: 'only', questions: [plain]}]}));
    expect([...host.shadowRoot?.querySelectorAll('label.choice') ?? []].map(({textContent}) => textContent.trim()).slice(0, 2))
      .to.deep.equal(['1: Very dirty', '2, between 1: Very dirty and 5: Very clean']);
  });
});
