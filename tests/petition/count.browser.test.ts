/** How many have signed, and how far it is to the next step. */
import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import {accessibilityTree, inChromium} from '../support/browser-commands.ts';
import {focused, seen, shows, write} from '../support/elements.ts';
import {refusal} from '../support/fake-collector.ts';
import type {Sent} from '../support/fake-collector.ts';
import {find, until} from '../support/fixture.ts';
import {COUNT, counted, petition, petitionCollector} from './petitions.ts';

const asked = (requests: Sent[]): number => requests.filter(({url}) => new URL(url).pathname === COUNT).length;
const bar = (host: Element): HTMLProgressElement => find(host, 'progress') as HTMLProgressElement;
/** What a reader who has opened the details sees. */
function opened(host: Element): string {
  (find(host, '.count details') as HTMLDetailsElement).open = true;
  return seen(host);
}
/** The page is seen again, which is when a count is fetched at once. */
const lookAgain = (): boolean => document.dispatchEvent(new Event('visibilitychange'));

const REACHED = '2026-10-05T12:00:00Z';
const areas = [
  {code: 'town', name: {en: 'Town', cy: 'Y dref'}, count: 1036}, {code: 'hill', name: {en: 'Hill', cy: 'Y bryn'}, count: null},
];

describe('the count of a petition', () => {
  it('is said in words and by a bar, with the way to the next step', async () => {
    petitionCollector(counted({count: 41}));
    const host = await petition();
    await shows(host, '41 signatures 9 more signatures to the next step. At 50: The council replies.');
    expect([bar(host).value, bar(host).max]).to.deep.equal([41, 50]);
  });

  it('goes on to the step after the one that is reached', async () => {
    petitionCollector(counted({count: 1042, thresholds: [{at: 50, reachedAt: REACHED}, {at: 5000, reachedAt: null}]}));
    const host = await petition();
    await shows(host, '1,042 signatures 3,958 more signatures to the next step. At 5,000: The council debates.');
    expect(opened(host)).to.match(/At 50: The council replies\. Reached Monday,? 5 October 2026.*13:00.*BST\. At 5,000: The council debates\./u);
    expect(seen(host)).to.match(/Counted Monday,? 2 November 2026.*09:00.*GMT\./u);
  });

  it('is full when all steps are reached', async () => {
    petitionCollector(counted({count: 6000, thresholds: [{at: 50, reachedAt: REACHED}, {at: 5000, reachedAt: REACHED}]}));
    const host = await petition();
    await shows(host, '6,000 signatures All steps have been reached.');
    expect(bar(host).position).to.equal(1);
  });

  it('of one is one signature', async () => {
    petitionCollector(counted({count: 1}));
    await shows(await petition(), '1 signature 49 more');
  });

  it('stands alone where nothing is promised for it', async () => {
    petitionCollector(counted({thresholds: []}));
    const {petition: part} = (await petition()).definition ?? {};
    const host = await petition({petition: {...part as NonNullable<typeof part>, thresholds: []}});
    await shows(host, '41 signatures');
    expect(host.shadowRoot?.querySelector('progress')).to.equal(null);
  });

  it('names the signatures on paper', async () => {
    petitionCollector(counted({paper: 12}));
    const host = await petition();
    await shows(host, '41 signatures');
    expect(opened(host)).to.include('12 of them on paper.');
  });

  it('by area is a table that holds small numbers back and says why', async () => {
    petitionCollector(counted({areas}));
    const host = await petition();
    await shows(host, '41 signatures');
    expect(opened(host)).to.include('Steps and areas');
    const rows = [...host.shadowRoot?.querySelectorAll('tr') ?? []].map((row) => [...row.children].map(({textContent}) => textContent));
    expect(rows).to.deep.equal([['Area', 'Signatures'], ['Town', '1,036'], ['Hill', 'not shown']]);
    expect([...host.shadowRoot?.querySelectorAll('th') ?? []].map(({scope}) => scope)).to.deep.equal(['col', 'col', 'row', 'row']);
    expect(find(host, 'caption').textContent).to.equal('Signatures by area');
    expect(seen(host)).to.include('Small numbers are not shown, so that nobody can be recognised.');
  });

  it('by area says nothing of small numbers where there are none', async () => {
    petitionCollector(counted({areas: areas.slice(0, 1)}));
    const host = await petition();
    await shows(host, '41 signatures');
    expect(opened(host)).not.to.include('Small numbers');
  });

  if (inChromium) it('has a bar with a name and a value in the accessibility tree (CHROMIUM)', async () => {
    petitionCollector(counted({count: 41}));
    await shows(await petition(), '41 signatures');
    const [progress] = (await accessibilityTree()).filter(({role}) => role === 'progressIndicator' || role === 'progressbar');
    expect(progress?.name).to.equal('Progress to the next step');
    expect(progress?.properties.valuemax).to.equal(50);
  });

  it('that cannot be fetched is said to be so, and comes when it can', async () => {
    petitionCollector(refusal(503), counted());
    const host = await petition();
    await shows(host, 'The number of signatures cannot be shown just now.');
    expect(host.shadowRoot?.querySelector('form')).not.to.equal(null);
    lookAgain();
    await shows(host, '41 signatures');
  });

  it('keeps the last number when a later one cannot be fetched', async () => {
    const requests = petitionCollector(counted(), refusal(503));
    const host = await petition();
    await shows(host, '41 signatures');
    lookAgain();
    await until(() => asked(requests) === 2, 'the second request');
    await host.updateComplete;
    expect(seen(host)).to.include('41 signatures');
  });

  it('is asked for below the definition’s own address, without cookies, once for two elements', async () => {
    const requests = petitionCollector();
    const links = {page: 'https://council.example/p', results: COUNT};
    const hosts = [await petition({links}), await petition({links})];
    for (const host of hosts) {
      host.removeAttribute('results-src');
      await shows(host, '41 signatures');
    }
    expect(asked(requests)).to.equal(1);
    expect(requests.map(({headers}) => headers.get('cookie'))).to.deep.equal([null]);
  });
});

describe('a count that changes', () => {
  /** Everything that a live region says from now on. */
  function spoken(host: Element): string[] {
    const said: string[] = [];
    const observer = new MutationObserver((records) => {
      for (const {target} of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest('[role=status],[role=alert],[role=log],[aria-live],output');
        if (region) said.push(region.textContent);
      }
    });
    observer.observe(host.shadowRoot as ShadowRoot, {subtree: true, childList: true, characterData: true});
    return said;
  }

  it('leaves focus, typed text and form where they are, and is not announced (LIVE)', async () => {
    petitionCollector(counted({count: 41, areas}), counted({count: 42, areas}));
    const host = await petition();
    await shows(host, '41 signatures');
    find(host, '[name=full]').focus();
    await sendKeys({type: 'Ann'});
    const said = spoken(host);
    const {top} = find(host, 'form').getBoundingClientRect();
    lookAgain();
    await shows(host, '42 signatures 8 more');
    await sendKeys({type: ' Lee'});
    expect((find(host, '[name=full]') as HTMLInputElement).value).to.equal('Ann Lee');
    expect(focused(host)).to.equal(find(host, '[name=full]'));
    expect(find(host, 'form').getBoundingClientRect().top).to.equal(top);
    expect(said).to.deep.equal([]);
    expect(bar(host).value).to.equal(42);
  });

  it('stands in no live region', async () => {
    petitionCollector();
    const host = await petition();
    await shows(host, '41 signatures');
    const isLive = (element: Element): boolean => element.closest('[role=status],[role=alert],[role=log],[aria-live],output') !== null;
    expect([find(host, '.total'), bar(host)].map(isLive)).to.deep.equal([false, false]);
  });

  it('leaves the details open that somebody has opened', async () => {
    petitionCollector(counted({count: 41}), counted({count: 42}));
    const host = await petition();
    await shows(host, '41 signatures');
    opened(host);
    lookAgain();
    await shows(host, '42 signatures');
    expect((find(host, '.count details') as HTMLDetailsElement).open).to.equal(true);
  });

  it('is no longer asked for when the last element has gone', async () => {
    const requests = petitionCollector();
    const host = await petition();
    await shows(host, '41 signatures');
    host.remove();
    lookAgain();
    expect(asked(requests)).to.equal(1);
  });

  it('is followed after signing, too', async () => {
    petitionCollector(counted({count: 41}), counted({count: 42}));
    const host = await petition();
    await shows(host, '41 signatures');
    write(host, 'full', 'Ann');
    lookAgain();
    await shows(host, '42 signatures');
  });
});

describe('the place of the count', () => {
  for (const width of [320, 1000]) {
    it(`is kept from the first paint on: the form does not move when it comes, at ${String(width)} px`, async () => {
      let arrive = (): void => undefined;
      const late = new Promise<void>((done) => { arrive = done; });
      petitionCollector();
      const answering = globalThis.fetch;
      globalThis.fetch = async (...request) => {
        await late;
        return answering(...request);
      };
      const host = await petition({}, {}, {width});
      const {top} = find(host, 'form').getBoundingClientRect();
      await shows(host, 'Share this petition');
      expect(find(host, 'form').getBoundingClientRect().top).to.equal(top);
      arrive();
      await shows(host, '41 signatures');
      expect(find(host, 'form').getBoundingClientRect().top).to.equal(top);
    });
  }
});
