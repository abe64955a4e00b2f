/** The page that feedback is about, without anything that could say who reads it. */
import {expect} from 'chai';
import {html} from 'lit';
import {press, shows, write} from '../support/elements.ts';
import {brokenLine, collector, fakeNetwork} from '../support/fake-collector.ts';
import {mount} from '../support/fixture.ts';
import {feedback, payloads, reload, smallFeedback, tinyFeedback, valueOf} from './feedbacks.ts';

const HERE = location.pathname + location.search;
afterEach(() => { history.replaceState(null, '', HERE); });

/** The context of what is sent from a page. */
async function contextAt(address: string, attributes: Record<string, string> = {}): Promise<unknown> {
  history.replaceState(null, '', address);
  const requests = fakeNetwork(collector);
  const host = await feedback(tinyFeedback(), attributes);
  press(host, 'Yes');
  await shows(host, 'Thank you for your feedback');
  return payloads(requests)[0]?.context;
}

describe('the page that feedback is about', () => {
  const pages: [what: string, address: string, path: string][] = [
    ['is its address', '/bins/collection-days', '/bins/collection-days'],
    ['has no query and no fragment', '/bins?email=ann@example.com&q=1#Ann-Lee', '/bins'],
    ['has no address of a person', '/account/ann@example.com/bins', '/account/-/bins'],
    ['has none that is encoded', '/account/ann%40example.com', '/account/-'],
    ['has no telephone number', '/call/01632-960123/back', '/call/-/back'],
    ['has no postcode', '/council-tax/LA1%201YN', '/council-tax/-'],
  ];
  for (const [what, address, path] of pages) {
    it(`${what}: ${address}`, async () => {
      expect(await contextAt(address)).to.deep.equal({page: location.origin + path});
    });
  }

  it('has a name that the contract takes, whatever the template put there', async () => {
    const context = await contextAt('/bins', {'page-id': `a\u0007${'b'.repeat(300)}`});
    expect(context).to.deep.equal({page: `${location.origin}/bins`, pageId: `a${'b'.repeat(199)}`});
  });

  it('has the name that the site gives it', async () => {
    expect(await contextAt('/bins', {'page-id': 'BIN-12'})).to.deep.equal({page: `${location.origin}/bins`, pageId: 'BIN-12'});
  });

  it('has no name where the attribute is empty', async () => {
    expect(await contextAt('/bins', {'page-id': ''})).to.deep.equal({page: `${location.origin}/bins`});
  });

  it('stays the page on which the answer was given when it is sent after a reload', async () => {
    history.replaceState(null, '', '/bins?x=1');
    fakeNetwork(brokenLine);
    const host = await feedback(tinyFeedback(), {'page-id': 'BIN-12'});
    press(host, 'Yes');
    await shows(host, 'Not sent yet');
    const requests = fakeNetwork(collector);
    await shows(await reload(host), 'Thank you for your feedback');
    expect(payloads(requests).map(({context, version}) => [context, version]))
      .to.deep.equal([[{page: `${location.origin}/bins`, pageId: 'BIN-12'}, 4]]);
    host.reset();
  });

  it('keeps its unfinished feedback to itself: the next page of the tab begins anew', async () => {
    fakeNetwork(({url}) => (url.endsWith('/f') ? Response.json(smallFeedback()) : undefined));
    const visit = async (address: string): Promise<HTMLElement> => {
      history.replaceState(null, '', address);
      const host = mount(html`<consult-feedback src="/f"></consult-feedback>`);
      await shows(host, 'Help us improve this website');
      return host;
    };
    const bins = await visit('/bins');
    press(bins, 'No');
    await shows(bins, 'What went wrong?');
    write(bins, 'wrong', 'The date');
    bins.remove();
    const parking = await visit('/parking');
    await shows(parking, 'Is this page useful?');
    press(parking, 'No');
    await shows(parking, 'What went wrong?');
    expect(valueOf(parking, 'wrong')).to.equal('');
    parking.remove();
    await shows(await visit('/bins?from=parking'), 'What went wrong?');
  });
});
