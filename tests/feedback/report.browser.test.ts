/** The report of a problem with the page: apart from the feedback, with a draft of its own. */
import {expect} from 'chai';
import {press, seen, shows, write} from '../support/elements.ts';
import {brokenLine, collector, fakeNetwork, refusal} from '../support/fake-collector.ts';
import {until} from '../support/fixture.ts';
import {feedback, focusOn, payloads, reload, REPORT, tinyFeedback, valueOf, visibleButtons} from './feedbacks.ts';

describe('the report of a problem', () => {
  it('has its own page, which takes focus, and a way back', async () => {
    const host = await feedback();
    press(host, REPORT);
    await shows(host, `${REPORT} What were you doing? Do not include personal or financial information`);
    await focusOn(host, REPORT);
    expect(seen(host)).not.to.include('Is this page useful?');
    expect(visibleButtons(host)).to.deep.equal(['Send your answers', 'Say whether this page is useful']);
    press(host, 'Say whether this page is useful');
    await shows(host, 'Is this page useful?');
    await focusOn(host, 'Yes');
  });

  it('is sent alone, without the answers of the feedback', async () => {
    const requests = fakeNetwork(collector);
    const host = await feedback();
    press(host, 'No');
    await shows(host, 'What went wrong?');
    write(host, 'wrong', 'The date');
    press(host, 'Back');
    await shows(host, REPORT);
    press(host, REPORT);
    await shows(host, 'What is the problem?');
    press(host, 'Send your answers');
    await shows(host, 'There is a problem What is the problem: Enter an answer.');
    write(host, 'problem', 'A link is broken');
    press(host, 'Send your answers');
    await shows(host, 'Thank you for your feedback');
    expect(payloads(requests).map(({answers, context}) => [answers, Object.keys(context as object)]))
      .to.deep.equal([[{problem: 'A link is broken'}, ['page']]]);
  });

  it('and the feedback each keep their own draft, also over a reload', async () => {
    const host = await feedback();
    press(host, REPORT);
    await shows(host, 'What were you doing?');
    write(host, 'doing', 'Reading');
    press(host, 'Say whether this page is useful');
    await shows(host, 'Is this page useful?');
    press(host, 'No');
    await shows(host, 'What went wrong?');
    write(host, 'wrong', 'The date');
    const again = await reload(host);
    await shows(again, 'What went wrong?');
    await until(() => valueOf(again, 'wrong') === 'The date', 'the draft of the feedback');
    press(again, 'Back');
    await shows(again, REPORT);
    press(again, REPORT);
    await shows(again, 'What were you doing?');
    expect(valueOf(again, 'doing')).to.equal('Reading');
  });

  it('that could not be sent is sent after a reload', async () => {
    fakeNetwork(brokenLine);
    const host = await feedback();
    press(host, REPORT);
    await shows(host, 'What is the problem?');
    write(host, 'problem', 'A link is broken');
    press(host, 'Send your answers');
    await shows(host, 'Not sent yet');
    const requests = fakeNetwork(collector);
    await shows(await reload(host), 'Thank you for your feedback');
    expect(payloads(requests).map(({answers}) => answers)).to.deep.equal([{problem: 'A link is broken'}]);
    host.reset();
  });

  it('that is refused keeps what was typed, and says why', async () => {
    fakeNetwork(() => refusal(429, {detail: 'Too many reports.'}));
    const host = await feedback();
    press(host, REPORT);
    await shows(host, 'What is the problem?');
    write(host, 'problem', 'A link is broken');
    press(host, 'Send your answers');
    await until(() => /Too many reports|Not sent yet/u.test(seen(host)), 'the reason');
    expect(valueOf(host, 'problem')).to.equal('A link is broken');
    host.reset();
  });

  it('is not offered where the definition has none', async () => {
    const host = await feedback(tinyFeedback());
    expect(visibleButtons(host)).to.deep.equal(['Yes', 'No']);
  });
});
