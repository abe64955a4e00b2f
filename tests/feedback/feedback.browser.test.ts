/** Page feedback: one press says it, what follows is asked after it, and a problem is reported apart. */
import {expect} from 'chai';
import {axeFaults} from '../support/axe.ts';
import {accessibilityTree, inChromium} from '../support/browser-commands.ts';
import {choose, focused, heard, press, seen, shows, write} from '../support/elements.ts';
import type {Widget} from '../support/elements.ts';
import {brokenLine, collector, fakeNetwork} from '../support/fake-collector.ts';
import {find, until} from '../support/fixture.ts';
import {danglingIds} from '../support/id-references.ts';
import {sharedDefinition} from '../support/shared-definition.ts';
import {feedback, focusOn, payloads, reload, REPORT, smallFeedback, tinyFeedback, valueOf, visibleButtons} from './feedbacks.ts';

describe('“Is this page useful?”', () => {
  it('is a group with a button for each answer, and nothing else to press but the report', async () => {
    const host = await feedback();
    await shows(host, 'Help us improve this website Is this page useful? Yes No');
    expect(visibleButtons(host)).to.deep.equal(['Yes', 'No', REPORT]);
    const group = find(host, '[role=group]');
    expect(group.querySelector('legend')?.textContent).to.equal('Is this page useful?');
    expect([...group.querySelectorAll('button')].map(({type}) => type)).to.deep.equal(['button', 'button']);
  });

  if (inChromium) it('names group and buttons in the accessibility tree (CHROMIUM)', async () => {
    await feedback();
    const tree = (await accessibilityTree()).map(({role, name}) => `${role} ${name}`);
    expect(tree).to.include.members(['group Is this page useful?', 'button Yes', 'button No', `button ${REPORT}`]);
  });

  it('is sent at once where nothing follows, and thanks', async () => {
    const requests = fakeNetwork(collector);
    const host = await feedback(tinyFeedback());
    press(host, 'Yes');
    await shows(host, 'Thank you for your feedback Your reference: K7QF-3M2P');
    await focusOn(host, 'Thank you for your feedback');
    const [{consultation, version, language, answers, channel} = {}] = payloads(requests);
    expect({consultation, version, language, answers, channel}).to.deep.equal({consultation: 'tiny', version: 4, language: 'en', answers: {useful: 'yes'}, channel: 'web'});
    expect(visibleButtons(host)).to.deep.equal([]);
  });

  it('is sent once, however often a button is pressed', async () => {
    const requests = fakeNetwork(collector);
    const host = await feedback(tinyFeedback());
    const no = [...host.shadowRoot?.querySelectorAll('button') ?? []].find(({textContent}) => textContent === 'No');
    for (let i = 0; i < 5; i++) no?.click();
    await shows(host, 'Thank you');
    expect(payloads(requests).map(({answers}) => answers)).to.deep.equal([{useful: 'no'}]);
  });

  it('can be sent again where the line was broken', async () => {
    let isBroken = true;
    fakeNetwork((sent) => (isBroken ? brokenLine() : collector(sent)));
    const host = await feedback(tinyFeedback());
    const yes = [...host.shadowRoot?.querySelectorAll('button') ?? []].find(({textContent}) => textContent === 'Yes');
    yes?.focus();
    yes?.click();
    await shows(host, 'Not sent yet');
    expect(visibleButtons(host)).to.include('Try again now');
    expect(host.shadowRoot?.activeElement?.textContent, 'focus').to.equal('Try again now');
    isBroken = false;
    press(host, 'Try again now');
    await shows(host, 'Thank you for your feedback');
  });

  it('tells the page which question was answered, not how', async () => {
    fakeNetwork(collector);
    const answers = heard('consult-answer');
    const host = await feedback(tinyFeedback());
    press(host, 'Yes');
    await shows(host, 'Thank you');
    expect(answers.map(({questionId}) => questionId)).to.deep.equal(['useful']);
  });
});

describe('what follows the answer', () => {
  it('is asked before anything is sent: another question for each answer', async () => {
    const requests = fakeNetwork(collector);
    const host = await feedback();
    press(host, 'Yes');
    await shows(host, 'What was good?');
    expect(seen(host)).not.to.include('What went wrong?');
    expect(visibleButtons(host)).to.deep.equal(['Continue', 'Back']);
    expect(requests).to.have.length(0);
  });

  it('takes focus, with a heading or without, forwards and back', async () => {
    const host = await feedback();
    press(host, 'No');
    await focusOn(host, 'wrong');
    press(host, 'Continue');
    await focusOn(host, 'About the website');
    press(host, 'Back');
    await focusOn(host, 'wrong');
    press(host, 'Back');
    await focusOn(host, 'Yes');
  });

  it('holds what was typed on the way back and forth, and sends only what is shown', async () => {
    const requests = fakeNetwork(collector);
    const host = await feedback();
    press(host, 'No');
    await shows(host, 'What went wrong?');
    write(host, 'wrong', 'The date');
    press(host, 'Back');
    await shows(host, 'Is this page useful?');
    press(host, 'Yes');
    await shows(host, 'What was good?');
    write(host, 'good', 'The map');
    press(host, 'Continue');
    await shows(host, 'How satisfied are you?');
    choose(host, 'stars', '4');
    press(host, 'Send your answers');
    await shows(host, 'Thank you for your feedback');
    expect(payloads(requests).map(({answers}) => answers)).to.deep.equal([{useful: 'yes', good: 'The map', stars: 4}]);
  });

  it('warns of personal details at each text without a hint of its own', async () => {
    const personal = 'Do not include personal or financial information, like your National Insurance number or credit card details.';
    const host = await feedback();
    press(host, 'No');
    await shows(host, `What went wrong? ${personal}`);
    expect(find(host, `#${find(host, '[name=wrong]').getAttribute('aria-describedby')?.replace('.', '\\.') ?? ''}`).textContent).to.equal(personal);
    press(host, 'Back');
    await shows(host, 'Is this page useful?');
    press(host, 'Yes');
    await shows(host, 'What was good? In a few words.');
    expect(seen(host)).not.to.include(personal);
  });

  it('is there again after a reload, on its page', async () => {
    const host = await feedback();
    press(host, 'No');
    await shows(host, 'What went wrong?');
    write(host, 'wrong', 'The date');
    const again = await reload(host);
    await shows(again, 'What went wrong?');
    await until(() => valueOf(again, 'wrong') === 'The date', 'the draft');
  });

  it('says what is wrong with an address', async () => {
    const host = await feedback();
    press(host, 'No');
    await shows(host, 'What went wrong?');
    press(host, 'Continue');
    await shows(host, 'How satisfied');
    write(host, 'mail', 'ann');
    press(host, 'Send your answers');
    await shows(host, 'There is a problem Your email address, for an answer: Enter an email address in the correct format');
    await until(() => focused(host)?.getAttribute('role') === 'group', 'focus on the summary');
  });
});

describe('page feedback in every state', () => {
  async function expectRight(host: Widget): Promise<void> {
    expect(danglingIds(host)).to.deep.equal([]);
    expect(await axeFaults(host)).to.deep.equal([]);
    const small = [...host.shadowRoot?.querySelectorAll('button,.choice') ?? []].filter((target) => {
      const {height} = target.getBoundingClientRect();
      return height > 0 && height < 24;
    });
    expect(small.map(({outerHTML}) => outerHTML)).to.deep.equal([]);
    expect(host.scrollWidth).to.be.at.most(320);
  }

  it('leaves nothing for axe to find at 320 px: start, follow-up, report, mistakes, receipt (ROB-06)', async () => {
    fakeNetwork(collector);
    const host = await feedback(smallFeedback(), {}, {width: 320});
    await expectRight(host);
    press(host, 'No');
    await shows(host, 'What went wrong?');
    await expectRight(host);
    press(host, 'Back');
    await shows(host, REPORT);
    press(host, REPORT);
    await shows(host, 'What is the problem?');
    await expectRight(host);
    press(host, 'Send your answers');
    await shows(host, 'There is a problem');
    await expectRight(host);
    write(host, 'problem', 'A link is broken');
    press(host, 'Send your answers');
    await shows(host, 'Thank you for your feedback');
    await expectRight(host);
  });

  it('has headings in steps (NAME-10)', async () => {
    const host = await feedback(smallFeedback(), {'heading-level': '3'});
    const headings = (): string[] => [...host.shadowRoot?.querySelectorAll('h2,h3,h4,h5,h6') ?? []].map(({localName, textContent}) => `${localName} ${textContent}`);
    expect(headings()).to.deep.equal(['h3 Help us improve this website']);
    press(host, REPORT);
    await shows(host, 'What is the problem?');
    expect(headings()).to.deep.equal(['h3 Help us improve this website', `h4 ${REPORT}`]);
  });

  it('speaks Welsh to the end, as the demo’s own definition does', async () => {
    const requests = fakeNetwork((sent) => collector(sent));
    const host = await feedback(await sharedDefinition('page-feedback'), {lang: 'cy'}, {width: 320});
    const english = /\b(?:the|this|page|your|problem|useful|send|back|thank|personal)\b/iu;
    await shows(host, 'Ydy’r dudalen hon yn ddefnyddiol?');
    expect(seen(host)).not.to.match(english);
    press(host, 'Na');
    await shows(host, 'Beth aeth o’i le?');
    expect(seen(host)).not.to.match(english);
    expect(host.scrollWidth).to.be.at.most(320);
    find(host, '[type=submit]').click();
    await until(() => host.shadowRoot?.querySelector('.receipt'), 'the receipt');
    expect(seen(host)).not.to.match(english);
    expect(payloads(requests).map(({language}) => language)).to.deep.equal(['cy']);
  });

  it('runs from right to left where it is written so', async () => {
    const host = await feedback(smallFeedback({languages: ['ar'], title: {ar: 'ملاحظات'}}), {}, {width: 320});
    expect(getComputedStyle(find(host, '.live')).direction).to.equal('rtl');
    expect(host.scrollWidth).to.be.at.most(320);
    const [yes, no] = [...host.shadowRoot?.querySelectorAll('fieldset button') ?? []];
    expect(yes?.getBoundingClientRect().left).to.be.above(no?.getBoundingClientRect().left ?? 0);
  });

  it('stores nothing and asks for nothing before a button is pressed', async () => {
    const requests = fakeNetwork(collector);
    const host = await feedback();
    await until(() => (host.shadowRoot?.adoptedStyleSheets.length ?? 0) > 3, 'the later looks');
    expect([requests.length, sessionStorage.length, localStorage.length, document.cookie]).to.deep.equal([0, 0, 0, '']);
  });
});
