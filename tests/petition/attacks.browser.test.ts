/** Bad input from `attacks.json` in the texts and links that only a petition has; a test bears the id of its entry. */
import {expect} from 'chai';
import type {Definition} from '../../src/schema.ts';
import {attack, attacks, expectInert} from '../support/attacks.ts';
import {press, shows} from '../support/elements.ts';
import type {Widget} from '../support/elements.ts';
import {refusal} from '../support/fake-collector.ts';
import {find, until} from '../support/fixture.ts';
import {counted, fillIn, petition, petitionCollector, smallPetition} from './petitions.ts';

const textOf = (host: Element, selector: string): string => find(host, selector).textContent;

/** A petition with `text` in every place where somebody can write one, as it is in `state`. */
async function everywhere(text: string, state: 'closed' | 'rejected'): Promise<Widget> {
  const {petition: part} = smallPetition();
  const areas = [{code: 'town', name: text, count: 7}];
  petitionCollector(counted({areas}));
  const life = state === 'rejected' ? {rejection: {code: text, text}}
    : {response: {text, at: '2026-10-20T09:30:00Z'}, debate: {on: '2026-10-28', outcome: text}};
  const definition: Partial<Definition> = {
    title: text, live: {state, ...life},
    petition: {...part as NonNullable<typeof part>, background: text, details: text, decides: text, thresholds: [{at: 50, effect: text}]},
  };
  const host = await petition(definition);
  await until(() => host.shadowRoot?.querySelector('.life'), 'what became of it');
  return host;
}

describe('markup in a petition', () => {
  for (const [id, input] of attacks('XSS')) {
    it(`${id} stays the characters that were typed, in ask, background, steps, areas, response and debate`, async () => {
      const host = await everywhere(input, 'closed');
      await until(() => host.shadowRoot?.querySelector('table'), 'the areas');
      expect(textOf(host, 'h2')).to.equal(input);
      expect(textOf(host, '.intro')).to.include(`Who decides: ${input}`);
      expect(textOf(host, '.count li')).to.include(`At 50: ${input}`);
      expect(textOf(host, 'tbody th')).to.equal(input);
      expectInert(host.shadowRoot as ShadowRoot);
    });

    it(`${id} stays so as the reason why it was not accepted`, async () => {
      const host = await everywhere(input, 'rejected');
      expectInert(host.shadowRoot as ShadowRoot);
      expect(textOf(host, '.life')).to.include('This petition was not accepted');
    });

    it(`${id} stays so as the collector's reason`, async () => {
      petitionCollector();
      const answering = globalThis.fetch;
      globalThis.fetch = (url, init) => (init?.method === 'POST' ? Promise.resolve(refusal(403, {detail: input})) : answering(url, init));
      const host = await petition();
      fillIn(host);
      press(host, 'Sign this petition');
      await shows(host, 'could not be accepted');
      expect(textOf(host, 'form [role=status]')).to.include(input);
      expectInert(host.shadowRoot as ShadowRoot);
    });
  }
});

describe('Markdown in a petition', () => {
  for (const [id, input] of attacks('MD').filter(([, text]) => text.length < 1000)) {
    it(`${id} gives no link in background, details, response and outcome`, async () => {
      const host = await everywhere(input, 'closed');
      expectInert(host.shadowRoot as ShadowRoot);
      expect(host.shadowRoot?.querySelectorAll('.intro a,.life a')).to.have.length(0);
    });
  }
});

describe('links of a petition', () => {
  it('URL-05: none is a script, whoever serves the definition', async () => {
    petitionCollector();
    const url = attack('URL-05');
    const host = await petition({links: {page: url}, live: {state: 'closed', response: {text: 'x', url, at: '2026-10-20T09:30:00Z'}, debate: {outcome: 'x', url}}});
    await shows(host, 'Share this petition');
    expect([...host.shadowRoot?.querySelectorAll('a') ?? []].map(({protocol}) => protocol).filter((protocol) => !/^(?:https?|mailto):$/u.test(protocol))).to.deep.equal([]);
    expect(host.shadowRoot?.querySelectorAll('.life a')).to.have.length(0);
  });

  it('resolve against the definition’s own address', async () => {
    petitionCollector();
    const host = await petition({links: {page: '../p/bench'}, live: {state: 'closed', response: {text: 'x', url: 'answer', at: '2026-10-20T09:30:00Z'}}},
      {src: 'https://api.example/consultations/bench'});
    await shows(host, 'Share this petition');
    expect([...host.shadowRoot?.querySelectorAll('.life a,.share p a') ?? []].map((link) => link.getAttribute('href')))
      .to.deep.equal(['https://api.example/consultations/answer', 'https://api.example/p/bench']);
  });
});
