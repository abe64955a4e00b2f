/** A matrix as a person uses it: row by row, in a wide and in a narrow column. */
import {expect} from 'chai';
import type {Question} from '../../src/schema.ts';
import {choose, focused, press} from '../support/elements.ts';
import {find, until} from '../support/fixture.ts';
import {hasEveryKey, key, mistakes, nameOf, opened, tabTo} from './composite.ts';

const streets = (changes: object = {}): Question => ({
  id: 'streets', type: 'matrix', label: 'How good are these?', required: true, ...changes,
  rows: [{value: 'lights', label: 'Street lights'}, {value: 'roads', label: 'Roads', hint: 'Kerbs too'}, {value: 'paths', label: 'Paths'}],
  columns: [{value: 'good', label: 'Good'}, {value: 'fair', label: 'Fair'}, {value: 'poor', label: 'Poor'}],
});
const row = (host: Element, name: string): HTMLElement => {
  const found = [...host.shadowRoot?.querySelectorAll<HTMLElement>('[role=radiogroup]') ?? []]
    .find((one) => host.shadowRoot?.getElementById(one.getAttribute('aria-labelledby') ?? '')?.textContent === name);
  if (!found) throw new Error(`no row is called ${name}`);
  return found;
};
const described = (element: Element): string => (element.getAttribute('aria-describedby') ?? '').split(' ')
  .map((id) => (element.getRootNode() as ShadowRoot).getElementById(id)?.textContent.trim()).join(' ');
const radios = (one: Element): HTMLInputElement[] => [...one.querySelectorAll('input')];

describe('a matrix', () => {
  it('is a group of radio buttons for each row, which is called what the row is, and each button what its column is', async () => {
    const {host} = await opened([streets()]);
    for (const name of ['Street lights', 'Roads', 'Paths']) expect(radios(row(host, name)).map(nameOf)).to.deep.equal(['Good', 'Fair', 'Poor']);
    expect(described(row(host, 'Roads'))).to.equal('Kerbs too');
    expect(find(host, '.matrix-head').getAttribute('aria-hidden')).to.equal('true');
    expect(find(host, '.question').querySelector('[role=grid],[role=table],table')).to.equal(null);
  });

  it('has one Tab stop for each row, and sends what was chosen', async () => {
    const {host, sent} = await opened([streets()]);
    await tabTo(host, 'Good');
    for (const name of ['lights', 'roads', 'paths']) {
      expect((focused(host) as HTMLInputElement).name).to.equal(`streets.${name}`);
      await key(' ');
      if (hasEveryKey && name === 'roads') await key('ArrowRight');
      await key('Tab');
    }
    expect(nameOf(focused(host))).to.equal('Send your answers');
    expect(await sent()).to.deep.equal({streets: {lights: 'good', roads: hasEveryKey ? 'fair' : 'good', paths: 'good'}});
  });

  it('names each row that was missed, says it at the row, and leads there', async () => {
    const {host} = await opened([streets()]);
    choose(host, 'streets.lights', 'good');
    press(host, 'Send your answers');
    await until(() => mistakes(host).length, 'mistakes');
    expect(mistakes(host)).to.deep.equal(['Roads: Choose one of the answers.', 'Paths: Choose one of the answers.']);
    expect(described(row(host, 'Roads'))).to.equal('Kerbs too Error: Choose one of the answers.');
    expect(['Street lights', 'Roads', 'Paths'].map((name) => row(host, name).getAttribute('aria-invalid'))).to.deep.equal([null, 'true', 'true']);
    expect(host.shadowRoot?.querySelectorAll('.error')).to.have.length(2);
    [...host.shadowRoot?.querySelectorAll<HTMLElement>('.summary a') ?? []][1]?.click();
    expect((focused(host) as HTMLInputElement).name).to.equal('streets.paths');
  });

  it('says once that every row is to be answered where none was', async () => {
    const {host} = await opened([streets()]);
    press(host, 'Send your answers');
    await until(() => mistakes(host).length, 'mistakes');
    expect(mistakes(host)).to.deep.equal(['How good are these?: Choose an answer in every row.'.replace('?:', ':')]);
    expect(host.shadowRoot?.querySelectorAll('.error')).to.have.length(1);
  });

  it('is a grid where its own column is wide: words above, buttons below each other', async () => {
    const {host} = await opened([streets()], {width: 700});
    const [first, second] = [row(host, 'Street lights'), row(host, 'Paths')].map((one) => radios(one).map((radio) => radio.getBoundingClientRect()));
    expect(new Set(first?.map(({top}) => Math.round(top))).size).to.equal(1);
    first?.forEach(({left}, i) => { expect(left).to.be.closeTo(second?.[i]?.left ?? NaN, 1); });
    const heads = [...find(host, '.matrix-head').children].slice(1).map((head) => head.getBoundingClientRect());
    first?.forEach(({left, right}, i) => { expect((left + right) / 2).to.be.closeTo(((heads[i]?.left ?? NaN) + (heads[i]?.right ?? NaN)) / 2, 2); });
    expect(heads.map(({height}) => height > 0)).to.deep.equal([true, true, true]);
  });

  it('stacks in a narrow column on a wide screen, with the words at each button and nothing beyond 320 px', async () => {
    const {host} = await opened([streets()], {width: 320});
    expect(getComputedStyle(find(host, '.matrix-head')).display).to.equal('none');
    const tops = radios(row(host, 'Roads')).map((radio) => radio.getBoundingClientRect().top);
    expect(tops.every((top, i) => i === 0 || top > (tops[i - 1] ?? NaN) + 20)).to.equal(true);
    for (const words of row(host, 'Roads').querySelectorAll<HTMLElement>('.choice span')) expect(words.getBoundingClientRect().width).to.be.above(20);
    expect(host.scrollWidth).to.be.at.most(320);
  });

  it('stays stacked where no screen has room for its columns', async () => {
    const columns = Array.from({length: 11}, (_, i) => ({value: `c${String(i)}`, label: `${String(i)} out of ten`}));
    const {host} = await opened([{...streets(), columns} as Question], {width: 900});
    expect(getComputedStyle(find(host, '.matrix-head')).display).to.equal('none');
  });

  it('keeps its random order while it is filled in', async () => {
    const rows = Array.from({length: 8}, (_, i) => ({value: `r${String(i)}`, label: `Row ${String(i)}`}));
    const {host} = await opened([{...streets({order: 'random'}), rows} as Question]);
    const order = (): string[] => [...host.shadowRoot?.querySelectorAll('.matrix-row .label') ?? []].map(({textContent}) => textContent);
    const before = order();
    expect([...before].sort()).to.deep.equal(rows.map(({label}) => label));
    choose(host, 'streets.r3', 'good');
    press(host, 'Send your answers');
    await until(() => mistakes(host).length, 'mistakes');
    expect(order()).to.deep.equal(before);
  });
});
