/** A poll: a vote, then results as a table. */
import {expect} from 'chai';
import type {Results} from '../../src/schema.ts';
import {axeFaults} from '../support/axe.ts';
import {choose, press, seen, shows, smallPoll, widget} from '../support/elements.ts';
import type {Widget} from '../support/elements.ts';
import {collector, fakeNetwork, refusal} from '../support/fake-collector.ts';
import type {Sent} from '../support/fake-collector.ts';
import {find, until} from '../support/fixture.ts';
import {danglingIds} from '../support/id-references.ts';

const RESULTS = '/results';
const results = (yes: number, no: number): Results => ({
  consultation: 'park', version: 1, responses: yes + no, asOf: '2026-11-02T09:00:00Z',
  questions: {bench: yes + no < 5 ? {n: null, counts: null, withheld: true} : {n: yes + no, counts: {yes, no}}},
});

/** A collector that gives out `counts`, one after the other, the last for good. */
function counting(...counts: (() => Response)[]): Sent[] {
  return fakeNetwork((sent) => {
    if (sent.method === 'POST') return collector(sent);
    return (counts.length > 1 ? counts.shift() : counts[0])?.();
  });
}
const given = (yes: number, no: number) => (): Response => Response.json(results(yes, no));
const poll = (changes: Parameters<typeof smallPoll>[0] = {}): Promise<Widget> => widget(smallPoll(changes), {'results-src': RESULTS});
const asked = (requests: Sent[]): number => requests.filter(({url}) => new URL(url).pathname === RESULTS).length;
const table = (host: Element): string[][] => [...host.shadowRoot?.querySelectorAll('tr') ?? []]
  .map((row) => [...row.children].map((cell) => cell.textContent.trim()));

async function voted(changes: Parameters<typeof smallPoll>[0] = {}): Promise<Widget> {
  const host = await poll(changes);
  choose(host, 'bench', 'yes');
  press(host, 'Vote');
  await shows(host, 'Your vote has been counted');
  return host;
}

describe('a vote', () => {
  it('is asked for where it is missing', async () => {
    const host = await poll();
    press(host, 'Vote');
    await shows(host, 'Choose one of the answers.');
  });

  it('is followed by the results, as a table that says everything', async () => {
    counting(given(6, 2));
    const host = await voted();
    await until(() => host.shadowRoot?.querySelector('table'), 'the table');
    expect(table(host)).to.deep.equal([['Answer', 'Votes', 'Share'], ['Yes', '6', '75%'], ['No', '2', '25%']]);
    expect(find(host, 'caption').textContent).to.equal('Do we need a bench?');
    const scopes = [...host.shadowRoot?.querySelectorAll('th') ?? []].map((cell) => cell.scope);
    expect(scopes).to.deep.equal(['col', 'col', 'col', 'row', 'row']);
    expect(seen(host)).to.match(/8 votes so far\. Counted Monday,? 2 November 2026.*GMT/u);
    expect(seen(host)).to.include('Anybody could vote more than once');
  });

  it('has bars that only decorate', async () => {
    counting(given(6, 2));
    const host = await voted();
    await until(() => host.shadowRoot?.querySelector('table'), 'the table');
    const bars = [...host.shadowRoot?.querySelectorAll('svg') ?? []];
    expect(bars.map((bar) => bar.getAttribute('aria-hidden'))).to.deep.equal(['true', 'true']);
    expect(bars.map((bar) => bar.firstElementChild?.getAttribute('width'))).to.deep.equal(['75%', '25%']);
  });

  it('leaves nothing for axe to find, at 320 px and in Welsh', async () => {
    counting(given(600_000, 2));
    const host = await widget(smallPoll(), {'results-src': RESULTS, lang: 'cy'}, {width: 320});
    choose(host, 'bench', 'yes');
    press(host, 'Pleidleisio');
    await until(() => host.shadowRoot?.querySelector('table'), 'the table');
    expect(host.scrollWidth).to.be.at.most(320);
    expect(danglingIds(host)).to.deep.equal([]);
    expect(await axeFaults(host)).to.deep.equal([]);
    expect(seen(host)).to.include('pleidlais hyd yn hyn');
  });
});

describe('results', () => {
  it('are withheld below five votes', async () => {
    counting(given(3, 1));
    const host = await voted();
    await shows(host, 'Results are shown once there are at least 5 votes.');
    expect(host.shadowRoot?.querySelector('table')).to.equal(null);
  });

  it('are not asked for before the vote, unless they are always shown', async () => {
    const requests = counting(given(6, 2));
    await poll();
    const open = await poll({results: {show: 'always'}});
    await until(() => open.shadowRoot?.querySelector('table'), 'the table');
    expect(asked(requests)).to.equal(1);
  });

  it('are promised for after closing', async () => {
    const requests = counting(given(6, 2));
    const host = await voted({results: {show: 'after-close'}});
    await shows(host, 'Results are shown after closing.');
    expect(asked(requests)).to.equal(0);
  });

  it('are never mentioned where the policy is never', async () => {
    const requests = counting(given(6, 2));
    const host = await voted({results: {show: 'never'}});
    expect(seen(host)).not.to.include('Results');
    expect(asked(requests)).to.equal(0);
  });

  it('are asked for once by two elements that show the same, and both show them', async () => {
    const requests = counting(given(6, 2));
    const hosts = [await poll({results: {show: 'always'}}), await poll({results: {show: 'always'}})];
    for (const host of hosts) await until(() => host.shadowRoot?.querySelector('table'), 'the table');
    expect(asked(requests)).to.equal(1);
  });

  it('come again when the page is seen again, and stop when the last element has gone', async () => {
    const requests = counting(given(6, 2), given(7, 2));
    const host = await poll({results: {show: 'always'}});
    await until(() => host.shadowRoot?.querySelector('table'), 'the table');
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => table(host)[1]?.[1] === '7', 'the new count');
    host.remove();
    document.dispatchEvent(new Event('visibilitychange'));
    expect(asked(requests)).to.equal(2);
  });

  it('that cannot be fetched are said to be so, and come when they can', async () => {
    counting(() => refusal(503), given(6, 2));
    const host = await voted();
    await shows(host, 'The results cannot be shown just now.');
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => host.shadowRoot?.querySelector('table'), 'the table');
  });
});

describe('the time of a poll', () => {
  const DAY = 86_400_000;
  const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString();

  it('is said before it opens', async () => {
    const host = await poll({opens: '2040-01-01T09:00:00Z', closes: '2040-02-01T00:00:00Z'});
    await until(() => /Opens Sunday,? 1 January 2040.*GMT/u.test(seen(host)), 'when it opens');
    expect(host.shadowRoot?.querySelector('form')).to.equal(null);
  });

  it('is said while it is open', async () => {
    const host = await poll({closes: inDays(3)});
    await until(() => /Closes \w+day.*(GMT|BST)/u.test(seen(host)), 'when it closes');
    expect(host.shadowRoot?.querySelector('form')).not.to.equal(null);
  });

  it('is said after it has closed, with the results', async () => {
    counting(given(6, 2));
    const host = await poll({closes: '2020-03-31T22:59:59Z'});
    await until(() => /Closed Tuesday,? 31 March 2020.*23:59.*BST/u.test(seen(host)), 'when it closed');
    await until(() => host.shadowRoot?.querySelector('table'), 'the table');
    expect(host.shadowRoot?.querySelector('form')).to.equal(null);
  });

  it('is the collector’s, whatever the browser’s clock says', async () => {
    const host = await poll({live: {state: 'closed'}, results: {show: 'never'}});
    await shows(host, 'This is now closed.');
  });
});

describe('repeat="device"', () => {
  it('shows the results at the next visit instead of the form', async () => {
    counting(given(6, 2));
    const host = await voted({repeat: 'device'});
    expect(seen(host)).not.to.include('Anybody could vote');
    host.remove();
    const again = await poll({repeat: 'device'});
    await shows(again, 'You have already answered on this device.');
    await until(() => again.shadowRoot?.querySelector('table'), 'the table');
    expect(again.shadowRoot?.querySelector('form')).to.equal(null);
  });

  it('knows only the poll that was answered, and keeps no answer', async () => {
    counting(given(6, 2));
    await voted({repeat: 'device'});
    const other = await poll({id: 'other', repeat: 'device'});
    await shows(other, 'Do we need a bench?');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('consult-widgets');
      request.onsuccess = () => { resolve(request.result); };
      request.onerror = () => { reject(new Error('no database')); };
    });
    expect([...database.objectStoreNames]).to.have.members(['drafts', 'outbox', 'receipts', 'marks']);
    const marks = database.transaction('marks').objectStore('marks').getAllKeys();
    await until(() => marks.readyState === 'done', 'the marks');
    database.close();
    expect(marks.result).to.deep.equal(['park']);
  });

  it('lets anybody vote again where repeat is open', async () => {
    counting(given(6, 2));
    (await voted()).remove();
    await shows(await poll(), 'Do we need a bench?');
  });
});
