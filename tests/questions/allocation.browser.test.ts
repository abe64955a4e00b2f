/** A budget shared out, as a person types it. */
import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import type {Question} from '../../src/schema.ts';
import {focused, heard, press, seen, shows} from '../support/elements.ts';
import {find, until} from '../support/fixture.ts';
import {key, listen, mistakes, nameOf, opened, said, tabTo} from './composite.ts';

const budget = (changes: object = {}): Question => ({
  id: 'budget', type: 'allocation', label: 'Share out £100', total: 100, step: 5, unit: '£', ...changes,
  choices: [{value: 'roads', label: 'Roads'}, {value: 'buses', label: 'Buses'}],
});

describe('an allocation', () => {
  it('shows at once what is left, and says it once an amount is finished, never at a key', async () => {
    const {host, sent} = await opened([budget()]);
    expect(seen(host)).to.include('Left to share out: £100 of £100');
    await tabTo(host, 'Roads');
    const spoken = listen(host);
    await sendKeys({type: '6'});
    await shows(host, 'Left to share out: £94 of £100');
    await sendKeys({type: '0'});
    await shows(host, 'Left to share out: £40 of £100');
    expect(spoken).to.deep.equal([]);
    await key('Tab');
    await said(host, 'Left to share out: £40 of £100');
    expect(nameOf(focused(host))).to.equal('Buses');
    await sendKeys({type: '40'});
    await shows(host, 'Left to share out: £0 of £100');
    expect(spoken).to.deep.equal(['Left to share out: £40 of £100']);
    expect(await sent()).to.deep.equal({budget: {roads: 60, buses: 40}});
  });

  it('tells the page of each key once', async () => {
    const {host} = await opened([budget()]);
    await tabTo(host, 'Roads');
    const events = heard('consult-answer');
    await sendKeys({type: '60'});
    await shows(host, '£40 of');
    expect(events.map(({questionId}) => questionId)).to.deep.equal(['budget', 'budget']);
  });

  it('says how much is left or too much when it is sent, at the whole, and leads to the first amount', async () => {
    const {host} = await opened([budget()]);
    await tabTo(host, 'Roads');
    await sendKeys({type: '60'});
    press(host, 'Send your answers');
    await until(() => mistakes(host).length, 'mistakes');
    expect(mistakes(host)).to.deep.equal(['Share out £100: Share out all of it: 40 is left.']);
    find(host, '.summary a').click();
    expect(nameOf(focused(host))).to.equal('Roads');
    await key('Tab');
    await sendKeys({type: '45'});
    await shows(host, '£5 too much: there is £100 to share out');
    press(host, 'Send your answers');
    await until(() => mistakes(host)[0]?.includes('Take away 5'), 'another mistake');
  });

  it('says what is wrong with an amount at that amount', async () => {
    const {host} = await opened([budget()]);
    await tabTo(host, 'Buses');
    await sendKeys({type: '7'});
    press(host, 'Send your answers');
    await until(() => mistakes(host).length, 'mistakes');
    expect(mistakes(host)).to.deep.equal(['Buses: Enter a number in steps of 5.']);
    const field = find(host, '[name="budget.buses"]');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(field.getAttribute('aria-describedby')).to.equal('budget.buses.unit budget.buses.error');
    expect(find(host, '[name="budget.roads"]').hasAttribute('aria-invalid')).to.equal(false);
    expect(host.shadowRoot?.querySelectorAll('.error')).to.have.length(1);
    find(host, '.summary a').click();
    expect(focused(host)).to.equal(field);
  });

  it('may leave some where the question says so', async () => {
    const {host, sent} = await opened([budget({partial: true})]);
    await tabTo(host, 'Buses');
    await sendKeys({type: '5'});
    expect(await sent()).to.deep.equal({budget: {buses: 5}});
  });
});
