/** A long list that is searched by typing, with the keyboard alone. */
import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import type {Question} from '../../src/schema.ts';
import {axeFaults} from '../support/axe.ts';
import {focused, press, shortSurvey, shows, widget} from '../support/elements.ts';
import {collector, fakeNetwork} from '../support/fake-collector.ts';
import {find, until} from '../support/fixture.ts';
import {danglingIds} from '../support/id-references.ts';

const NAMES = ['Abbey', 'Brook', 'Castle', 'Church Street', 'Cliff', 'Dunes', 'Ferry Side', 'The Green', 'Harbour', 'Hill Top', 'Lighthouse', 'Market', 'Mill Lane', 'Moor', 'Tŷ Shore', 'Valley'];
const ward: Question = {
  id: 'ward', type: 'select', label: 'Which ward?', required: true,
  choices: [...NAMES.map((label, i) => ({value: `w${String(i)}`, label})), {value: 'else', label: 'Elsewhere', other: true}],
};
const key = (name: string): Promise<unknown> => sendKeys({press: name});
const type = (letters: string): Promise<unknown> => sendKeys({type: letters});

type Host = Awaited<ReturnType<typeof widget>>;
const field = (host: Host): HTMLInputElement => find(host, '[role=combobox]') as HTMLInputElement;
const options = (host: Host): string[] => [...find(host, '[role=listbox]').children].map(({textContent}) => textContent);
const isOpen = (host: Host): boolean => find(host, '.matches').checkVisibility();
/** The words of the option that the text field names as marked. */
const marked = (host: Host): string | undefined => host.shadowRoot?.getElementById(field(host).getAttribute('aria-activedescendant') ?? '')?.textContent;

async function listed(): Promise<Host> {
  const host = await widget(shortSurvey({pages: [{id: 'only', questions: [ward]}]}));
  field(host).focus();
  return host;
}

/** WebKitGTK's driver knows no arrows. */
const hasEveryKey = !navigator.vendor.startsWith('Apple');

describe('a long list', () => {
  it('is a text field with the question for its name, beside a list out of sight that the form reads', async () => {
    const host = await listed();
    expect(field(host).labels?.[0]?.textContent).to.equal('Which ward? (required)');
    expect(field(host).ariaExpanded).to.equal('false');
    expect(find(host, 'select').checkVisibility()).to.equal(false);
    await type('h');
    expect(field(host).ariaExpanded).to.equal('true');
    expect(danglingIds(find(host, 'form'))).to.deep.equal([]);
    expect(await axeFaults(find(host, 'form'))).to.deep.equal([]);
  });

  it('shows what holds the typed letters, with or without accents, and says how many once typing rests', async () => {
    const host = await listed();
    const said: string[] = [];
    const status = find(host, '.matches [role=status]');
    new MutationObserver(() => { if (status.textContent !== '') said.push(status.textContent); }).observe(status, {childList: true, characterData: true, subtree: true});
    await type('ty');
    expect(options(host)).to.deep.equal(['Tŷ Shore']);
    await key('Backspace');
    await key('Backspace');
    await type('ch');
    expect(options(host)).to.deep.equal(['Church Street']);
    await until(() => said.length > 0, 'the number');
    expect(said).to.deep.equal(['1 answer fits.']);
    await type('x');
    await until(() => said.length > 1, 'that there is none');
    expect(said[1]).to.equal('No answer fits what you typed.');
  });

  if (hasEveryKey) it('is walked by arrows, left by Escape, and Enter takes an answer without sending the form', async () => {
    const requests = fakeNetwork(collector);
    const host = await listed();
    await key('ArrowDown');
    expect([options(host).length, marked(host)]).to.deep.equal([17, 'Abbey']);
    await key('ArrowUp');
    expect(marked(host)).to.equal('Elsewhere');
    await key('Home');
    expect(marked(host)).to.equal(undefined);
    await key('Escape');
    expect([isOpen(host), focused(host) === field(host)]).to.deep.equal([false, true]);
    await type('l');
    await key('ArrowDown');
    await key('ArrowDown');
    expect([marked(host), find(host, '[aria-selected=true]').textContent]).to.deep.equal(['Cliff', 'Cliff']);
    await key('Enter');
    expect([isOpen(host), field(host).value, requests.length]).to.deep.equal([false, 'Cliff', 0]);
    press(host, 'Send your answers');
    await shows(host, 'Your answers have been sent');
    expect((JSON.parse(requests[0]?.body ?? '') as {answers: unknown}).answers).to.deep.equal({ward: 'w4'});
  });

  it('takes what is typed in full, and the only match at Enter', async () => {
    const host = await listed();
    await type('moor');
    expect((find(host, 'select') as HTMLSelectElement).value).to.equal('w13');
    await type('x');
    expect((find(host, 'select') as HTMLSelectElement).value).to.equal('');
    await key('Backspace');
    await key('Backspace');
    await key('Enter');
    expect([field(host).value, (find(host, 'select') as HTMLSelectElement).value]).to.deep.equal(['Moor', 'w13']);
  });

  it('takes an answer by the mouse, and focus stays', async () => {
    const host = await listed();
    await type('mill');
    find(host, '[role=option]').dispatchEvent(new MouseEvent('click', {bubbles: true}));
    expect([field(host).value, isOpen(host), focused(host) === field(host)]).to.deep.equal(['Mill Lane', false, true]);
  });

  it('asks for words where the answer does', async () => {
    const host = await listed();
    expect(find(host, '[name="ward.other"]').checkVisibility()).to.equal(false);
    await type('elsewhere');
    await until(() => find(host, '[name="ward.other"]').getClientRects().length > 0, 'the text field to be seen');
  });

  it('says that what was typed is no answer, and keeps it', async () => {
    const host = await listed();
    await type('Atlantis');
    press(host, 'Send your answers');
    await shows(host, '“Atlantis” is not one of the answers.');
    expect([field(host).value, field(host).ariaInvalid]).to.deep.equal(['Atlantis', 'true']);
    find(host, '.summary a').click();
    expect(focused(host)?.getAttribute('name')).to.equal('ward.search');
    host.remove();
    const again = await widget(shortSurvey({pages: [{id: 'only', questions: [ward]}]}));
    await until(() => field(again).value === 'Atlantis', 'the draft');
  });
});
