/** Page feedback behind a button, in the browser's own dialog. */
import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import {html} from 'lit';
import {axeFaults} from '../support/axe.ts';
import {accessibilityTree, inChromium} from '../support/browser-commands.ts';
import {focused, heard, press, seen, shows, write} from '../support/elements.ts';
import type {Widget} from '../support/elements.ts';
import {collector, fakeNetwork} from '../support/fake-collector.ts';
import {find, mount, until} from '../support/fixture.ts';
import type {MountOptions} from '../support/fixture.ts';
import {danglingIds} from '../support/id-references.ts';
import {feedback, focusOn, nameOf, payloads, REPORT, smallFeedback, tinyFeedback, visibleButtons} from './feedbacks.ts';

const OPENER = 'Help us improve this website';
const key = (name: string): Promise<unknown> => sendKeys({press: name});
const dialog = (host: Element): HTMLDialogElement => find(host, 'dialog') as HTMLDialogElement;
const opener = (host: Element): HTMLElement => find(host, '.frame > button');
const isOpen = (host: Element): boolean => host.shadowRoot?.querySelector('dialog')?.open ?? false;

/** WebKitGTK's driver knows neither arrows nor keys held down. */
const hasEveryKey = !navigator.vendor.startsWith('Apple');

const closed = (definition = smallFeedback(), options: MountOptions = {}): Promise<Widget> => feedback(definition, {display: 'dialog'}, options);

async function opened(definition = smallFeedback(), options: MountOptions = {}): Promise<Widget> {
  const host = await closed(definition, options);
  opener(host).focus();
  opener(host).click();
  await until(() => isOpen(host), 'the dialog');
  return host;
}

describe('feedback behind a button', () => {
  it('shows the button alone', async () => {
    const host = await closed();
    expect(visibleButtons(host)).to.deep.equal([OPENER]);
    expect(dialog(host).open).to.equal(false);
    expect(await axeFaults(host)).to.deep.equal([]);
  });

  it('opens a dialog that has its name and takes focus (KEY-14)', async () => {
    const host = await opened();
    expect(dialog(host).getAttribute('aria-label')).to.equal(OPENER);
    expect(dialog(host).matches(':modal')).to.equal(true);
    await until(() => dialog(host).contains(focused(host) ?? null), 'focus in the dialog');
    expect(visibleButtons(host)).to.deep.equal([OPENER, 'Close', 'Yes', 'No', REPORT]);
    expect(danglingIds(host)).to.deep.equal([]);
    expect(await axeFaults(host)).to.deep.equal([]);
  });

  if (inChromium) it('hides the page behind it from assistive technology (CHROMIUM)', async () => {
    mount(html`<button>Behind</button>`);
    const host = await closed();
    const names = async (): Promise<string[]> => (await accessibilityTree()).filter(({role}) => role === 'button').map(({name}) => name);
    expect(await names()).to.deep.equal(['Behind', OPENER]);
    opener(host).click();
    await until(() => isOpen(host), 'the dialog');
    expect(await names()).to.have.members(['Close', 'Yes', 'No', REPORT]);
    const [named] = (await accessibilityTree()).filter(({role}) => role === 'dialog');
    expect([named?.name, named?.properties.modal]).to.deep.equal([OPENER, true]);
  });

  it('keeps focus out of the page behind it (KEY-14)', async () => {
    const behind = mount(html`<button>Behind</button>`);
    const host = await opened();
    behind.focus();
    expect(document.activeElement).not.to.equal(behind);
    // Behind the last control Firefox goes on to its own, from where no further key would arrive.
    for (let i = 0; i < (inChromium ? 12 : 3); i++) {
      await key('Tab');
      expect(document.activeElement).not.to.equal(behind);
      if (document.activeElement === host) expect(focused(host)).not.to.equal(opener(host));
    }
  });

  for (const [how, act] of [
    ['Escape', () => key('Escape')],
    ['its button', (host: Element) => { press(host, 'Close'); }],
  ] as const) {
    it(`is closed by ${how}, which gives focus back, and opens again as it was left (KEY-14)`, async () => {
      const host = await opened();
      press(host, 'No');
      await shows(host, 'What went wrong?');
      write(host, 'wrong', 'The date');
      for (let i = 0; i < 2; i++) {
        await act(host);
        await until(() => !isOpen(host), 'the dialog to close');
        await until(() => focused(host) === opener(host), 'focus on the opener');
        opener(host).click();
        await until(() => isOpen(host), 'the dialog again');
        expect((find(host, '[name=wrong]') as HTMLTextAreaElement).value).to.equal('The date');
      }
    });
  }

  it('sends from the dialog, and thanks in it', async () => {
    const requests = fakeNetwork(collector);
    const host = await opened(tinyFeedback());
    press(host, 'Yes');
    await shows(host, 'Thank you for your feedback');
    await focusOn(host, 'Thank you for your feedback');
    expect([isOpen(host), payloads(requests).length]).to.deep.equal([true, 1]);
    expect(await axeFaults(host)).to.deep.equal([]);
  });

  it('is as narrow as the page, in Welsh and from right to left', async () => {
    const host = await opened(smallFeedback({languages: ['cy']}));
    expect(seen(host)).to.include('Ydy’r dudalen hon yn ddefnyddiol?');
    expect(dialog(host).lang).to.equal('cy');
    expect(visibleButtons(host)).to.include('Cau');
    const {left, right} = dialog(host).getBoundingClientRect();
    expect(left).to.be.at.least(0);
    expect(right).to.be.at.most(innerWidth);
    dialog(host).close();
    const arabic = await opened(smallFeedback({languages: ['ar'], title: {ar: 'ملاحظات'}}));
    expect(getComputedStyle(dialog(arabic)).direction).to.equal('rtl');
  });

  it('leaves the fallback where the definition is missing or wrong', async () => {
    const pages = [[], [{id: 'first', questions: [{id: 'useful', type: 'yes-no'}]}]];
    for (const answer of [new Response('', {status: 404}), ...pages.map((wrong) => Response.json({...smallFeedback(), pages: wrong}))]) {
      fakeNetwork(() => answer);
      const errors = heard('consult-error');
      const host = mount(html`<consult-feedback display="dialog" src="/f"><a href="/feedback">Tell us</a></consult-feedback>`);
      await until(() => errors.length, 'consult-error');
      expect(host.querySelector('a')?.getClientRects()).to.have.length(1);
      expect(visibleButtons(host)).to.deep.equal([]);
    }
  });
});

describe('page feedback by keyboard', () => {
  async function tabTo(host: Element, name: string): Promise<void> {
    for (let presses = 0; presses < 10 && nameOf(focused(host)) !== name; presses++) await key('Tab');
    expect(nameOf(focused(host))).to.equal(name);
  }

  it('goes from the question to the receipt (KEY-01, KEY-10)', async () => {
    const requests = fakeNetwork(collector);
    const host = await feedback();
    await tabTo(host, 'No');
    await key('Enter');
    await focusOn(host, 'wrong');
    await sendKeys({type: 'One'});
    await key('Enter');
    await sendKeys({type: 'Two'});
    await tabTo(host, 'Continue');
    await key('Enter');
    await focusOn(host, 'About the website');
    await tabTo(host, 'mail');
    await sendKeys({type: 'ann@example.com'});
    await key('Enter');
    await shows(host, 'Thank you for your feedback');
    expect(payloads(requests).map(({answers}) => answers)).to.deep.equal([{useful: 'no', wrong: 'One\nTwo', mail: 'ann@example.com'}]);
  });

  it('goes through the dialog, and back to its button', async () => {
    const requests = fakeNetwork(collector);
    const host = await closed(tinyFeedback());
    await tabTo(host, OPENER);
    await key('Enter');
    await until(() => isOpen(host), 'the dialog');
    await tabTo(host, 'Yes');
    await key(' ');
    await focusOn(host, 'Thank you for your feedback');
    await key('Escape');
    await until(() => focused(host) === opener(host), 'focus on the opener');
    expect(payloads(requests)).to.have.length(1);
  });

  if (hasEveryKey) it('leaves the element again, forwards and backwards (KEY-02)', async () => {
    const host = await feedback();
    const [before, after] = [document.createElement('button'), document.createElement('button')];
    host.before(before);
    host.after(after);
    before.focus();
    for (let i = 0; i < 4; i++) await key('Tab');
    expect(document.activeElement).to.equal(after);
    await sendKeys({down: 'Shift'});
    for (let i = 0; i < 4; i++) await key('Tab');
    await sendKeys({up: 'Shift'});
    expect(document.activeElement).to.equal(before);
  });
});
