/** “Add another”: people added, filled in and taken away again. */
import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import type {Question} from '../../src/schema.ts';
import {choose, focused, press, shows, write} from '../support/elements.ts';
import {find, until} from '../support/fixture.ts';
import {focusOn, key, mistakes, nameOf, opened, said, tabTo} from './composite.ts';

const people = (changes: object = {}): Question => ({
  id: 'people', type: 'group', label: 'Who lives with you?', itemLabel: 'Person', max: 3,
  questions: [
    {id: 'name', type: 'text', label: 'Name', required: true},
    {id: 'sex', type: 'choice', label: 'Sex', choices: [{value: 'f', label: 'Female'}, {value: 'm', label: 'Male'}]},
    {id: 'likes', type: 'ranking', label: 'Likes', choices: [{value: 'bus', label: 'Bus'}, {value: 'tram', label: 'Tram'}]},
  ],
  ...changes,
});
const ADD = 'Add another Person';
const legends = (host: Element): string[] => [...host.shadowRoot?.querySelectorAll('.entry > legend') ?? []].map(({textContent}) => textContent);
const value = (host: Element, name: string): string => (find(host, `[name="${name}"]`) as HTMLInputElement).value;
const checked = (host: Element, name: string): string | undefined => host.shadowRoot?.querySelector<HTMLInputElement>(`[name="${name}"]:checked`)?.value;

describe('a group that repeats', () => {
  it('adds another with the keyboard, keeps what was typed, and sends each', async () => {
    const {host, sent} = await opened([people()]);
    expect(legends(host)).to.deep.equal(['Person 1 of 1']);
    await tabTo(host, 'Name (required)');
    await sendKeys({type: 'Ann'});
    await tabTo(host, ADD);
    await key('Enter');
    await focusOn(host, 'Person 2 of 2');
    await key('Tab');
    await sendKeys({type: 'Bo'});
    expect(value(host, 'people.0.name')).to.equal('Ann');
    expect(await sent()).to.deep.equal({people: [{name: 'Ann'}, {name: 'Bo'}]});
  });

  it('takes one away without a trace in the others, says so, and puts focus on the one in its place', async () => {
    const {host, sent} = await opened([people()]);
    for (const [n, name, sex] of [[0, 'Ann', 'f'], [1, 'Bo', 'm'], [2, 'Cy', 'f']] as const) {
      if (n > 0) {
        press(host, ADD);
        await until(() => legends(host).length === n + 1, 'another entry');
      }
      write(host, `people.${String(n)}.name`, name);
      choose(host, `people.${String(n)}.sex`, sex);
    }
    await tabTo(host, 'Remove Person 1');
    await key('Enter');
    await said(host, 'Person 1 removed');
    await focusOn(host, 'Person 1 of 2');
    expect(['people.0.name', 'people.1.name'].map((name) => value(host, name))).to.deep.equal(['Bo', 'Cy']);
    expect(['people.0.sex', 'people.1.sex'].map((name) => checked(host, name))).to.deep.equal(['m', 'f']);
    await tabTo(host, 'Remove Person 2');
    await key('Enter');
    await focusOn(host, 'Person 1 of 1');
    expect(await sent()).to.deep.equal({people: [{name: 'Bo', sex: 'm'}]});
  });

  it('moves what is wrong up with its entry, in the summary too', async () => {
    const {host} = await opened([people()]);
    for (const n of [1, 2]) {
      press(host, ADD);
      await until(() => legends(host).length === n + 1, 'another entry');
    }
    write(host, 'people.1.name', 'Bo');
    choose(host, 'people.2.sex', 'm');
    press(host, 'Send your answers');
    await until(() => mistakes(host).length, 'the mistake');
    await tabTo(host, 'Remove Person 1');
    await key('Enter');
    await said(host, 'Person 1 removed');
    expect(mistakes(host)).to.deep.equal(['Person 2, Name: Enter an answer.']);
    expect([...host.shadowRoot?.querySelectorAll('[aria-invalid]') ?? []].map((field) => field.getAttribute('name'))).to.deep.equal(['people.1.name']);
    await tabTo(host, 'Remove Person 2');
    await key('Enter');
    await focusOn(host, 'Person 1 of 1');
    expect(host.shadowRoot?.querySelector('.summary,.error')).to.equal(null);
  });

  it('says why no more can be added, and cannot lose the least that is asked for', async () => {
    const {host} = await opened([people({min: 2, max: 2})]);
    expect(legends(host)).to.deep.equal(['Person 1 of 2', 'Person 2 of 2']);
    expect(host.shadowRoot?.querySelector('[id$=_remove]')).to.equal(null);
    await tabTo(host, ADD);
    expect(focused(host)?.getAttribute('aria-disabled')).to.equal('true');
    await shows(host, 'You have added 2, and no more can be added.');
    await key('Enter');
    await said(host, 'You have added 2, and no more can be added.');
    expect(legends(host)).to.have.length(2);
  });

  it('names the person and the question that are wrong, says it there, and leads there', async () => {
    const {host} = await opened([people()]);
    write(host, 'people.0.name', 'Ann');
    press(host, ADD);
    await until(() => legends(host).length === 2, 'another entry');
    choose(host, 'people.1.sex', 'm');
    press(host, 'Send your answers');
    await until(() => mistakes(host).length, 'mistakes');
    expect(mistakes(host)).to.deep.equal(['Person 2, Name: Enter an answer.']);
    const field = find(host, '[name="people.1.name"]');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(host.shadowRoot?.querySelectorAll('.error')).to.have.length(1);
    find(host, '.summary a').click();
    expect(focused(host)).to.equal(field);
  });

  it('does not send entries that were added and left empty', async () => {
    const {host, sent} = await opened([people()]);
    press(host, ADD);
    await until(() => legends(host).length === 2, 'another entry');
    press(host, ADD);
    await until(() => legends(host).length === 3, 'another entry');
    write(host, 'people.1.name', 'Bo');
    expect(await sent()).to.deep.equal({people: [{name: 'Bo'}]});
  });

  it('keeps what was typed when a question inside is answered by its buttons', async () => {
    const {host, sent} = await opened([people()]);
    await tabTo(host, 'Name (required)');
    await sendKeys({type: 'Ann'});
    await tabTo(host, 'Add Tram');
    await key('Enter');
    await said(host, 'Tram, now 1 of 1');
    await focusOn(host, 'Add Bus');
    await key('Enter');
    await focusOn(host, 'Move up Bus');
    await tabTo(host, 'Take out Bus');
    await key('Enter');
    await focusOn(host, 'Add Bus');
    expect(await sent()).to.deep.equal({people: [{name: 'Ann', likes: ['tram']}]});
  });

  it('asks nothing of a question whose answer was taken out again', async () => {
    const {host, sent} = await opened([people()]);
    write(host, 'people.0.name', 'Ann');
    await tabTo(host, 'Add Tram');
    await key('Enter');
    await focusOn(host, 'Add Bus');
    await tabTo(host, 'Take out Tram');
    await key('Enter');
    await focusOn(host, 'Add Tram');
    expect(await sent()).to.deep.equal({people: [{name: 'Ann'}]});
  });

  it('gives every control a name of its own within its person', async () => {
    const {host} = await opened([people({min: 2})]);
    const groups = [...host.shadowRoot?.querySelectorAll('.entry') ?? []];
    for (const group of groups) {
      const names = [...group.querySelectorAll('input:not([type=hidden]),button')].map(nameOf);
      expect(new Set(names).size).to.equal(names.length);
    }
    expect(new Set(legends(host)).size).to.equal(2);
  });
});
