/** The tools that other browser tests rely on find what is planted for them. */
import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import {html} from 'lit';
import {axeFaults} from './axe.ts';
import {accessibilityTree, forcedColours, inChromium} from './browser-commands.ts';
import {find, mount, unmountAll, until} from './fixture.ts';
import {danglingIds} from './id-references.ts';

const labelled = html`<div lang="en"><label for="name">Your name</label><input id="name" required></div>`;

function withShadow(content: string): HTMLElement {
  const host = mount(html`<div></div>`);
  const template = document.createElement('template');
  template.innerHTML = content;
  host.attachShadow({mode: 'open'}).append(template.content);
  return host;
}

describe('fixture', () => {
  it('puts markup on the page with width, language and direction', () => {
    const element = mount(html`<p>Bins</p>`, {width: 320, lang: 'ar', dir: 'rtl'});
    expect(element.textContent).to.equal('Bins');
    expect(element.getBoundingClientRect().width).to.equal(320);
    expect(getComputedStyle(element).direction).to.equal('rtl');
    expect(element.closest('[lang]')?.getAttribute('lang')).to.equal('ar');
  });

  it('takes everything away again', () => {
    const element = mount(html`<p>Bins</p>`);
    unmountAll();
    expect(element.isConnected).to.equal(false);
  });

  it('waits until a condition holds', async () => {
    const element = mount(html`<p></p>`);
    requestAnimationFrame(() => { element.textContent = 'ready'; });
    expect(await until(() => element.textContent, 'a text')).to.equal('ready');
  });

  it('says what it waited for in vain', async () => {
    const failure = await until(() => false, 'the moon', 30).catch((error: unknown) => error);
    expect(String(failure)).to.include('waited 30 ms for the moon');
  });

  it('finds an element in a shadow root and names the one that is missing', () => {
    const host = withShadow('<button>Send</button>');
    expect(find(host, 'button').textContent).to.equal('Send');
    expect(() => find(host, 'select')).to.throw('<div> holds no select');
  });
});

describe('axe', () => {
  it('passes a labelled control', async () => {
    expect(await axeFaults(mount(labelled))).to.deep.equal([]);
  });

  it('finds a control without a name inside a shadow root', async () => {
    const faults = await axeFaults(withShadow('<input>'));
    expect(faults).to.have.length(1);
    expect(faults[0]).to.match(/^label: .*<input>/u);
  });
});

describe('id references', () => {
  it('passes ids that resolve in their own root', () => {
    expect(danglingIds(mount(labelled))).to.deep.equal([]);
  });

  it('finds an id that stands in another root', () => {
    mount(html`<p id="outside">A hint</p>`);
    const host = withShadow('<input aria-describedby="inside outside"><p id="inside">Another</p>');
    expect(danglingIds(host)).to.deep.equal(['input[aria-describedby] names "outside", which is not in its root']);
  });
});

describe('browser commands', () => {
  it('types with real keys', async () => {
    const input = find(mount(labelled), 'input') as HTMLInputElement;
    input.focus();
    await sendKeys({type: 'Ann'});
    expect(input.value).to.equal('Ann');
  });

  it('moves the focus with the Tab key', async () => {
    const element = mount(html`<p><button id="one">1</button><button id="two">2</button></p>`);
    find(element, '#one').focus();
    await sendKeys({press: 'Tab'});
    expect(document.activeElement?.id).to.equal('two');
  });
});

if (inChromium) {
  describe('commands of Chromium', () => {
    it('switches forced colours', async () => {
      const query = matchMedia('(forced-colors: active)');
      await forcedColours(true);
      expect(query.matches).to.equal(true);
      await forcedColours(false);
      expect(query.matches).to.equal(false);
    });

    it('reads names and states from the accessibility tree', async () => {
      withShadow('<label for="x">Your name</label><input id="x" required>');
      const box = (await accessibilityTree()).find(({role}) => role === 'textbox');
      expect(box?.name).to.equal('Your name');
      expect(box?.properties.required).to.equal(true);
    });
  });
}
