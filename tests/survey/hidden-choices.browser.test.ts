/** Choices that conditions hide while the page is open. */
import {expect} from 'chai';
import type {Definition} from '../../src/schema.ts';
import {choose, shows, smallSurvey, widget, write} from '../support/elements.ts';
import type {Widget} from '../support/elements.ts';

const choice = (value: string, more: object = {}): object => ({value, label: `The ${value}`, ...more});

const trip = (type: string): Definition => smallSurvey({pages: [{id: 'p', questions: [
  {id: 'by', type: 'choice', label: 'How do you come?', choices: [choice('bus'), choice('car')]},
  {id: 'liked', type, label: 'What did you like?', choices: [choice('driver', {showIf: {question: 'by', is: 'bus'}}), choice('radio', {showIf: {question: 'by', is: 'car'}}), choice('view'), choice('quiet')]},
]}]} as unknown as Partial<Definition>);

const ticked = (host: Widget): string[] => [...host.shadowRoot?.querySelectorAll<HTMLInputElement>('[name=liked]') ?? []].filter(({checked}) => checked).map(({value}) => value);

for (const type of ['choice', 'choices']) {
  describe(`a hidden choice of ${type}`, () => {
    it('takes no tick with it and leaves none at another', async () => {
      const host = await widget(trip(type));
      choose(host, 'by', 'bus');
      await shows(host, 'The driver');
      choose(host, 'liked', 'view');
      choose(host, 'by', 'car');
      await shows(host, 'The radio');
      expect(ticked(host)).to.deep.equal(['view']);
      choose(host, 'by', 'bus');
      await shows(host, 'The driver');
      expect(ticked(host)).to.deep.equal(['view']);
    });

    it('that was taken is not sent, which is said, and comes back', async () => {
      const host = await widget(trip(type));
      choose(host, 'by', 'bus');
      await shows(host, 'The driver');
      choose(host, 'liked', 'driver');
      choose(host, 'by', 'car');
      await shows(host, 'Not asked any more, so your answer will not be sent: “The driver”.');
      expect(ticked(host)).to.deep.equal([]);
      choose(host, 'by', 'bus');
      await shows(host, 'The driver');
      expect(ticked(host)).to.deep.equal(['driver']);
    });
  });
}

describe('a hidden question', () => {
  it('is told with the answer that its label repeats', async () => {
    const by = {id: 'by', type: 'choice', label: 'How do you come?', choices: [choice('bus'), choice('car')]};
    const ticket = {id: 'ticket', type: 'text', label: 'Which ticket for {{town}}?', showIf: {question: 'by', is: 'bus'}};
    const host = await widget(smallSurvey({pages: [{id: 'p', questions: [{id: 'town', type: 'text', label: 'Where to?'}, by, ticket]}]} as unknown as Partial<Definition>));
    write(host, 'town', 'Glanmor');
    choose(host, 'by', 'bus');
    await shows(host, 'Which ticket');
    write(host, 'ticket', 'Day');
    choose(host, 'by', 'car');
    await shows(host, 'will not be sent: “Which ticket for Glanmor?”.');
  });
});
