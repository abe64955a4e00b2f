/** What becomes of unfinished answers that were sent or cleared, and what is not looked at before the person acts. */
import {expect} from 'chai';
import {buttons, drafts, OFFER, opened, putAside, saved, visit} from '../support/drafts.ts';
import {choose, focused, press, seen, shows, smallPoll, smallSurvey, widget} from '../support/elements.ts';
import {brokenLine, collector, fakeNetwork} from '../support/fake-collector.ts';
import {find, until} from '../support/fixture.ts';

describe('a sealed answer set', () => {
  it('leaves no draft on the device, before it has arrived', async () => {
    fakeNetwork(() => brokenLine());
    const host = await saved();
    press(host, 'Continue');
    await shows(host, 'Check your answers');
    press(host, 'Send your answers');
    await shows(host, 'Not sent yet');
    expect(await drafts()).to.deep.equal([]);
    expect(Object.values(sessionStorage).join()).to.include('More bins');
    host.reset();
  });

  it('leaves no answer anywhere once it has arrived', async () => {
    fakeNetwork(collector);
    const host = await saved();
    press(host, 'Continue');
    await shows(host, 'Check your answers');
    press(host, 'Send your answers');
    await shows(host, 'Your answers have been sent');
    putAside();
    expect([await drafts(), Object.values(sessionStorage)]).to.deep.equal([[], []]);
    expect(seen(host)).not.to.include('Clear my answers');
  });
});

describe('“Clear my answers” (COG-05, KEY-14)', () => {
  it('asks first; Escape and “Keep my answers” change nothing, and focus comes back', async () => {
    const host = await saved();
    const opener = [...host.shadowRoot?.querySelectorAll('button') ?? []].find(({textContent}) => textContent.trim() === 'Clear my answers');
    opener?.focus();
    opener?.click();
    const dialog = await until(() => opened(host), 'the question');
    expect(dialog.matches(':modal')).to.equal(true);
    expect(focused(host)?.textContent.trim()).to.equal('Keep my answers');
    press(host, 'Keep my answers');
    await until(() => !opened(host), 'the dialog to close');
    expect(focused(host)).to.equal(opener);
    expect(await drafts()).to.have.length(1);
    expect((find(host, '[name=ideas]') as HTMLTextAreaElement).value).to.equal('More bins');
  });

  it('erases them from the form, the tab and the device, says so, and leads to the start', async () => {
    const host = await saved();
    press(host, 'Clear my answers');
    press(host, 'Delete my answers');
    await shows(host, 'Page 1 of 2');
    await until(() => find(host, '[role=status]').textContent === 'Your answers have been deleted.', 'the words that say so');
    await until(() => focused(host)?.textContent === 'Your home', 'focus on the start');
    expect((find(host, '[value=own]') as HTMLInputElement).checked).to.equal(false);
    await until(async () => (await drafts()).length === 0, 'the device to forget');
    putAside();
    expect(sessionStorage).to.have.length(0);
    expect(buttons(host)).not.to.include('Clear my answers');
    choose(host, 'tenure', 'own');
    await shows(host, 'your answers are kept in this tab only');
  });

  it('is not asked of a poll, where there is one answer to change', async () => {
    const host = await widget(smallPoll());
    find(host, '[value=yes]').click();
    putAside();
    expect(seen(host)).not.to.include('Clear');
  });
});

describe('a page that comes back out of memory', () => {
  for (const attributes of [{}, {'save-progress': 'off'}]) {
    it(`still has its answers: ${JSON.stringify(attributes)}`, async () => {
      const host = await widget(smallSurvey(), attributes);
      choose(host, 'tenure', 'own');
      await shows(host, 'Clear my answers');
      dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));
      dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
      // What a form does that begins anew is done before the next frame.
      await new Promise(requestAnimationFrame);
      press(host, 'Continue');
      await shows(host, 'What would you change?');
      press(host, 'Back');
      await shows(host, 'Your home');
      expect((find(host, '[value=own]') as HTMLInputElement).checked).to.equal(true);
    });
  }
});

describe('before the person acts', () => {
  it('nothing is opened where the browser cannot list its databases', async () => {
    const host = await saved();
    const own = Object.getOwnPropertyDescriptors(IDBFactory.prototype);
    Reflect.deleteProperty(IDBFactory.prototype, 'databases');
    let opens = 0;
    IDBFactory.prototype.open = function counted(this: IDBFactory, ...given: unknown[]) {
      opens += 1;
      return own.open.value?.apply(this, given as [string]) as IDBOpenDBRequest;
    };
    try {
      const again = await visit(host);
      choose(again, 'tenure', 'own');
      await shows(again, 'Clear my answers');
      expect([opens, seen(again).includes(OFFER)]).to.deep.equal([0, false]);
      const auto = await visit(again, again.definition, {'save-progress': 'auto'});
      await shows(auto, OFFER);
    } finally {
      Object.defineProperties(IDBFactory.prototype, own);
    }
  });
});
