/** Signing a petition: what is asked, what is refused, what is sent, and what is said after it. */
import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import {axeFaults} from '../support/axe.ts';
import {accessibilityTree, inChromium} from '../support/browser-commands.ts';
import {focused, press, seen, shows, write} from '../support/elements.ts';
import {brokenLine, fakeNetwork, refusal} from '../support/fake-collector.ts';
import type {Sent} from '../support/fake-collector.ts';
import {find, until} from '../support/fixture.ts';
import {danglingIds} from '../support/id-references.ts';
import {counted, fillIn, petition, petitionCollector, signed} from './petitions.ts';

const posted = (requests: Sent[]): Sent[] => requests.filter(({method}) => method === 'POST');
const bodyOf = (requests: Sent[]): Record<string, unknown> => JSON.parse(posted(requests)[0]?.body ?? '') as Record<string, unknown>;
const input = (host: Element, id: string): HTMLInputElement => find(host, `[name=${id}]`) as HTMLInputElement;
const sign = (host: Element): void => { press(host, 'Sign this petition'); };

describe('the form of a petition', () => {
  it('says before anything is typed what is published and what is not', async () => {
    petitionCollector();
    const host = await petition();
    const note = 'We publish how many people have signed, in all and by area, never your name, email address or postcode.';
    expect(seen(host)).to.include(note);
    expect(seen(host).indexOf(note)).to.be.below(seen(host).indexOf('Your name (required)'));
  });

  it('lets the browser fill in name, address and postcode (NAME-08)', async () => {
    petitionCollector();
    const host = await petition();
    expect(['full', 'mail', 'code'].map((id) => input(host, id).autocomplete)).to.deep.equal(['name', 'email', 'postal-code']);
    expect(input(host, 'mail').type).to.equal('email');
    expect(['full', 'mail', 'code'].map((id) => input(host, id).getAttribute('spellcheck'))).to.deep.equal(['false', 'false', 'false']);
  });

  it('has no box ticked, neither for consent nor for news', async () => {
    petitionCollector();
    const host = await petition();
    expect([input(host, 'agree').checked, input(host, 'news').checked]).to.deep.equal([false, false]);
    expect(seen(host)).to.include('You may keep this to count me. (required) Email me news. Sign this petition');
  });

  if (inChromium) it('is named by what is seen, “(required)” included (NAME-07, CHROMIUM)', async () => {
    petitionCollector();
    await petition();
    const tree = await accessibilityTree();
    const fields = tree.filter(({role}) => role === 'textbox' || role === 'checkbox').map(({role, name, properties}) => [role, name, properties.checked]);
    expect(fields).to.deep.equal([
      ['textbox', 'Your name (required)', undefined], ['textbox', 'Your email address (required)', undefined], ['textbox', 'Your postcode (required)', undefined],
      ['checkbox', 'You may keep this to count me. (required)', 'false'], ['checkbox', 'Email me news.', 'false'],
    ]);
  });
});

describe('a signature that is incomplete', () => {
  it('is not sent; every gap is listed, and the list takes focus', async () => {
    const requests = petitionCollector();
    const host = await petition();
    sign(host);
    await shows(host, 'There is a problem Your name: Enter an answer. Your email address: Enter an email address. Your postcode: Enter a postcode. '
      + 'You may keep this to count me: Tick the box if you agree. We need it to go on.');
    await until(() => focused(host)?.getAttribute('role') === 'group', 'focus on the summary');
    expect([...host.shadowRoot?.querySelectorAll('[aria-invalid=true]') ?? []].map((control) => control.getAttribute('name')))
      .to.deep.equal(['full', 'mail', 'code', 'agree']);
    expect(posted(requests)).to.have.length(0);
    expect(danglingIds(host)).to.deep.equal([]);
    expect(await axeFaults(host)).to.deep.equal([]);
  });

  it('leads from each entry of the list to its control (ERR-02)', async () => {
    petitionCollector();
    const host = await petition();
    sign(host);
    await shows(host, 'There is a problem');
    for (const [i, id] of ['full', 'mail', 'code', 'agree'].entries()) {
      host.shadowRoot?.querySelectorAll<HTMLElement>('[part=error-summary] a')[i]?.click();
      expect(focused(host)).to.equal(input(host, id));
    }
  });

  const wrong: [what: string, id: string, value: string, said: string][] = [
    ['a postcode without its second half', 'code', 'LA1', 'Your postcode: Enter a full UK postcode, like LA1 1YN.'],
    ['a postcode that is none', 'code', 'next door', 'Your postcode: Enter a full UK postcode, like LA1 1YN.'],
    ['an address without @', 'mail', 'ann.example.com', 'Your email address: Enter an email address in the correct format, like name@example.com.'],
  ];
  for (const [what, id, value, said] of wrong) {
    it(`says what is wrong with ${what}, and leaves it as it was typed`, async () => {
      petitionCollector();
      const host = await petition();
      fillIn(host);
      write(host, id, value);
      sign(host);
      await shows(host, `There is a problem ${said}`);
      expect([input(host, id).value, input(host, 'full').value, input(host, 'agree').checked]).to.deep.equal([value, 'Ann Lee', true]);
    });
  }

  it('shows what the collector found wrong with the name', async () => {
    fakeNetwork(({method}) => (method === 'POST'
      ? refusal(422, {type: 'invalid', problems: [{questionId: 'full', code: 'name-start', params: {character: '='}}]}) : Response.json(counted())));
    const host = await petition();
    fillIn(host);
    sign(host);
    await shows(host, 'There is a problem Your name: Enter your name without “=” at its start.');
    expect(input(host, 'full').value).to.equal('Ann Lee');
  });
});

describe('a signature', () => {
  it('is posted with the answers under their own ids, the postcode in one form, and no news unasked', async () => {
    const requests = petitionCollector();
    const host = await signed();
    expect(posted(requests)).to.have.length(1);
    const {id, consultation, version, language, answers, channel, context} = bodyOf(requests);
    expect({consultation, version, language, answers, channel, context}).to.deep.equal({
      consultation: 'bench', version: 3, language: 'en', channel: 'web', context: undefined,
      answers: {full: 'Ann Lee', mail: 'ann@example.com', code: 'LA1 1YN', agree: true},
    });
    expect(posted(requests)[0]?.headers.get('Idempotency-Key')).to.equal(`"${String(id)}"`);
    expect(host.shadowRoot?.querySelector('form')).to.equal(null);
  });

  it('asks for news only where the box was ticked', async () => {
    const requests = petitionCollector();
    const host = await petition();
    fillIn(host);
    input(host, 'news').click();
    sign(host);
    await shows(host, 'Check your email');
    expect(bodyOf(requests).answers).to.include({news: true});
  });

  it('is not called counted: focus is on “Check your email”, and the address is named (LIVE-06)', async () => {
    petitionCollector();
    const host = await signed();
    await until(() => focused(host)?.textContent === 'Check your email', 'focus on the heading');
    await shows(host, 'Check your email We have sent a link to ann@example.com. Open it and confirm, or your signature will not be counted. '
      + 'It can take a few minutes. If nothing comes, look in your spam folder, then sign again.');
    expect(seen(host)).to.include('Your reference: K7QF-3M2P');
    expect(seen(host)).not.to.match(/have been sent|\bsigned\b/u);
  });

  it('leaves ask, count and ways to share on the page', async () => {
    petitionCollector();
    const host = await signed();
    await shows(host, '41 signatures');
    expect(seen(host)).to.include('Put a bench at the bus stop');
    expect(seen(host)).to.include('Share this petition');
  });

  it('is kept for another attempt while the line is broken, and nothing says that it was sent', async () => {
    let isBroken = true;
    petitionCollector();
    const answering = globalThis.fetch;
    globalThis.fetch = (url, init) => (isBroken && init?.method === 'POST' ? Promise.reject(brokenLine()) : answering(url, init));
    const host = await petition();
    fillIn(host);
    sign(host);
    await shows(host, 'Not sent yet. We will keep trying while this page is open.');
    expect(seen(host)).not.to.include('Check your email');
    isBroken = false;
    press(host, 'Try again now');
    await shows(host, 'Check your email');
  });

  it('of a tab that was reloaded still names its address', async () => {
    fakeNetwork(({method}) => (method === 'POST' ? brokenLine() : Response.json(counted())));
    const host = await petition();
    fillIn(host);
    sign(host);
    await shows(host, 'Not sent yet');
    host.remove();
    petitionCollector();
    await shows(await petition(), 'We have sent a link to ann@example.com.');
    host.reset();
  });

  it('leaves nothing of the person in the tab', async () => {
    petitionCollector();
    await signed();
    expect(JSON.stringify(Object.entries(sessionStorage))).not.to.match(/Ann|LA1/iu);
    expect(localStorage).to.have.length(0);
  });
});

describe('a petition by keyboard', () => {
  const key = (name: string): Promise<unknown> => sendKeys({press: name});
  const nameOf = (element: Element | null | undefined): string => (element?.getAttribute('name') ?? element?.textContent ?? '').trim();

  async function tabTo(host: Element, name: string): Promise<void> {
    for (let presses = 0; presses < 12 && nameOf(focused(host)) !== name; presses++) await key('Tab');
    expect(nameOf(focused(host))).to.equal(name);
  }

  it('is signed from the first field to the receipt; Enter in a field sends once (KEY-01, KEY-10)', async () => {
    const requests = petitionCollector();
    const host = await petition();
    await shows(host, 'Share this petition');
    for (const [id, typed] of [['full', 'Ann Lee'], ['mail', 'ann@example.com'], ['code', 'LA1 1YN']] as const) {
      await tabTo(host, id);
      await sendKeys({type: typed});
    }
    await tabTo(host, 'agree');
    await key(' ');
    input(host, 'code').focus();
    await key('Enter');
    await shows(host, 'Check your email');
    await until(() => focused(host)?.textContent === 'Check your email', 'focus on the heading');
    expect(posted(requests)).to.have.length(1);
  });

  it('opens the steps, and is left again behind the last link (KEY-02)', async () => {
    petitionCollector();
    const host = await petition();
    await shows(host, '41 signatures');
    const after = document.createElement('button');
    host.after(after);
    find(host, 'summary').focus();
    await key('Enter');
    expect((find(host, 'details') as HTMLDetailsElement).open).to.equal(true);
    const stops = host.shadowRoot?.querySelectorAll('a[href],button,input,summary').length ?? 0;
    let presses = 0;
    for (; presses <= stops && document.activeElement === host; presses++) await key('Tab');
    expect(document.activeElement).to.equal(after);
  });
});
