/** The ways to share a petition: nothing is fetched before somebody follows one, and nothing counts who does. */
import {expect} from 'chai';
import {press, seen, shows} from '../support/elements.ts';
import type {Widget} from '../support/elements.ts';
import {find, until} from '../support/fixture.ts';
import {petition, petitionCollector} from './petitions.ts';

const PAGE = 'https://council.example/petition/bench';
const links = (host: Element): HTMLAnchorElement[] => [...host.shadowRoot?.querySelectorAll<HTMLAnchorElement>('.share a') ?? []];
const linkTo = (host: Element, name: string): URL => new URL(links(host).find(({textContent}) => textContent === name)?.href ?? '');
const buttons = (host: Element): string[] => [...host.shadowRoot?.querySelectorAll('.share button') ?? []].map(({textContent}) => textContent);
const status = (host: Element): string => find(host, '.share [role=status]').textContent.trim();

async function sharing(changes: Parameters<typeof petition>[0] = {}): Promise<Widget> {
  petitionCollector();
  const host = await petition(changes);
  await shows(host, 'Share this petition');
  return host;
}

const stubbed = new Set<string>();
/** What the browser offers, until the test ends. */
function offer(name: 'share' | 'clipboard', value: unknown): void {
  Object.defineProperty(navigator, name, {configurable: true, value});
  stubbed.add(name);
}
afterEach(() => {
  for (const name of stubbed) Reflect.deleteProperty(navigator, name);
  stubbed.clear();
});

describe('the links to share', () => {
  it('are the page’s address, email, and the networks’ plain addresses with nothing but address and title', async () => {
    const host = await sharing();
    expect(links(host).map(({textContent}) => textContent)).to.deep.equal([PAGE, 'Email', 'WhatsApp', 'Facebook', 'Bluesky', 'LinkedIn', 'X']);
    const title = 'Put a bench at the bus stop';
    const parameters = (name: string): Record<string, string> => Object.fromEntries(linkTo(host, name).searchParams);
    expect(parameters('Email')).to.deep.equal({subject: title, body: PAGE});
    expect(parameters('WhatsApp')).to.deep.equal({text: `${title} ${PAGE}`});
    expect(parameters('Facebook')).to.deep.equal({u: PAGE});
    expect(parameters('Bluesky')).to.deep.equal({text: `${title} ${PAGE}`});
    expect(parameters('LinkedIn')).to.deep.equal({url: PAGE});
    expect(parameters('X')).to.deep.equal({url: PAGE, text: title});
  });

  it('carry no script, picture or frame, and tell the network of no referrer', async () => {
    const host = await sharing();
    expect(host.shadowRoot?.querySelector('script,img,iframe,object,link')).to.equal(null);
    const away = links(host).filter(({protocol, origin}) => protocol.startsWith('http') && origin !== new URL(PAGE).origin);
    expect(away).to.have.length(5);
    expect(away.map(({rel}) => rel)).to.deep.equal(away.map(() => 'noopener noreferrer'));
  });

  it('ask nobody for anything before they are followed', async () => {
    const before = performance.getEntriesByType('resource').length;
    await sharing();
    const after = performance.getEntriesByType('resource').slice(before).map(({name}) => new URL(name).origin);
    expect(after.filter((origin) => origin !== location.origin)).to.deep.equal([]);
  });

  it('hold a title with any characters in it', async () => {
    const title = 'Cafés & “100%” + a=b #1\n?';
    const host = await sharing({title});
    expect(linkTo(host, 'X').searchParams.get('text')).to.equal(title);
    expect(linkTo(host, 'Email').searchParams.get('subject')).to.equal(title);
  });

  it('lead to the page that shows the petition, without its fragment, where no other is named', async () => {
    location.hash = 'sign';
    try {
      const host = await sharing({links: {}});
      expect(links(host)[0]?.href).to.equal(document.URL.replace(/#.*$/u, ''));
    } finally {
      history.replaceState(null, '', location.pathname + location.search);
    }
  });
});

describe('the buttons to share', () => {
  it('copy the address, say so in the status line, and keep focus', async () => {
    const copied: string[] = [];
    offer('clipboard', {writeText: (text: string) => { copied.push(text); return Promise.resolve(); }});
    const host = await sharing();
    expect(status(host)).to.equal('');
    const line = find(host, '.share [role=status]');
    const button = [...host.shadowRoot?.querySelectorAll('button') ?? []].find(({textContent}) => textContent === 'Copy the link');
    button?.focus();
    press(host, 'Copy the link');
    await until(() => status(host) === 'The link has been copied.', 'the status');
    expect(find(host, '.share [role=status]')).to.equal(line);
    expect(copied).to.deep.equal([PAGE]);
    expect(host.shadowRoot?.activeElement).to.equal(button);
  });

  it('say nothing where the browser refuses to copy', async () => {
    const refused = Promise.reject(new DOMException('no', 'NotAllowedError'));
    offer('clipboard', {writeText: () => refused});
    const host = await sharing();
    press(host, 'Copy the link');
    await refused.catch(() => undefined);
    await host.updateComplete;
    expect(seen(host)).not.to.include('has been copied');
  });

  it('open the device’s own menu where there is one; closing it is no fault', async () => {
    const shared: unknown[] = [];
    offer('share', (data: unknown) => { shared.push(data); return Promise.reject(new DOMException('closed', 'AbortError')); });
    const host = await sharing();
    expect(buttons(host)[0]).to.equal('Share…');
    press(host, 'Share…');
    expect(shared).to.deep.equal([{title: 'Put a bench at the bus stop', url: PAGE}]);
  });

  it('are in the words of the language', async () => {
    offer('share', () => Promise.resolve());
    const host = await sharing();
    host.lang = 'cy';
    await shows(host, 'Rhannu’r ddeiseb hon');
    expect(buttons(host)).not.to.include('Share…');
  });
});
