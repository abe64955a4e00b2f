/** Choices that ask for words, rule out the others, stand in random order or show pictures, as a person uses them. */
import {expect} from 'chai';
import type {Definition, Question} from '../../src/schema.ts';
import {choose, focused, press, seen, shortSurvey, shows, widget, write} from '../support/elements.ts';
import {collector, fakeNetwork} from '../support/fake-collector.ts';
import {find, until} from '../support/fixture.ts';

const choices = [
  {value: 'bus', label: 'By bus'}, {value: 'foot', label: 'On foot'}, {value: 'other', label: 'Another way', other: true as const},
];
const travel: Question = {id: 'travel', type: 'choice', label: 'How did you come?', choices};
const uses: Question = {
  id: 'uses', type: 'choices', label: 'What do you use?',
  choices: [{value: 'none', label: 'None of these', exclusive: true}, {value: 'bins', label: 'Bins'}, {value: 'park', label: 'The park'}],
};
const asking = (...questions: Question[]): Definition => shortSurvey({pages: [{id: 'only', questions}]});
const shown = (host: Element, selector: string): boolean => find(host, selector).checkVisibility();
const checked = (host: Element): string[] => [...host.shadowRoot?.querySelectorAll<HTMLInputElement>('input:checked') ?? []].map(({value}) => value);

/** Sends, and gives the answers that have arrived. */
async function sent(host: Element, requests: ReturnType<typeof fakeNetwork>): Promise<unknown> {
  press(host, 'Send your answers');
  await shows(host, 'Your answers have been sent');
  return (JSON.parse(requests[0]?.body ?? '') as {answers: unknown}).answers;
}

describe('a choice that asks for words', () => {
  it('shows its text field once it is taken, says so beforehand, and sends both', async () => {
    const requests = fakeNetwork(collector);
    const host = await widget(asking(travel));
    expect(shown(host, '[name="travel.other"]')).to.equal(false);
    const radio = find(host, '[value=other]');
    expect(host.shadowRoot?.getElementById(radio.getAttribute('aria-describedby') ?? '')?.textContent).to.equal('A text field follows when this is chosen.');
    expect(find(host, 'fieldset').querySelector('[aria-expanded]')).to.equal(null);
    choose(host, 'travel', 'other');
    await until(() => shown(host, '[name="travel.other"]'), 'the text field to be seen');
    write(host, 'travel.other', 'By boat');
    expect(await sent(host, requests)).to.deep.equal({travel: {value: 'other', text: 'By boat'}});
  });

  it('keeps the words while another is tried, and does not send them then', async () => {
    const requests = fakeNetwork(collector);
    const host = await widget(asking(travel));
    choose(host, 'travel', 'other');
    write(host, 'travel.other', 'By boat');
    choose(host, 'travel', 'bus');
    expect(shown(host, '[name="travel.other"]')).to.equal(false);
    choose(host, 'travel', 'other');
    expect((find(host, '[name="travel.other"]') as HTMLInputElement).value).to.equal('By boat');
    choose(host, 'travel', 'bus');
    expect(await sent(host, requests)).to.deep.equal({travel: 'bus'});
  });

  it('keeps words that a draft brought back, too', async () => {
    const first = await widget(asking(travel));
    choose(first, 'travel', 'other');
    write(first, 'travel.other', 'By boat');
    await until(() => (first as Element & {consultation?: {form?: {session?: unknown}}}).consultation?.form?.session, 'the form');
    first.remove();
    const host = await widget(asking(travel));
    await until(() => checked(host)[0] === 'other', 'the draft');
    expect((find(host, '[name="travel.other"]') as HTMLInputElement).value).to.equal('By boat');
    choose(host, 'travel', 'bus');
    host.requestUpdate();
    await host.updateComplete;
    choose(host, 'travel', 'other');
    expect((find(host, '[name="travel.other"]') as HTMLInputElement).value).to.equal('By boat');
  });

  it('asks for the words where an answer is required, at the text field', async () => {
    const host = await widget(asking({...travel, required: true}));
    choose(host, 'travel', 'other');
    press(host, 'Send your answers');
    await shows(host, 'How did you come: Say what your answer is.');
    const field = find(host, '[name="travel.other"]');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(find(host, 'fieldset').getAttribute('aria-invalid')).to.equal(null);
    expect(host.shadowRoot?.querySelectorAll('fieldset .error')).to.have.length(1);
    find(host, '.summary a').click();
    expect(focused(host)).to.equal(field);
  });
});

describe('a choice that rules out the others', () => {
  it('stands last, after a visible “or”', async () => {
    const host = await widget(asking(uses));
    expect(seen(host)).to.match(/Bins The park or None of these/u);
  });

  it('unticks them, is unticked by them, and says what it did', async () => {
    const requests = fakeNetwork(collector);
    const host = await widget(asking(uses));
    choose(host, 'uses', 'bins');
    choose(host, 'uses', 'park');
    choose(host, 'uses', 'none');
    expect(checked(host)).to.deep.equal(['none']);
    await until(() => find(host, '.status').textContent === 'Not ticked any more: Bins, The park.', 'the status line');
    choose(host, 'uses', 'park');
    expect(checked(host)).to.deep.equal(['park']);
    await until(() => find(host, '.status').textContent === 'Not ticked any more: None of these.', 'the status line');
    expect(await sent(host, requests)).to.deep.equal({uses: ['park']});
  });
});

describe('how many to choose', () => {
  for (const [limits, words] of [
    [{maxChoices: 2}, 'Choose up to 2.'], [{minChoices: 2}, 'Choose at least 2.'], [{minChoices: 2, maxChoices: 3}, 'Choose 2 to 3.'],
    [{minChoices: 2, maxChoices: 2}, 'Choose 2.'], [{maxChoices: 2, hint: 'Two at most.'}, 'Two at most.'],
  ] as const) {
    it(`is said: ${words}`, async () => {
      const host = await widget(asking({...uses, ...limits}));
      const group = find(host, 'fieldset');
      expect(host.shadowRoot?.getElementById(group.getAttribute('aria-describedby') ?? '')?.textContent).to.equal(words);
      expect(host.shadowRoot?.querySelectorAll('.hint')).to.have.length(1);
    });
  }
});

describe('choices in random order', () => {
  const many = Array.from({length: 12}, (_, i) => ({value: String(i), label: `Answer ${String(i)}`}));
  const random: Question = {id: 'random', type: 'choice', label: 'Which?', order: 'random', choices: [...choices.slice(2), ...many]};
  const order = (host: Element): string => [...host.shadowRoot?.querySelectorAll<HTMLInputElement>('[name=random]') ?? []].map(({value}) => value).join(' ');

  it('keep it when the person comes back, with “Another way” at the end', async () => {
    const first = await widget(asking(random));
    const before = order(first);
    expect(before).not.to.equal([...many.map(({value}) => value), 'other'].join(' '));
    expect(before).to.match(/ other$/u);
    choose(first, 'random', '3');
    await until(() => (first as Element & {consultation?: {form?: {session?: unknown}}}).consultation?.form?.session, 'the form');
    expect(order(first)).to.equal(before);
    first.remove();
    const host = await widget(asking(random));
    await until(() => checked(host)[0] === '3', 'the draft');
    expect(order(host)).to.equal(before);
  });
});

describe('a picture', () => {
  it('is found beside the definition and has its room before it is there', async () => {
    const host = await widget(asking({...travel, choices: [{value: 'pond', label: 'A pond', image: {src: 'pond.png'}}]}), {src: '/somewhere/bins.json'});
    const image = find(host, 'img') as HTMLImageElement;
    expect([image.src, image.alt, image.loading]).to.deep.equal([`${location.origin}/somewhere/pond.png`, '', 'lazy']);
    const {width, height} = image.getBoundingClientRect();
    expect([width, height]).to.deep.equal([144, 96]);
    expect(image.closest('label')?.textContent.trim()).to.equal('A pond');
  });
});
