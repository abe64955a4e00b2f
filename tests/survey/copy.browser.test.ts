/** What a person keeps of what was sent: seen, printed, downloaded, and stored nowhere. */
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

/** The text of the file that a button saves, with its name. */
async function saved(host: Element, words: string): Promise<{name: string; text: string; revoked: () => boolean; later: () => void}> {
  const {createObjectURL, revokeObjectURL} = URL;
  const {click} = HTMLAnchorElement.prototype;
  const wait = globalThis.setTimeout;
  let blob: Blob | undefined;
  let name = '';
  let later = (): void => undefined;
  let isRevoked = false;
  try {
    URL.createObjectURL = (object) => createObjectURL.call(URL, blob = object as Blob);
    HTMLAnchorElement.prototype.click = function() { name = this.download; };
    globalThis.setTimeout = ((act: () => void) => { later = act; return 0; }) as unknown as typeof setTimeout;
    press(host, words);
  } finally {
    Object.assign(URL, {createObjectURL});
    HTMLAnchorElement.prototype.click = click;
    globalThis.setTimeout = wait;
  }
  const run = (): void => {
    URL.revokeObjectURL = (url) => { isRevoked = true; revokeObjectURL.call(URL, url); };
    later();
    URL.revokeObjectURL = revokeObjectURL;
  };
  return {name, text: await blob?.text() ?? '', revoked: () => isRevoked, later: run};
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

  it('is a file that any phone opens, named after the consultation and the reference', async () => {
    const host = await sent();
    const {name, text} = await saved(host, 'Download a copy');
    expect(name).to.equal('bins-K7QF-3M2P.html');
    const page = new DOMParser().parseFromString(text, 'text/html');
    expect(text).to.match(/^<!doctype html>\n<html lang="en" dir="ltr"><head><meta charset="utf-8">/);
    expect([...page.querySelectorAll('script,link,img,b b')]).to.deep.equal([]);
    expect(page.querySelector('h1')?.textContent).to.equal('Bin collections');
    expect(page.body.textContent).to.match(/Your reference: K7QF-3M2P\s*Sent \w+day/);
    expect([...page.querySelectorAll('dd')].map(({textContent}) => textContent)).to.deep.equal(['Own', 'Food', IDEAS]);
  });

  it('lets go of the file’s address', async () => {
    const {revoked, later} = await saved(await sent(), 'Download a copy');
    expect(revoked()).to.equal(false);
    later();
    expect(revoked()).to.equal(true);
  });

  it('prints the page by its button', async () => {
    const host = await sent();
    const {print} = globalThis;
    let printed = 0;
    try {
      globalThis.print = () => { printed += 1; };
      press(host, 'Print a copy');
    } finally {
      globalThis.print = print;
    }
    expect(printed).to.equal(1);
  });

  it('leaves nothing behind in the browser', async () => {
    await sent();
    expect([...Object.entries(sessionStorage), ...Object.entries(localStorage)].filter((entry) => JSON.stringify(entry).includes('More often'))).to.deep.equal([]);
  });
});
