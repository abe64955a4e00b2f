/** What a person keeps of what was sent: seen, printed, and stored nowhere. */
import {expect} from 'chai';
import {choose, press, seen, shows, smallSurvey, toLastPage, widget, write} from '../support/elements.ts';
import type {Widget} from '../support/elements.ts';
import {collector, fakeNetwork} from '../support/fake-collector.ts';
import {find, until} from '../support/fixture.ts';

const IDEAS = 'More often.\n<b>شكرا</b>';

async function sent(): Promise<Widget> {
  fakeNetwork(collector);
  const host = await widget(smallSurvey());
  await toLastPage(host);
  choose(host, 'used', 'food');
  write(host, 'ideas', IDEAS);
  press(host, 'Continue');
  await shows(host, 'Check your answers');
  press(host, 'Send your answers');
  await until(() => host.shadowRoot?.querySelector('.copy'), 'the copy');
  return host;
}

/** How often the page is printed meanwhile. */
function prints(act: () => void): number {
  const real = Object.getOwnPropertyDescriptor(globalThis, 'print') ?? {};
  let count = 0;
  globalThis.print = () => { count += 1; };
  act();
  Object.defineProperty(globalThis, 'print', real);
  return count;
}

describe('a copy of what was sent', () => {
  it('opens under the receipt, with every question and answer', async () => {
    const host = await sent();
    expect(seen(host)).not.to.include('More often');
    find(host, 'summary').click();
    await shows(host, 'More often');
    const list = [...find(host, 'details').querySelectorAll('dt,dd')].map(({textContent}) => textContent.trim());
    expect(list).to.deep.equal(['Do you rent or own your home?', 'Own', 'Which bins do you use?', 'Food', 'What would you change?', IDEAS]);
    expect(find(host, 'details').textContent).to.match(/Sent \w+day.*\d{4}/);
  });

  it('lets each answer run in the direction of its letters', async () => {
    const host = await sent();
    const all = [...host.shadowRoot?.querySelectorAll('.answers dd') ?? []];
    expect(all.map((answer) => answer.getAttribute('dir'))).to.deep.equal(all.map(() => 'auto'));
    expect(all).not.to.deep.equal([]);
  });

  it('prints the page by its button', async () => {
    const host = await sent();
    expect(prints(() => { press(host, 'Print a copy'); })).to.equal(1);
  });

  it('leaves nothing behind in the browser', async () => {
    await sent();
    expect([...Object.entries(sessionStorage), ...Object.entries(localStorage)].filter((entry) => JSON.stringify(entry).includes('More often'))).to.deep.equal([]);
  });
});
