/** A device that people share, such as a screen in a library: nothing is stored, and the next person finds an empty form. */
import {expect} from 'chai';
import {databases} from '../support/database.ts';
import {buttons, opened, putAside} from '../support/drafts.ts';
import {choose, focused, press, seen, shortSurvey, shows, smallPoll, smallSurvey, toLastPage, widget, write} from '../support/elements.ts';
import type {Widget} from '../support/elements.ts';
import {fakeClock} from '../support/fake-clock.ts';
import {brokenLine, collector, fakeNetwork} from '../support/fake-collector.ts';
import {find, until} from '../support/fixture.ts';

const MINUTE = 60_000;
const SHARED = {device: 'shared'};
const WARNING = 'Are you still there?';

const stored = async (): Promise<unknown[]> => [sessionStorage.length, localStorage.length, document.cookie, await databases()];
const isWarned = (host: Element): boolean => opened(host)?.textContent.includes(WARNING) ?? false;
const street = (host: Element): string => (find(host, '[name=street]') as HTMLInputElement).value;

/** A survey on a shared device with one answer, whose clock the test moves. */
async function answered(): Promise<{host: Widget; clock: ReturnType<typeof fakeClock>}> {
  const clock = fakeClock();
  const host = await widget(shortSurvey(), SHARED);
  write(host, 'street', 'Bryn Teg');
  await shows(host, 'Clear my answers');
  return {host, clock};
}

describe('a shared device', () => {
  it('stores nothing anywhere, not even that it has answered, and says when the answers go', async () => {
    fakeNetwork(collector);
    const host = await widget(smallSurvey(), {...SHARED, 'save-progress': 'auto'});
    await toLastPage(host);
    await shows(host, 'Your answers are deleted after 3 minutes without use.');
    expect(buttons(host)).not.to.include('Save and finish later');
    putAside();
    expect(await stored()).to.deep.equal([0, 0, '', []]);
    const poll = await widget(smallPoll({repeat: 'device'}), SHARED);
    find(poll, '[value=yes]').click();
    press(poll, 'Vote');
    await shows(poll, 'Your vote has been counted');
    expect(await stored()).to.deep.equal([0, 0, '', []]);
  });

  it('has the browser offer nothing that others have typed', async () => {
    const {host} = await answered();
    expect(find(host, 'form').getAttribute('autocomplete')).to.equal('off');
  });

  it('warns after two minutes without use, counts down without speaking each second, and clears a minute later (WCAG 2.2.1)', async () => {
    const {host, clock} = await answered();
    await clock.advance(2 * MINUTE - 1);
    expect(isWarned(host)).to.equal(false);
    await clock.advance(1);
    await until(() => isWarned(host), 'the warning');
    expect(opened(host)?.textContent).to.include('In 60 seconds this form is cleared');
    expect(focused(host)?.textContent.trim()).to.equal('I need more time');
    await clock.advance(59_000);
    expect(opened(host)?.textContent).to.include('In 1 second this form is cleared');
    expect(opened(host)?.querySelector('[aria-live],[role=status],[role=alert]')).to.equal(null);
    expect(opened(host)?.getAttribute('aria-describedby')).to.equal('_idle-left');
    expect(street(host)).to.equal('Bryn Teg');
    await clock.advance(1000);
    await until(() => street(host) === '', 'the form to be empty');
    expect(opened(host)).to.equal(undefined);
    expect(seen(host)).not.to.include('Clear my answers');
  });

  it('gives more time as often as it is asked for', async () => {
    const {host, clock} = await answered();
    for (let times = 0; times < 11; times += 1) {
      await clock.advance(2 * MINUTE + 1000);
      await until(() => isWarned(host), 'the warning');
      press(host, 'I need more time');
      await until(() => !opened(host), 'the warning to go');
    }
    expect(street(host)).to.equal('Bryn Teg');
  });

  it('gives more time at Escape, too', async () => {
    const {host, clock} = await answered();
    await clock.advance(2 * MINUTE);
    const dialog = await until(() => opened(host), 'the warning');
    const closed = new Promise((resolve) => { dialog.addEventListener('close', resolve); });
    // What Escape does to a modal dialog.
    dialog.close();
    await closed;
    await clock.advance(2 * MINUTE - 1);
    expect([isWarned(host), street(host)]).to.deep.equal([false, 'Bryn Teg']);
  });

  it('does not warn somebody who uses it, or where nothing was answered', async () => {
    const {host, clock} = await answered();
    for (let minutes = 0; minutes < 5; minutes += 1) {
      await clock.advance(MINUTE);
      document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'a', bubbles: true}));
      expect([isWarned(host), street(host)]).to.deep.equal([false, 'Bryn Teg']);
    }
    const empty = await widget(shortSurvey({id: 'empty'}), SHARED);
    find(empty, '[name=street]').focus();
    await clock.advance(10 * MINUTE);
    expect(isWarned(empty)).to.equal(false);
  });

  it('clears at once what has slept too long', async () => {
    const {host, clock} = await answered();
    const begun = Date.now();
    Date.now = () => begun + 60 * MINUTE;
    dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    await until(() => street(host) === '', 'the form to be empty');
    expect(isWarned(host)).to.equal(false);
    await clock.advance(0);
  });

  it('has a button for the next person beside the receipt, and clears the receipt by itself', async () => {
    fakeNetwork(collector);
    const {host, clock} = await answered();
    press(host, 'Send your answers');
    await shows(host, 'K7QF-3M2P');
    await shows(host, 'Next person');
    press(host, 'Next person');
    await shows(host, 'Your street');
    expect([street(host), seen(host).includes('K7QF')]).to.deep.equal(['', false]);
    await until(() => focused(host)?.getAttribute('name') === 'street', 'focus on the start');
    write(host, 'street', 'Second person');
    press(host, 'Send your answers');
    await shows(host, 'K7QF-3M2P');
    await clock.advance(3 * MINUTE);
    await until(() => !seen(host).includes('K7QF'), 'the receipt to go');
    expect(street(host)).to.equal('');
  });

  it('does not clear what is still on its way', async () => {
    fakeNetwork(() => brokenLine());
    const {host, clock} = await answered();
    press(host, 'Send your answers');
    await shows(host, 'Not sent yet');
    await clock.advance(10 * MINUTE);
    expect([isWarned(host), seen(host).includes('Not sent yet')]).to.deep.equal([false, true]);
    host.reset();
  });

  it('is no other person’s device: elsewhere nothing is cleared', async () => {
    const clock = fakeClock();
    const host = await widget(smallSurvey());
    choose(host, 'tenure', 'own');
    await shows(host, 'Clear my answers');
    await clock.advance(60 * MINUTE);
    expect((find(host, '[value=own]') as HTMLInputElement).checked).to.equal(true);
  });
});
