/** Bad input from `attacks.json`, put where an author or a visitor could put it; a test bears the id of its entry. */
import {expect} from 'chai';
import {html, render} from 'lit';
import {markdown} from '../../src/fields/markdown.ts';
import {checkDefinition} from '../../src/schema.ts';
import type {Definition} from '../../src/schema.ts';
import {attack, attacks, expectInert} from '../support/attacks.ts';
import {find, mount, until} from '../support/fixture.ts';
import {choose, heard, press, seen, shortSurvey, shows, smallSurvey, widget, write} from '../support/elements.ts';
import {collector, fakeNetwork, receiptFor, refusal} from '../support/fake-collector.ts';

const alive = (host: Element): ShadowRoot => host.shadowRoot as ShadowRoot;
const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

describe('markup in a definition', () => {
  /** The text in every place where an author can write one. */
  const everywhere = (text: string): Definition => smallSurvey({title: text, pages: [{id: 'p', title: text, questions: [
    {id: 'a', type: 'choice', label: text, hint: text, required: true, choices: [{value: text, label: text, hint: text}]},
    {id: 'b', type: 'choices', label: text, choices: [{value: text, label: text}]},
    {id: 'c', type: 'select', label: text, choices: [{value: text, label: text}]},
    {id: 'd', type: 'scale', label: text, min: 1, max: 2, labels: {1: text}},
    {id: 'e', type: 'number', label: text, unit: text},
    {id: 'f', type: 'statement', label: text, text},
  ]}]});

  for (const [id, input] of attacks('XSS')) {
    it(`${id} stays the characters that were typed`, async () => {
      const host = await widget(everywhere(input));
      press(host, 'Send your answers');
      await shows(host, 'There is a problem');
      expect(find(host, 'legend').textContent).to.equal(`${input} (required)`);
      expect(find(host, 'h2').textContent).to.equal(input);
      // The list of mistakes shortens a long label.
      expect(plain(find(host, '.summary a').textContent)).to.include(plain(input.slice(0, 30)));
      expect((find(host, '[name=a]') as HTMLInputElement).value).to.equal(input);
      expectInert(alive(host));
    });

    it(`${id} stays so as an answer and as the endpoint's reason`, async () => {
      fakeNetwork(() => refusal(403, {detail: input}));
      const host = await widget(shortSurvey());
      write(host, 'street', input);
      press(host, 'Send your answers');
      await shows(host, 'could not be accepted');
      expect(find(host, '[role=status]').textContent).to.include(input);
      expectInert(alive(host));
    });
  }
});

describe('Markdown', () => {
  for (const [id, input] of attacks('MD').filter(([, text]) => text.length < 1000)) {
    it(`${id} gives no link but http, https, mailto and tel`, () => {
      const box = mount(html`<div></div>`);
      render(markdown(input), box);
      expectInert(box);
      expect(box.querySelector('a')).to.equal(null);
      expect(plain(box.textContent)).to.equal(plain(input));
    });
  }

  for (const [id, input] of attacks('MD').filter(([, text]) => text.length >= 1000)) {
    it(`${id} is over in a moment`, () => {
      const box = mount(html`<div></div>`);
      const start = performance.now();
      render(markdown(input), box);
      expect(performance.now() - start).to.be.below(2000);
      expectInert(box);
    });
  }

  it('links to what is safe', () => {
    const box = mount(html`<div></div>`);
    render(markdown('[a](https://council.example/x?a=1&b=2) [b](mailto:a@b.example) [c](tel:+441632960123) **d** *e*\n\n- f\n- g'), box);
    expect([...box.querySelectorAll('a')].map(({href}) => href)).to.deep.equal(['https://council.example/x?a=1&b=2', 'mailto:a@b.example', 'tel:+441632960123']);
    expect([...box.children].map(({localName}) => localName)).to.deep.equal(['p', 'ul']);
    expect([...box.querySelectorAll('strong,em,li')].map(({textContent}) => textContent)).to.deep.equal(['d', 'e', 'f', 'g']);
  });
});

describe('definitions that are none', () => {
  const inQuestion = (changes: object): unknown => ({...shortSurvey(), pages: [{id: 'p', questions: [{id: 'q', type: 'text', label: 'x', ...changes}]}]});

  const definitions: [id: string, json: () => unknown][] = [
    ...['PP-01', 'PP-06'].map((id): [string, () => unknown] => [id, () => JSON.parse(attack(id)) as unknown]),
    ...attacks('EXP').map(([id, input]): [string, () => unknown] => [id, () => inQuestion(/^EXP-0[1-6]/u.test(id) ? {pattern: input} : {showIf: input})]),
    ['EXP-13', () => smallSurvey({pages: [{id: 'p', questions: [
      {id: 'q1', type: 'text', label: 'x', showIf: {question: 'q2', is: 'a'}}, {id: 'q2', type: 'text', label: 'x', showIf: {question: 'q1', is: 'a'}},
    ]}]})],
  ];
  for (const [id, json] of definitions) {
    it(`${id} is refused with its mistakes`, () => {
      const start = performance.now();
      expect(checkDefinition(json()).mistakes).not.to.deep.equal([]);
      expect(performance.now() - start).to.be.below(2000);
      expect(['polluted' in {}, 'isAdmin' in {}]).to.deep.equal([false, false]);
    });
  }

  for (const id of ['PP-01', 'PP-06']) {
    it(`${id} leaves the fallback`, async () => {
      const errors = heard('consult-error');
      fakeNetwork(() => new Response(attack(id)));
      const host = mount(html`<consult-survey src="/bad"><a href="/">Have your say</a></consult-survey>`);
      await until(() => errors.length, 'consult-error');
      expect(host.querySelector('a')?.getClientRects()).to.have.length(1);
    });
  }

  for (const id of ['PP-03', 'PP-04']) {
    it(`${id} in what the tab kept changes nothing`, async () => {
      const host = await widget(shortSurvey());
      write(host, 'street', 'x');
      host.remove();
      sessionStorage.setItem(await until(() => sessionStorage.key(0), 'a draft'), attack(id));
      const again = await widget(shortSurvey());
      await shows(again, 'Your street');
      expect(['yes' in {}, (find(again, '[name=street]') as HTMLInputElement).value]).to.deep.equal([false, '']);
    });
  }
});

describe('an endpoint', () => {
  it('URL-05 that is a script is never called', async () => {
    fakeNetwork(() => undefined);
    const host = await widget(shortSurvey(), {endpoint: attack('URL-05')});
    press(host, 'Send your answers');
    await shows(host, 'Not sent yet');
    host.reset();
    expect(checkDefinition(shortSurvey({links: {responses: attack('URL-05')}})).mistakes).to.have.length(1);
  });
});

describe('what no element takes', () => {
  it('URL-02: an address to go to after sending', async () => {
    expect(checkDefinition(shortSurvey({links: {redirect: attack('URL-02')}} as Partial<Definition>)).mistakes).to.have.length(1);
    fakeNetwork(async (sent) => Response.json({...await (await receiptFor(sent)).json() as object, redirectUrl: attack('URL-02')}, {status: 201}));
    const {href} = location;
    const host = await widget(shortSurvey());
    write(host, 'street', 'x');
    press(host, 'Send your answers');
    await shows(host, 'have been sent');
    expect(location.href).to.equal(href);
    expectInert(alive(host));
  });

  it('PP-08: a theme in a definition', () => {
    expect(checkDefinition({...shortSurvey(), ...JSON.parse(attack('PP-08')) as object}).mistakes).to.have.length(1);
    expect('x' in {}).to.equal(false);
  });

  for (const id of ['DOM-05', 'DOM-07', 'DOM-08']) {
    it(`${id}: a theme that is none`, async () => {
      const plainly = await widget(shortSurvey());
      const host = await widget(shortSurvey(), {theme: attack(id)});
      // The last of their looks come with what can be printed.
      for (const one of [plainly, host]) await shows(one, 'Print this survey as a paper form');
      const rules = (one: Element): string[] => alive(one).adoptedStyleSheets.flatMap(({cssRules}) => [...cssRules].map(({cssText}) => cssText));
      expect(rules(host)).to.deep.equal(rules(plainly));
      expect(getComputedStyle(find(host, '.live')).backgroundImage).to.equal('none');
      expectInert(alive(host));
      expect(performance.getEntriesByType('resource').filter(({name}) => name.includes('evil'))).to.deep.equal([]);
    });
  }

  it('DOM-15: messages from other windows', async () => {
    const host = await widget(shortSurvey());
    await shows(host, 'Your street');
    const before = seen(host);
    window.postMessage({type: 'consult:setAnswers', answers: {street: attack('DOM-15')}}, '*');
    await new Promise((resolve) => { addEventListener('message', resolve, {once: true}); });
    await host.updateComplete;
    expect([seen(host), (find(host, '[name=street]') as HTMLInputElement).value]).to.deep.equal([before, '']);
  });
});

describe('host pages', () => {
  for (const id of ['DOM-02', 'DOM-03']) {
    it(`${id}: names that clobber the document's`, async () => {
      fakeNetwork(collector);
      const box = mount(html`<div></div>`);
      const template = document.createElement('template');
      template.innerHTML = id === 'DOM-02' ? '<form><input name="attributes"><input name="children"><input name="submit"></form>' : attack(id);
      box.append(template.content);
      const host = document.createElement('consult-survey');
      host.setAttribute('endpoint', '/responses');
      host.definition = shortSurvey();
      (box.querySelector('form') ?? box).append(host);
      await shows(host, 'Your street');
      write(host, 'street', 'Bryn Teg');
      press(host, 'Send your answers');
      await shows(host, 'have been sent');
    });
  }

  it('DOM-10: a page that adds to Object.prototype', async () => {
    const requests = fakeNetwork(collector);
    Object.assign(Object.prototype, {x: 1});
    try {
      const host = await widget(smallSurvey({pages: smallSurvey().pages.slice(0, 1)}));
      choose(host, 'tenure', 'own');
      press(host, 'Send your answers');
      await shows(host, 'have been sent');
    } finally {
      Reflect.deleteProperty(Object.prototype, 'x');
    }
    expect((JSON.parse(requests[0]?.body ?? '') as {answers: unknown}).answers).to.deep.equal({tenure: 'own'});
  });
});

describe('texts that break other forms', () => {
  for (const [id, input] of attacks('STR')) {
    it(`${id} arrives as it was typed, and is shown so as a label`, async () => {
      const requests = fakeNetwork(collector);
      const host = await widget(smallSurvey({pages: [{id: 'p', questions: [{id: 'ideas', type: 'long-text', label: `${input}.`}]}]}));
      expect(find(host, 'label').textContent).to.equal(`${input}.`);
      write(host, 'ideas', input);
      const typed = (find(host, '[name=ideas]') as HTMLTextAreaElement).value.trim();
      press(host, 'Send your answers');
      await shows(host, 'have been sent');
      expect((JSON.parse(requests[0]?.body ?? '') as {answers: {ideas?: string}}).answers.ideas ?? '').to.equal(typed);
      expect(seen(host)).not.to.include('undefined');
    });
  }
});
