/** Answers that the page's address fills in: seen by the person, checked, and never more than was listed. */
import {expect} from 'chai';
import type {Definition} from '../../src/schema.ts';
import {attack, expectInert} from '../support/attacks.ts';
import {databases} from '../support/database.ts';
import {OFFER, putAside, saved, visit} from '../support/drafts.ts';
import {press, seen, shortSurvey, shows, smallSurvey, widget, write} from '../support/elements.ts';
import type {Widget} from '../support/elements.ts';
import {collector, fakeNetwork} from '../support/fake-collector.ts';
import {find, until} from '../support/fixture.ts';

const NOTICE = 'The link that you followed has filled in your answers to';
const address = location.href;
const warn = console.warn.bind(console);

afterEach(() => {
  history.replaceState(null, '', address);
  console.warn = warn;
});

/** Follows a link with this query to a page with the element. */
async function follow(query: string, prefill: string, definition: Definition = shortSurvey(), state: unknown = null): Promise<Widget> {
  const url = new URL(address);
  history.replaceState(state, '', `${url.pathname}${url.search}${url.search ? '&' : '?'}${query}#part`);
  return widget(definition, {prefill});
}

const street = (host: Element): HTMLInputElement => find(host, '[name=street]') as HTMLInputElement;

describe('prefill', () => {
  it('fills in what is listed, shows it, says so, and cleans the address bar of it', async () => {
    const host = await follow('street=Bryn+Teg&utm=a%20b', 'street', shortSurvey(), {page: 'own'});
    await shows(host, `${NOTICE} “Your street”. Check them, and change what is wrong.`);
    expect(street(host).value).to.equal('Bryn Teg');
    expect(location.search).to.match(/utm=a%20b$/u);
    expect([location.search.includes('Bryn'), location.hash, history.state]).to.deep.equal([false, '#part', {page: 'own'}]);
  });

  it('is sent like any answer, once the person sends it', async () => {
    const requests = fakeNetwork(collector);
    const host = await follow('street=Bryn+Teg', 'street');
    await shows(host, NOTICE);
    expect(requests).to.deep.equal([]);
    press(host, 'Send your answers');
    await shows(host, 'Your answers have been sent');
    expect((JSON.parse(requests[0]?.body ?? '') as {answers: object}).answers).to.deep.equal({street: 'Bryn Teg'});
  });

  it('stores nothing by itself', async () => {
    const host = await follow('street=Bryn+Teg', 'street');
    await shows(host, NOTICE);
    putAside();
    host.remove();
    expect([sessionStorage.length, (await databases()).includes('consult-widgets')]).to.deep.equal([0, false]);
  });

  it('says it on the pages that hold such questions alone', async () => {
    const host = await follow('tenure=own&ideas=More', 'tenure ideas', smallSurvey());
    await shows(host, `${NOTICE} “Do you rent or own your home?”.`);
    press(host, 'Continue');
    await shows(host, `${NOTICE} “What would you change?”.`);
  });

  it('gives way to what the person has begun, in this tab or on this device', async () => {
    const first = await widget(shortSurvey());
    write(first, 'street', 'My own');
    await shows(first, 'Clear my answers');
    first.remove();
    const host = await follow('street=Bryn+Teg', 'street');
    await until(() => street(host).value === 'My own', 'the person’s own answer');
    expect([seen(host).includes(NOTICE), location.search.includes('Bryn')]).to.deep.equal([false, false]);
    host.remove();
    sessionStorage.clear();
    (await visit(await saved())).remove();
    const again = await follow('tenure=rent', 'tenure', smallSurvey());
    await shows(again, OFFER);
    press(again, 'Go on with these answers');
    await shows(again, 'Page 2 of 2');
    press(again, 'Back');
    await shows(again, 'Page 1 of 2');
    expect((find(again, '[value=own]') as HTMLInputElement).checked).to.equal(true);
    expect(seen(again)).not.to.include(NOTICE);
  });

  it('leaves out what is wrong, and tells the page’s author', async () => {
    const told: string[] = [];
    console.warn = (line: string) => { told.push(line); };
    const host = await follow('tenure=castle', 'tenure', smallSurvey());
    await until(() => told.length, 'the console');
    expect(told).to.deep.equal(['<consult-survey> does not fill in “tenure”: unknown-choice.']);
    expect(seen(host)).not.to.include(NOTICE);
  });
});

describe('attacks by a link', () => {
  it('URL-07 stays the characters that were typed', async () => {
    const host = await follow(`street=${encodeURIComponent(attack('URL-07'))}`, 'street');
    await shows(host, NOTICE);
    expect(street(host).value).to.equal(attack('URL-07'));
    expectInert(host.shadowRoot as ShadowRoot);
  });

  it('URL-09 ticks no consent, fills in no trap, and sends nothing', async () => {
    const requests = fakeNetwork(collector);
    const definition = shortSurvey({pages: [{id: 'only', questions: [
      {id: 'street', type: 'text', label: 'Your street'},
      {id: 'consent', type: 'consent', label: 'I agree'},
    ]}]});
    const yes = attack('URL-09');
    const host = await follow(`consent=${yes}&consent=true&signature=${yes}&_trap=${yes}&street=x`, 'consent signature _trap street', definition);
    await shows(host, NOTICE);
    expect((find(host, '[name=consent]') as HTMLInputElement).checked).to.equal(false);
    expect((find(host, '[name=_trap]') as HTMLInputElement).value).to.equal('');
    expect(requests).to.deep.equal([]);
  });

  it('URL-10 answers no question that is hidden or unknown', async () => {
    const requests = fakeNetwork(collector);
    const value = encodeURIComponent(attack('URL-10'));
    const host = await follow(`landlord=${value}&score=${value}&ideas=More&tenure=own`, 'landlord score ideas tenure', smallSurvey());
    await shows(host, NOTICE);
    press(host, 'Continue');
    await shows(host, 'Page 2 of 2');
    press(host, 'Continue');
    await shows(host, 'Check your answers');
    press(host, 'Send your answers');
    await until(() => requests.length, 'the answers');
    expect((JSON.parse(requests[0]?.body ?? '') as {answers: object}).answers).to.deep.equal({tenure: 'own', ideas: 'More'});
  });
});
