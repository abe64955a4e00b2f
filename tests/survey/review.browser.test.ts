/** “Check your answers”: what is to be sent is seen once more, and can be changed. */
import {expect} from 'chai';
import {choose, focused, press, seen, shows, write} from '../support/elements.ts';
import {collector, fakeNetwork} from '../support/fake-collector.ts';
import {find, until} from '../support/fixture.ts';
import {begin, change, review, reviewed, said} from './journey.ts';

const hasFocus = (host: Element, name: string): Promise<boolean> =>
  until(() => (focused(host)?.getAttribute('name') ?? focused(host)?.textContent.trim()) === name, `focus on ${name}`);

describe('the review', () => {
  it('says every answer in words, and what was not answered, under the titles of the pages', async () => {
    const host = await review();
    await hasFocus(host, 'Check your answers');
    expect(reviewed(host)).to.deep.equal([
      'How do you come? By bus', 'Which ticket do you buy? Day', 'Why do you come? to look', 'From what hour, to to look? 8', 'Until what hour? Not answered',
    ]);
    expect([...host.shadowRoot?.querySelectorAll('h3,h4') ?? []].map(({textContent}) => textContent)).to.deep.equal(['Check your answers', 'The way', 'Your stay']);
  });

  it('leads to the control of a question, whose button comes straight back', async () => {
    const host = await review();
    change(host, 'Which ticket do you buy?');
    await shows(host, 'Which ticket do you buy?');
    await hasFocus(host, 'ticket');
    write(host, 'ticket', 'Week');
    press(host, 'Continue');
    await shows(host, 'Check your answers');
    await hasFocus(host, 'Check your answers');
    expect(reviewed(host)).to.include('Which ticket do you buy? Week');
  });

  it('comes after what a change has made necessary', async () => {
    const host = await review();
    change(host, 'How do you come?');
    await hasFocus(host, 'by');
    choose(host, 'by', 'car');
    press(host, 'Continue');
    await shows(host, 'Where do you park?');
    choose(host, 'place', 'garage');
    press(host, 'Continue');
    await shows(host, 'Check your answers');
    expect(reviewed(host)).to.include('Where do you park? In a garage');
    change(host, 'Where do you park?');
    await hasFocus(host, 'place');
    // An arrow key from another radio button would choose anew.
    expect((focused(host) as HTMLInputElement).value).to.equal('garage');
  });

  it('says which answers will not be sent any more, as the status line did, and does not send them', async () => {
    const requests = fakeNetwork(collector);
    const lost = 'Not asked any more, so your answer will not be sent: “Which ticket do you buy?”.';
    const host = await review();
    change(host, 'How do you come?');
    await hasFocus(host, 'by');
    choose(host, 'by', 'car');
    await until(() => said(host) === lost, 'the loss in the status line');
    press(host, 'Continue');
    await shows(host, 'Where do you park?');
    choose(host, 'place', 'street');
    press(host, 'Continue');
    await shows(host, 'Check your answers');
    expect(find(host, '.page').textContent).to.include(lost);
    press(host, 'Send your answers');
    await shows(host, 'Your answers have been sent');
    expect((JSON.parse(requests[0]?.body ?? '') as {answers: unknown}).answers).to.deep.equal({by: 'car', why: 'to look', place: 'street', from: 8});
  });

  it('brings a hidden answer back with its question', async () => {
    const host = await review();
    change(host, 'How do you come?');
    await hasFocus(host, 'by');
    choose(host, 'by', 'car');
    await until(() => said(host), 'the loss');
    choose(host, 'by', 'bus');
    await shows(host, 'Which ticket');
    expect([(find(host, '[name=ticket]') as HTMLInputElement).value, said(host)]).to.deep.equal(['Day', '']);
  });

  it('is left by Back to the last page, and found again as it was', async () => {
    const host = await review('car');
    const before = reviewed(host);
    press(host, 'Back');
    await shows(host, 'Until what hour?');
    expect((find(host, '[name=from]') as HTMLInputElement).value).to.equal('8');
    press(host, 'Continue');
    await shows(host, 'Check your answers');
    expect(reviewed(host)).to.deep.equal(before);
  });

  it('is left by Back to the last page after a change too', async () => {
    const host = await review();
    change(host, 'Which ticket do you buy?');
    await hasFocus(host, 'ticket');
    expect(seen(host)).not.to.include('Check your answers');
    press(host, 'Continue');
    await shows(host, 'Check your answers');
    press(host, 'Back');
    await shows(host, 'Until what hour?');
  });

  it('sends nothing that a change has spoilt', async () => {
    const requests = fakeNetwork(collector);
    const host = await review();
    change(host, 'Until what hour?');
    await hasFocus(host, 'to');
    write(host, 'to', '7');
    press(host, 'Continue');
    await shows(host, 'There is a problem Until what hour: You leave after you have come.');
    write(host, 'to', '17');
    press(host, 'Continue');
    await shows(host, 'Check your answers');
    expect(reviewed(host)).to.include('Until what hour? 17');
    expect(requests).to.deep.equal([]);
  });
});

describe('an exit page', () => {
  it('ends the way: nothing can be sent, and Back leads out of it', async () => {
    const requests = fakeNetwork(collector);
    const host = await begin('boat', 'Boats are not asked.');
    const visible = [...host.shadowRoot?.querySelectorAll<HTMLElement>('form button') ?? []].filter((button) => button.checkVisibility());
    expect(visible.map(({textContent}) => textContent.trim())).to.deep.equal(['Back']);
    await host.submit();
    expect(seen(host)).to.include('You need not answer');
    press(host, 'Back');
    await shows(host, 'How do you come?');
    expect((find(host, '[value=boat]') as HTMLInputElement).checked).to.equal(true);
    choose(host, 'by', 'car');
    press(host, 'Continue');
    await shows(host, 'Where do you park?');
    expect(requests).to.deep.equal([]);
  });
});
