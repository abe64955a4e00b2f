/** Staff who enter what others answered on paper: by keys alone, one form after the other. */
import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import type {Definition} from '../../src/schema.ts';
import {focused, press, seen, shows, smallSurvey, widget} from '../support/elements.ts';
import type {Widget} from '../support/elements.ts';
import {fakeNetwork, receiptFor} from '../support/fake-collector.ts';
import {until} from '../support/fixture.ts';

const FORM: Definition = smallSurvey({
  repeat: 'device',
  pages: [
    {id: 'home', title: 'Your home', questions: [
      {id: 'street', type: 'text', label: 'Your street', required: true},
      {id: 'tenure', type: 'choice', label: 'Rent or own?', choices: [{value: 'rent', label: 'Rent'}, {value: 'own', label: 'Own'}]},
      {id: 'landlord', type: 'text', label: 'Who is your landlord?', showIf: {question: 'tenure', is: 'rent'}},
      {id: 'good', type: 'scale', label: 'How good is it?', min: 0, max: 5},
      {id: 'used', type: 'choices', label: 'Which bins?', choices: [{value: 'food', label: 'Food'}, {value: 'green', label: 'Green'}, {value: 'glass', label: 'Glass'}]},
      {id: 'ideas', type: 'long-text', label: 'What would you change?'},
    ]},
    {id: 'last', title: 'The end', questions: [{id: 'agree', type: 'consent', label: 'I agree.', required: true}]},
  ],
});

/** As a keyboard sends it; WebKit's driver holds no key down. `tests/e2e/assisted` presses it. */
const CONTROL_ENTER: KeyboardEventInit = {key: 'Enter', ctrlKey: true, bubbles: true, composed: true, cancelable: true};
/** Types texts and presses keys; “Send” is the main button's. */
async function keys(...all: string[]): Promise<void> {
  for (const one of all) {
    if (one === 'Send') document.activeElement?.shadowRoot?.activeElement?.dispatchEvent(new KeyboardEvent('keydown', CONTROL_ENTER));
    else await (/^(?:Enter|Tab)$/.test(one) ? sendKeys({press: one}) : sendKeys({type: one}));
  }
}
const name = (host: Element): string => (focused(host) as HTMLInputElement | null)?.name ?? '';
const at = (host: Element, wanted: string): Promise<boolean> => until(() => name(host) === wanted, `focus on ${wanted}`);
/** What was sent, and with which credentials. */
interface Entry {
  channel: string;
  answers: Record<string, unknown>;
  credentials: RequestCredentials;
}

async function entering(attributes: Record<string, string> = {assisted: 'paper'}): Promise<{host: Widget; entries: Entry[]}> {
  const entries: Entry[] = [];
  fakeNetwork((sent) => {
    entries.push({...JSON.parse(sent.body) as Entry, credentials: sent.credentials});
    return receiptFor(sent);
  });
  const host = await widget(FORM, attributes);
  (host.shadowRoot?.querySelector('[name=street]') as HTMLElement).focus();
  await until(() => host.consultation.form?.session, 'the form');
  return {host, entries};
}

describe('assisted mode', () => {
  it('goes through a form by keys, from one question to the next', async () => {
    const {host, entries} = await entering();
    await keys('Bryn Teg', 'Enter');
    await at(host, 'tenure');
    await keys('1');
    await at(host, 'landlord');
    await keys('Ann', 'Enter');
    await at(host, 'good');
    await keys('4');
    await at(host, 'used');
    await keys('3', '1', 'Enter');
    await at(host, 'ideas');
    await keys('One', 'Enter', '2', 'Send');
    await at(host, 'agree');
    await keys('1', 'Enter');
    await until(() => focused(host)?.matches('[type=submit]'), 'focus on the button');
    await keys('Send');
    await until(() => entries.length > 0, 'the entry');
    expect(entries.map(({channel, answers, credentials}) => ({channel, answers, credentials}))).to.deep.equal([{
      channel: 'paper', credentials: 'same-origin',
      answers: {street: 'Bryn Teg', tenure: 'rent', landlord: 'Ann', good: 4, used: ['food', 'glass'], ideas: 'One\n2', agree: true},
    }]);
  });

  it('shows the next form at once, empty, with focus in its first control and the reference of the last', async () => {
    const {host, entries} = await entering({assisted: 'phone'});
    for (const n of [1, 2]) {
      await keys('Here', 'Send');
      await at(host, 'agree');
      await keys('1', 'Send');
      await shows(host, 'Sent, reference K7QF-3M2P. Next form.');
      await at(host, 'street');
      expect((focused(host) as HTMLInputElement).value).to.equal('');
      expect(entries.map(({channel, answers}) => [channel, answers])).to.deep.equal(Array.from({length: n}, () => ['phone', {street: 'Here', agree: true}]));
    }
    expect(seen(host)).not.to.include('Your answers have been sent');
  });

  it('lets every blank pass but consent, and asks for no second look', async () => {
    const {host, entries} = await entering();
    await keys('Send');
    await at(host, 'agree');
    await keys('Send');
    await shows(host, 'There is a problem');
    expect(entries).to.deep.equal([]);
    press(host, 'Back');
    await shows(host, 'Your street');
    expect(seen(host)).not.to.include('(required)');
  });

  it('says how it goes, and stores nothing on the device', async () => {
    const {host} = await entering();
    expect(seen(host)).to.include('Keys: 1 to 9 choose an answer.');
    await keys('Bryn Teg');
    dispatchEvent(new Event('pagehide'));
    expect([sessionStorage.length, localStorage.length]).to.deep.equal([0, 0]);
    expect(seen(host)).not.to.include('Print this survey');
  });

  it('is not for people who answer for themselves: digits and Enter do what they always do', async () => {
    const {host, entries} = await entering({});
    await keys('1', 'Tab', '1');
    expect(host.shadowRoot?.querySelector('[name=tenure]:checked')).to.equal(null);
    expect(seen(host)).not.to.include('Keys:');
    expect(entries).to.deep.equal([]);
  });
});
