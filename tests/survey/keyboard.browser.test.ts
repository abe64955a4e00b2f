/** The whole way through a survey with the keyboard alone. */
import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import {focused, press, shows, smallSurvey, toLastPage, widget, write} from '../support/elements.ts';
import {collector, fakeNetwork} from '../support/fake-collector.ts';
import {find, until} from '../support/fixture.ts';

const key = (name: string): Promise<unknown> => sendKeys({press: name});
const nameOf = (element: Element | null | undefined): string =>
  (element?.getAttribute('name') ?? element?.textContent ?? '').trim();

/** More Tab stops than the small survey has. */
const MOST_STOPS = 15;

/** Presses Tab until focus is on the control or button called `name`. */
async function tabTo(host: Element, name: string): Promise<void> {
  for (let presses = 0; presses < MOST_STOPS && nameOf(focused(host)) !== name; presses++) await key('Tab');
  expect(nameOf(focused(host))).to.equal(name);
}

/** WebKitGTK's driver knows neither arrows nor keys held down. */
const hasEveryKey = !navigator.vendor.startsWith('Apple');

describe('the keyboard', () => {
  it('is enough from the first question to the receipt', async () => {
    const requests = fakeNetwork(collector);
    const host = await widget(smallSurvey());
    await tabTo(host, 'tenure');
    await key(' ');
    await shows(host, 'Who is your landlord?');
    await tabTo(host, 'landlord');
    await sendKeys({type: 'Ann'});
    await key('Enter');
    await shows(host, 'Page 2 of 2');
    await until(() => nameOf(focused(host)) === 'Your bins', 'focus on the heading');
    await tabTo(host, 'used');
    await key(' ');
    await tabTo(host, 'ideas');
    await sendKeys({type: 'One'});
    await key('Enter');
    await sendKeys({type: 'Two'});
    await tabTo(host, 'Continue');
    await key('Enter');
    await shows(host, 'Check your answers');
    await until(() => nameOf(focused(host)) === 'Check your answers', 'focus on the heading');
    await tabTo(host, 'Send your answers');
    await key('Enter');
    await shows(host, 'Your answers have been sent');
    expect(requests).to.have.length(1);
    expect((JSON.parse(requests[0]?.body ?? '') as {answers: unknown}).answers)
      .to.deep.equal({tenure: 'rent', landlord: 'Ann', used: ['food'], ideas: 'One\nTwo'});
  });

  if (hasEveryKey) it('moves between radio buttons by arrows, which choose, in one Tab stop', async () => {
    const host = await widget(smallSurvey());
    await tabTo(host, 'tenure');
    await key(' ');
    await key('ArrowDown');
    expect((find(host, '[value=own]') as HTMLInputElement).checked).to.equal(true);
    await key('ArrowDown');
    expect((find(host, '[value=rent]') as HTMLInputElement).checked).to.equal(true);
    await shows(host, 'Who is your landlord?');
    await key('Tab');
    expect(nameOf(focused(host))).to.equal('landlord');
  });

  if (hasEveryKey) it('leaves the element again, forwards and backwards', async () => {
    const host = await widget(smallSurvey({languages: ['en']}));
    await toLastPage(host);
    await until(() => nameOf(focused(host)) === 'Your bins', 'focus on the heading');
    // Focus stays on the page: out of it, no further key would arrive.
    const [before, after] = [document.createElement('button'), document.createElement('button')];
    host.before(before);
    host.after(after);
    write(host, 'ideas', 'x');
    for (let presses = 0; presses < MOST_STOPS && document.activeElement === host; presses++) await key('Tab');
    expect(document.activeElement).to.equal(after);
    find(host, '[name=used]').focus();
    await sendKeys({down: 'Shift'});
    await key('Tab');
    await sendKeys({up: 'Shift'});
    expect(document.activeElement).to.equal(before);
  });

  it('follows a link of the error summary to its control', async () => {
    const host = await widget(smallSurvey());
    press(host, 'Continue');
    await shows(host, 'There is a problem');
    await until(() => focused(host)?.getAttribute('role') === 'group', 'focus on the summary');
    await key('Tab');
    expect(focused(host)?.localName).to.equal('a');
    await key('Enter');
    expect(nameOf(focused(host))).to.equal('tenure');
  });
});
