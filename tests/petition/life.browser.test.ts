/** The same tag in the whole life of a petition: before it opens, while it is open, and what became of it. */
import {expect} from 'chai';
import type {Definition} from '../../src/schema.ts';
import {axeFaults} from '../support/axe.ts';
import {choose, press, seen, shows, write} from '../support/elements.ts';
import type {Widget} from '../support/elements.ts';
import type {Sent} from '../support/fake-collector.ts';
import {find, until} from '../support/fixture.ts';
import type {MountOptions} from '../support/fixture.ts';
import {danglingIds} from '../support/id-references.ts';
import {COUNT, counted, petition, petitionCollector, signed, smallPetition} from './petitions.ts';

type Live = NonNullable<Definition['live']>;

const live = (said: Live, options: MountOptions = {}): Promise<Widget> => petition({live: said}, {}, options);
const asked = (requests: Sent[]): number => requests.filter(({url}) => new URL(url).pathname === COUNT).length;
const has = (host: Element, selector: string): boolean => host.shadowRoot?.querySelector(selector) !== null;
const headings = (host: Element): string[] => [...host.shadowRoot?.querySelectorAll('h2,h3,h4,h5,h6') ?? []].map(({localName, textContent}) => `${localName} ${textContent}`);
/** Whether one thing stands above another. */
const above = (host: Element, one: string, other: string): boolean =>
  (find(host, one).compareDocumentPosition(find(host, other)) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;

const ACCEPTED: Live = {state: 'closed', closedAt: '2026-10-01T11:00:00Z',
  response: {text: 'We **will** build it.', url: 'https://council.example/answer', at: '2026-10-20T09:30:00Z'}};
const REJECTED: Live = {state: 'rejected', rejection: {code: 'duplicate', text: {en: 'There is [one already](https://council.example/1).', cy: 'Mae un yn barod.'}}};

describe('an open petition', () => {
  it('shows the ask, the background as Markdown, the details and who decides', async () => {
    petitionCollector();
    const host = await petition();
    expect(seen(host)).to.match(/^Put a bench at the bus stop People stand for an hour\. in rain in snow There is room for three\. Who decides: Glanmor Council/u);
    expect([...find(host, '.intro').children].map(({localName}) => localName)).to.deep.equal(['p', 'ul', 'p', 'p']);
    expect(find(host, '.intro strong').textContent).to.equal('stand');
    expect(find(host, '.intro a').getAttribute('href')).to.equal('https://weather.example/');
  });

  it('says when it opened and when it closes, with weekday, time and zone', async () => {
    petitionCollector();
    const host = await petition({opens: '2026-11-02T09:00:00Z', closes: '2040-05-28T16:00:00Z', live: {state: 'open'}});
    await until(() => /Opened Monday,? 2 November 2026.*09:00.*GMT/u.test(seen(host)), 'when it opened');
    await until(() => /Closes Monday,? 28 May 2040.*17:00.*BST/u.test(seen(host)), 'when it closes');
  });

  it('shows what the council says below the form, so that it pushes nothing away', async () => {
    petitionCollector();
    const host = await live({...ACCEPTED, state: 'open', closedAt: undefined});
    await shows(host, 'We will build it.');
    expect(above(host, 'form', '.life')).to.equal(true);
  });
});

describe('a petition that is not open', () => {
  it('says when it opens, and shows neither form nor count nor ways to share', async () => {
    const requests = petitionCollector();
    const host = await petition({opens: '2040-01-01T09:00:00Z'});
    await until(() => /Opens Sunday,? 1 January 2040.*09:00.*GMT/u.test(seen(host)), 'when it opens');
    await until(() => host.shadowRoot?.adoptedStyleSheets.length, 'the looks');
    expect([has(host, 'form'), has(host, '.count'), has(host, '.share'), asked(requests)]).to.deep.equal([false, false, false, 0]);
    expect(seen(host)).to.include('Who decides: Glanmor Council');
    expect(await axeFaults(host)).to.deep.equal([]);
  });

  it('says when it closed, with its last count and the response above it', async () => {
    petitionCollector(counted({count: 61}));
    const host = await live(ACCEPTED);
    await until(() => /Closed Thursday,? 1 October 2026.*12:00.*BST/u.test(seen(host)), 'when it closed');
    await shows(host, '61 signatures');
    await until(() => /Response Published Tuesday,? 20 October 2026.*10:30.*BST\.? We will build it\. Read the whole response/u.test(seen(host)), 'the response');
    expect(above(host, '.life', '.count')).to.equal(true);
    expect([has(host, 'form'), has(host, '.pending')]).to.deep.equal([false, false]);
    expect(seen(host)).not.to.include('more signatures to the next step');
    expect([...host.shadowRoot?.querySelectorAll('.life a') ?? []].map((link) => link.getAttribute('href'))).to.deep.equal(['https://council.example/answer']);
    expect(danglingIds(host)).to.deep.equal([]);
    expect(await axeFaults(host)).to.deep.equal([]);
  });

  it('is closed by the collector’s clock, whatever its own times say', async () => {
    petitionCollector();
    const host = await petition({closes: '2040-01-01T00:00:00Z', live: {state: 'closed'}});
    await until(() => /Closed|now closed/u.test(seen(host)), 'that it is closed');
    expect(has(host, 'form')).to.equal(false);
  });

  it('that was not accepted says why, and asks for nothing: no form, no count, nothing to share', async () => {
    const requests = petitionCollector();
    const host = await live(REJECTED);
    await shows(host, 'This petition was not accepted There is one already.');
    expect([has(host, 'form'), has(host, '.count'), has(host, '.share'), asked(requests)]).to.deep.equal([false, false, false, 0]);
    expect(find(host, '.life a').getAttribute('href')).to.equal('https://council.example/1');
    expect(await axeFaults(host)).to.deep.equal([]);
  });
});

describe('a debate', () => {
  it('to come is planned, on its day', async () => {
    petitionCollector();
    const host = await live({state: 'closed', debate: {on: '2040-03-01'}});
    await until(() => /Debate Planned for Thursday,? 1 March 2040\./u.test(seen(host)), 'the plan');
  });

  it('that was held has its outcome and a link', async () => {
    petitionCollector();
    const host = await live({...ACCEPTED, debate: {on: '2026-10-28', outcome: {en: 'Agreed by *all*.', cy: 'Cytunwyd.'}, url: 'https://council.example/debate'}});
    await until(() => /Debate Held on Wednesday,? 28 October 2026\. Agreed by all\. More about the debate/u.test(seen(host)), 'the outcome');
    expect(headings(host)).to.deep.equal(['h2 Put a bench at the bus stop', 'h3 Debate', 'h3 Response', 'h3 Share this petition']);
  });

  it('of today is still to come', async () => {
    petitionCollector();
    const host = await live({state: 'closed', debate: {on: new Date().toISOString().slice(0, 10)}});
    await shows(host, 'Planned for');
  });
});

describe('the headings of a petition', () => {
  it('go in steps from heading-level (NAME-10)', async () => {
    petitionCollector();
    const host = await signed({'heading-level': '4'});
    expect(headings(host)).to.deep.equal(['h4 Put a bench at the bus stop', 'h5 Check your email', 'h5 Share this petition']);
  });
});

describe('a petition in another language', () => {
  it('is Welsh from the ask to “Check your email”', async () => {
    const requests = petitionCollector(counted({areas: [{code: 'town', name: {en: 'Town', cy: 'Y dref'}, count: null}]}));
    const host = await petition({}, {lang: 'cy'});
    await shows(host, 'Rhowch fainc wrth yr arhosfan Mae pobl yn sefyll am awr.');
    await shows(host, '41 llofnod');
    (find(host, 'details') as HTMLDetailsElement).open = true;
    // Where the browser has no Welsh dates they are British, not American.
    expect(seen(host)).to.match(/2 (?:Tachwedd|November) 2026.*\b0?9:00 /u);
    expect(seen(host)).to.match(/Bydd y cyngor yn ateb\..*Y dref ddim yn cael ei ddangos.*Eich enw \(gofynnol\)/u);
    for (const [id, value] of [['full', 'Ann Lee'], ['mail', 'ann@example.com'], ['code', 'LA1 1YN']] as const) write(host, id, value);
    choose(host, 'agree', 'true');
    find(host, '[type=submit]').click();
    await until(() => has(host, '.receipt'), 'the receipt');
    expect(seen(host)).to.include('ann@example.com');
    const english = /\b(?:the|your|signatures?|share|sign|petition|email)\b/iu;
    expect(seen(host).replaceAll(/There is room for three\.|https\S+/gu, '')).not.to.match(english);
    expect((JSON.parse(requests.find(({method}) => method === 'POST')?.body ?? '') as {language: string}).language).to.equal('cy');
  });

  it('changes with the lang attribute, and keeps what was typed', async () => {
    petitionCollector();
    const host = await petition();
    await shows(host, '41 signatures');
    write(host, 'full', 'Ann Lee');
    host.lang = 'cy';
    await shows(host, '41 llofnod');
    await shows(host, 'Rhannu’r ddeiseb hon');
    expect((find(host, '[name=full]') as HTMLInputElement).value).to.equal('Ann Lee');
    host.lang = 'en';
    await shows(host, '41 signatures');
  });

  it('runs from right to left where it is written so, the bar included (I18N-01)', async () => {
    petitionCollector();
    const host = await petition({languages: ['ar'], title: {ar: 'مقعد'}}, {}, {width: 320});
    await shows(host, 'مقعد');
    await until(() => has(host, 'progress'), 'the bar');
    expect(getComputedStyle(find(host, 'progress')).direction).to.equal('rtl');
    expect(host.scrollWidth).to.be.at.most(320);
    expect(await axeFaults(host)).to.deep.equal([]);
  });
});

describe('a petition on a narrow page', () => {
  const everything = (): Partial<Definition> => ({
    title: `Averylongwordwithoutanybreak${'x'.repeat(60)}`,
    opens: '2026-11-02T09:00:00Z', closes: '2040-05-28T16:00:00Z',
    links: {page: `https://council.example/${'petition-'.repeat(12)}`},
    live: {...ACCEPTED, state: 'open', debate: {on: '2040-03-01', url: 'https://council.example/debate'}},
  });
  const areas = [{code: 'town', name: `Llanfair${'pwll'.repeat(12)}`, count: 123_456}];

  it('needs no sideways scrolling at 320 px, nor with text at 200 % (VIS-05)', async () => {
    petitionCollector(counted({count: 1_234_567, areas}));
    const host = await petition(everything(), {}, {width: 320});
    await shows(host, '1,234,567 signatures');
    (find(host, 'details') as HTMLDetailsElement).open = true;
    const isWide = (): string[] => [...host.shadowRoot?.querySelectorAll('.live *') ?? []]
      .filter((element) => element.getBoundingClientRect().right > host.getBoundingClientRect().right + 1).map(({outerHTML}) => outerHTML);
    expect(isWide()).to.deep.equal([]);
    document.documentElement.style.fontSize = '200%';
    try {
      expect(getComputedStyle(find(host, '.frame')).fontSize).to.equal('32px');
      expect(isWide()).to.deep.equal([]);
    } finally {
      document.documentElement.removeAttribute('style');
    }
    expect(danglingIds(host)).to.deep.equal([]);
    expect(await axeFaults(host)).to.deep.equal([]);
  });

  it('has targets of at least 24 px (PTR-01)', async () => {
    petitionCollector(counted({areas}));
    const host = await petition({}, {}, {width: 320});
    await shows(host, '41 signatures');
    const small = [...host.shadowRoot?.querySelectorAll('button,summary,.share li a,.choice,input:not([type=checkbox])') ?? []]
      .filter((target) => target.getBoundingClientRect().height < 24).map(({outerHTML}) => outerHTML);
    expect(small).to.deep.equal([]);
  });
});

describe('before anybody acts', () => {
  it('only count and own files are asked for, and nothing is stored', async () => {
    const requests = petitionCollector();
    const had = (await indexedDB.databases()).map(({name}) => name);
    const host = await petition();
    await shows(host, '41 signatures');
    await shows(host, 'Share this petition');
    expect(requests.map(({url, method}) => `${method} ${new URL(url).pathname}`)).to.deep.equal([`GET ${COUNT}`]);
    const foreign = performance.getEntriesByType('resource').map(({name}) => new URL(name)).filter(({origin}) => origin !== location.origin);
    expect(foreign).to.deep.equal([]);
    expect([document.cookie, sessionStorage.length, localStorage.length]).to.deep.equal(['', 0, 0]);
    expect((await indexedDB.databases()).map(({name}) => name)).to.deep.equal(had);
  });
});

describe('a petition with one signature per address', () => {
  it('asks for the connection instead of a postcode, and each part of it', async () => {
    const requests = petitionCollector();
    const {petition: part, pages: [page]} = smallPetition();
    const questions = page?.questions.map((question) => (question.id === 'code' ? {
      id: 'tie', type: 'choices' as const, label: 'What ties you to Glanmor?', required: true as const,
      choices: [{value: 'live', label: 'I live here'}, {value: 'work', label: 'I work here'}],
    } : question)) ?? [];
    const sign = {name: 'full', email: 'mail', connection: 'tie', consent: 'agree'};
    const host = await petition({pages: [{id: 'sign', questions}], petition: {...part as NonNullable<typeof part>, areas: undefined, sign}});
    write(host, 'full', 'Ann Lee');
    write(host, 'mail', 'ann@example.com');
    choose(host, 'agree', 'true');
    press(host, 'Sign this petition');
    // The list of mistakes takes a label as the beginning of a sentence.
    await shows(host, 'What ties you to Glanmor: Choose at least one of the answers.');
    choose(host, 'tie', 'work');
    press(host, 'Sign this petition');
    await shows(host, 'Check your email');
    const {answers} = JSON.parse(requests.find(({method}) => method === 'POST')?.body ?? '') as {answers: object};
    expect(answers).to.deep.equal({full: 'Ann Lee', mail: 'ann@example.com', tie: ['work'], agree: true});
  });
});
