/** An order made with the keyboard alone (KEY-07, WCAG 2.5.7). */
import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import type {Question} from '../../src/schema.ts';
import {focused, press, shows} from '../support/elements.ts';
import {find, until} from '../support/fixture.ts';
import {focusOn, hasEveryKey, key, listen, mistakes, nameOf, opened, said, tabTo} from './composite.ts';

const travel = (changes: object = {}): Question => ({
  id: 'travel', type: 'ranking', label: 'What first?', ...changes,
  choices: [{value: 'bus', label: 'Bus'}, {value: 'tram', label: 'Tram'}, {value: 'bike', label: 'Bicycle'}],
});
const texts = (host: Element, selector: string): string[] => [...host.shadowRoot?.querySelectorAll(selector) ?? []].map(({textContent}) => textContent.trim());
const order = (host: Element): string[] => texts(host, '.ranking ol .item');

/** Adds all three, in the order of the question. */
async function addAll(host: Element): Promise<void> {
  await tabTo(host, 'Add Bus');
  for (const next of ['Add Tram', 'Add Bicycle', 'Move up Bicycle']) {
    await key('Enter');
    await focusOn(host, next);
  }
}

describe('a ranking', () => {
  it('is made by buttons that name their item; each press says once where it is now', async () => {
    const {host, sent} = await opened([travel()]);
    await addAll(host);
    await said(host, 'Bicycle, now 3 of 3');
    const heard = listen(host);
    await key('Enter');
    await said(host, 'Bicycle, now 2 of 3');
    await focusOn(host, 'Move up Bicycle');
    expect(order(host)).to.deep.equal(['Bus', 'Bicycle', 'Tram']);
    await key('Enter');
    await said(host, 'Bicycle, now 1 of 3');
    expect(heard).to.deep.equal(['Bicycle, now 2 of 3', 'Bicycle, now 1 of 3']);
    expect(await sent()).to.deep.equal({travel: ['bike', 'bus', 'tram']});
  });

  it('keeps focus on a button that can do nothing at the end, which is not lost but marked', async () => {
    const {host} = await opened([travel()]);
    await addAll(host);
    await key('Enter');
    await key('Enter');
    await focusOn(host, 'Move up Bicycle');
    expect(focused(host)?.getAttribute('aria-disabled')).to.equal('true');
    await key('Enter');
    expect(order(host)).to.deep.equal(['Bicycle', 'Bus', 'Tram']);
    expect(nameOf(focused(host))).to.equal('Move up Bicycle');
    expect([...host.shadowRoot?.querySelectorAll('[aria-disabled]') ?? []].map(nameOf)).to.deep.equal(['Move up Bicycle', 'Move down Tram']);
  });

  it('takes an item out, says so, and puts focus where it can be added again', async () => {
    const {host, sent} = await opened([travel()]);
    await addAll(host);
    await tabTo(host, 'Take out Bicycle');
    await key('Enter');
    await said(host, 'Bicycle, taken out');
    await focusOn(host, 'Add Bicycle');
    // Ranking some is enough where the question does not say how many.
    expect(await sent()).to.deep.equal({travel: ['bus', 'tram']});
  });

  it('says why nothing more can be added, and adds nothing', async () => {
    const {host} = await opened([travel({maxChoices: 2})]);
    await tabTo(host, 'Add Bus');
    await key('Enter');
    await focusOn(host, 'Add Tram');
    await key('Enter');
    await focusOn(host, 'Add Bicycle');
    await shows(host, '2 are in your order, and no more can be.');
    expect(focused(host)?.getAttribute('aria-disabled')).to.equal('true');
    await key('Enter');
    await said(host, '2 are in your order, and no more can be. Take one out before you add another.');
    expect(order(host)).to.deep.equal(['Bus', 'Tram']);
  });

  it('asks for as many as the question wants, and leads to its first button', async () => {
    const {host} = await opened([travel({minChoices: 2})]);
    await tabTo(host, 'Add Bus');
    await key('Enter');
    await focusOn(host, 'Add Tram');
    press(host, 'Send your answers');
    await until(() => mistakes(host).length, 'mistakes');
    expect(mistakes(host)).to.deep.equal(['What first: Put at least 2 answers in order.']);
    find(host, '.summary a').click();
    expect(nameOf(focused(host))).to.equal('Move up Bus');
  });

  if (hasEveryKey) it('moves the item that has focus by Alt and an arrow', async () => {
    const {host} = await opened([travel()]);
    await addAll(host);
    await sendKeys({down: 'Alt'});
    await key('ArrowUp');
    await said(host, 'Bicycle, now 2 of 3');
    await focusOn(host, 'Move up Bicycle');
    await key('ArrowDown');
    await said(host, 'Bicycle, now 3 of 3');
    await sendKeys({up: 'Alt'});
    await key('ArrowUp');
    expect(order(host)).to.deep.equal(['Bus', 'Tram', 'Bicycle']);
  });

  it('has a field for each item in its order, so that the form can be read without script', async () => {
    const {host} = await opened([travel()]);
    await addAll(host);
    expect([...new FormData(find(host, 'form') as HTMLFormElement).getAll('travel')]).to.deep.equal(['bus', 'tram', 'bike']);
  });
});
