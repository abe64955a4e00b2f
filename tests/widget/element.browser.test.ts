/** An element on a page: where its definition comes from, its language, and what it leaves behind. */
import {expect} from 'chai';
import {html} from 'lit';
import {axeFaults} from '../support/axe.ts';
import {choose, heard, press, seen, sendAll, shortSurvey, shows, smallPoll, smallSurvey, toLastPage, widget, write} from '../support/elements.ts';
import {collector, fakeNetwork} from '../support/fake-collector.ts';
import {find, mount, unmountAll, until} from '../support/fixture.ts';

const SOURCE = '/consultations/bins';
const serve = (definition: unknown): ReturnType<typeof fakeNetwork> =>
  fakeNetwork(({url}) => (new URL(url).pathname === SOURCE ? Response.json(definition) : undefined));
const fallback = html`<a href="/survey/bins">Have your say</a>`;
const withSource = (debug = false): HTMLElement => mount(html`<consult-survey src=${SOURCE} ?debug=${debug}>${fallback}</consult-survey>`);
/** Whether a reader sees the fallback link: slotted into the shadow root, with a box of its own. */
const showsFallback = (host: Element): boolean => (host.querySelector('a')?.getClientRects().length ?? 0) > 0;

describe('a definition', () => {
  it('comes from src, asked for once and without cookies', async () => {
    const requests = serve(smallSurvey());
    const loads = heard('consult-load');
    const host = withSource();
    await shows(host, 'Do you rent or own your home?');
    await until(() => loads.length, 'consult-load');
    expect(requests).to.have.length(1);
    expect(loads[0]?.definition.id).to.equal('bins');
    expect(showsFallback(host)).to.equal(false);
  });

  it('comes from a script of JSON inside the element', async () => {
    const host = mount(html`<consult-survey><script type="application/json">${JSON.stringify(smallSurvey())}</script>${fallback}</consult-survey>`);
    await shows(host, 'Do you rent or own your home?');
  });

  it('comes from the property, also a second time', async () => {
    const host = await widget(smallSurvey());
    host.definition = shortSurvey();
    await shows(host, 'Your street');
    expect(seen(host)).not.to.include('rent');
  });

  it('decides where answers go: below its own address, or where it says', async () => {
    const requests = fakeNetwork((sent) => (sent.method === 'POST' ? collector(sent) : Response.json(shortSurvey({
      ...(sent.url.endsWith('linked') && {links: {responses: '../r?x=1'}}),
    }))));
    const post = async (src: string): Promise<void> => {
      const host = mount(html`<consult-survey src=${src}></consult-survey>`);
      await shows(host, 'Your street');
      press(host, 'Send your answers');
      await shows(host, 'have been sent');
    };
    await post('/consultations/bins?v=1#x');
    await post('/consultations/linked');
    const paths = requests.filter(({method}) => method === 'POST').map(({url}) => new URL(url).pathname + new URL(url).search);
    expect(paths).to.deep.equal(['/consultations/bins/responses', '/r?x=1']);
  });

  it('is the one that was asked for last, however slow an earlier one is', async () => {
    let release = (): void => undefined;
    const slow = new Promise<void>((done) => { release = done; });
    fakeNetwork(async ({url}) => {
      if (new URL(url).pathname === SOURCE) await slow;
      return Response.json(smallSurvey({title: url.endsWith('late') ? 'The later one' : 'The earlier one'}));
    });
    const host = withSource();
    await until(() => 'updateComplete' in host, 'the element');
    host.setAttribute('src', '/consultations/late');
    await shows(host, 'The later one');
    release();
    await slow;
    await new Promise((done) => { requestAnimationFrame(done); });
    expect(seen(host)).to.include('The later one');
  });

  it('is asked for once by an element that is moved 50 times', async () => {
    const requests = serve(smallSurvey());
    const host = withSource();
    for (let i = 0; i < 50; i++) (i % 2 ? document.body : host.parentElement ?? document.body).append(host);
    await shows(host, 'Do you rent');
    choose(host, 'tenure', 'own');
    for (let i = 0; i < 50; i++) document.body.append(host);
    expect((find(host, '[value=own]') as HTMLInputElement).checked).to.equal(true);
    press(host, 'Continue');
    await shows(host, 'Page 2 of 2');
    expect(requests).to.have.length(1);
    host.remove();
  });
});

describe('the fallback', () => {
  it('is seen while the definition is on its way', async () => {
    let arrive = (_: Response): void => undefined;
    const requests = fakeNetwork(() => new Promise<Response>((resolve) => { arrive = resolve; }));
    const host = withSource();
    await until(() => requests.length, 'the request');
    expect(showsFallback(host)).to.equal(true);
    expect(find(host, '.frame').textContent.trim()).to.equal('');
    arrive(Response.json(smallSurvey()));
    await shows(host, 'Do you rent');
    expect(showsFallback(host)).to.equal(false);
  });

  const broken: [what: string, answer: () => Response | Error, mistake: RegExp][] = [
    ['no network', () => new TypeError('Failed to fetch'), /Failed to fetch/u],
    ['a 404', () => new Response('', {status: 404}), /answered 404/u],
    ['a page instead of JSON', () => new Response('<h1>Hello</h1>'), /JSON|expected/iu],
    ['another kind', () => Response.json(smallPoll()), /another element shows its kind/u],
    ['no questions', () => Response.json({...smallSurvey(), pages: []}), /pages needs at least one page/u],
    ['an unknown type', () => Response.json({...smallSurvey(), pages: [{id: 'a', questions: [{id: 'b', type: 'chioce', label: 'x'}]}]}),
      /pages\[0\]\.questions\[0\]\.type must be one of .*Did you mean “choice”\?/u],
    ['questions that are none', () => Response.json({...smallSurvey(), pages: [{id: 'a', questions: 'many'}]}), /pages\[0\]\.questions must be a list/u],
    ['null', () => Response.json(null), /must be an object, not null/u],
  ];
  for (const [what, answer, mistake] of broken) {
    it(`stays with ${what}, and the author is told, on the page only with debug`, async () => {
      fakeNetwork(answer);
      const errors = heard('consult-error');
      const host = withSource();
      await until(() => errors.length, 'consult-error');
      expect(showsFallback(host)).to.equal(true);
      expect(host.shadowRoot?.querySelector('li')).to.equal(null);
      expect(errors[0]?.problem.detail).to.match(mistake);
      const debugged = withSource(true);
      await until(() => debugged.shadowRoot?.querySelector('li'), 'the list of mistakes');
      expect(seen(debugged)).to.match(mistake);
      expect(showsFallback(debugged)).to.equal(true);
    });
  }

  it('goes, and with debug the author is warned below the form', async () => {
    fakeNetwork(() => Response.json({...smallSurvey(), title: {en: 'Homes'}}));
    const quiet = withSource();
    await shows(quiet, 'Do you rent');
    const host = withSource(true);
    const item = await until(() => [...host.shadowRoot?.querySelectorAll('li') ?? []].find(({textContent}) => textContent.startsWith('title has no text in “cy”')), 'the warning');
    expect(item.closest('.frame')?.querySelector('form')).to.not.equal(null);
    expect(quiet.shadowRoot?.textContent).to.not.include('has no text in');
  });

  it('stays where there is no definition at all', async () => {
    const errors = heard('consult-error');
    const host = mount(html`<consult-survey>${fallback}</consult-survey>`);
    await until(() => errors.length, 'consult-error');
    expect(errors[0]?.problem.detail).to.include('There is no definition');
    expect(showsFallback(host)).to.equal(true);
  });
});

describe('the language', () => {
  it('is the element’s own, for content and interface', async () => {
    const host = await widget(smallSurvey(), {lang: 'cy'});
    await shows(host, 'Casgliadau biniau English Cymraeg Tudalen 1 o 2 Eich cartref');
    expect(seen(host)).to.include('(gofynnol)');
    expect(find(host, '.frame').lang).to.equal('cy');
    press(host, 'Parhau');
    await shows(host, 'Mae problem');
    await shows(host, 'Gwall: Dewiswch un o’r atebion.');
  });

  it('is else the nearest of the page', async () => {
    const host = await widget(smallSurvey(), {}, {lang: 'cy-GB'});
    await shows(host, 'Casgliadau biniau');
  });

  it('is else the nearest outside the shadow root that holds the element', async () => {
    const box = mount(html`<div></div>`, {lang: 'cy'});
    const host = document.createElement('consult-survey');
    host.definition = smallSurvey();
    box.attachShadow({mode: 'open'}).append(host);
    await shows(host, 'Casgliadau biniau');
  });

  it('is the definition’s first where it does not speak the page’s', async () => {
    const host = await widget(smallSurvey({languages: ['cy', 'en']}), {lang: 'fr'});
    await shows(host, 'Casgliadau biniau');
  });

  it('changes with the attribute, and leaves the answers', async () => {
    const host = await widget(smallSurvey());
    choose(host, 'tenure', 'own');
    host.lang = 'cy';
    await shows(host, 'Eich cartref');
    expect((find(host, '[value=own]') as HTMLInputElement).checked).to.equal(true);
    press(host, 'Parhau');
    await shows(host, 'Tudalen 2 o 2');
  });

  it('runs from right to left where it is written so', async () => {
    const host = await widget(shortSurvey({languages: ['ar'], title: {ar: 'النفايات'}}), {}, {width: 320});
    expect(getComputedStyle(find(host, '.live')).direction).to.equal('rtl');
    expect(host.scrollWidth).to.be.at.most(320);
    expect(await axeFaults(host)).to.deep.equal([]);
  });
});

describe('a page around it', () => {
  it('with a form of its own is not sent by Enter, nor hears of it', async () => {
    const host = await widget(shortSurvey());
    const form = document.createElement('form');
    const log: string[] = [];
    form.addEventListener('submit', (event) => { log.push('submit'); event.preventDefault(); });
    form.addEventListener('keydown', () => log.push('keydown'));
    form.addEventListener('keypress', () => log.push('keypress'));
    host.parentElement?.append(form);
    form.append(host);
    await host.updateComplete;
    expect(host.shadowRoot?.querySelector('form')).not.to.equal(null);
    const input = find(host, '[name=street]');
    for (const type of ['keydown', 'keypress', 'keyup']) input.dispatchEvent(new KeyboardEvent(type, {key: 'Enter', bubbles: true, composed: true}));
    press(host, 'Send your answers');
    await shows(host, 'Not sent yet');
    expect(log).to.deep.equal([]);
    expect([...new FormData(form).keys()]).to.deep.equal([]);
    host.reset();
  });

  it('may hide it by the attribute', async () => {
    const host = await widget(smallSurvey());
    host.hidden = true;
    expect(host.getClientRects()).to.have.length(0);
  });

  it('keeps its headings: neither h1 nor landmark comes from an element', async () => {
    const host = await widget(smallSurvey());
    expect(host.shadowRoot?.querySelector('h1,main,header,footer,nav,[role=main],[role=banner]')).to.equal(null);
  });

  it('may hold a second copy of the library', async () => {
    const before = customElements.get('consult-survey');
    // Another address makes another module, as another copy of the files would.
    for (const file of ['survey/survey.ts', 'poll/poll.ts']) await import(`/src/${file}?second`);
    expect(customElements.get('consult-survey')).to.equal(before);
  });
});

describe('an element that goes', () => {
  type Listen = (type: string, listener: object, options?: AddEventListenerOptions) => void;

  /** Listeners on window and document that were added and not removed since the count began. */
  function countListeners(): {left: () => string[]; end: () => void} {
    const live = new Map<object, string>();
    for (const target of [globalThis, document]) {
      const add = Reflect.get(target, 'addEventListener') as Listen;
      const remove = Reflect.get(target, 'removeEventListener') as Listen;
      const added: Listen = (type, listener, options) => {
        live.set(listener, type);
        options?.signal?.addEventListener('abort', () => live.delete(listener));
        add.call(target, type, listener, options);
      };
      const removed: Listen = (type, listener, options) => {
        live.delete(listener);
        remove.call(target, type, listener, options);
      };
      Object.defineProperty(target, 'addEventListener', {configurable: true, writable: true, value: added});
      Object.defineProperty(target, 'removeEventListener', {configurable: true, writable: true, value: removed});
    }
    const end = (): void => {
      for (const target of [globalThis, document]) {
        Reflect.deleteProperty(target, 'addEventListener');
        Reflect.deleteProperty(target, 'removeEventListener');
      }
    };
    return {left: () => [...live.values()], end};
  }

  it('leaves no listener on window or document', async () => {
    fakeNetwork(collector);
    const {left, end} = countListeners();
    try {
      for (let i = 0; i < 3; i++) {
        const host = await widget(smallSurvey({id: `bins${String(i)}`}));
        await toLastPage(host);
        write(host, 'ideas', 'More');
        await sendAll(host);
        await shows(host, 'have been sent');
        unmountAll();
      }
      expect(left()).to.deep.equal([]);
    } finally {
      end();
    }
  });
});
