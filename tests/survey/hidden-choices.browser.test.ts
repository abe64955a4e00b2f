/** Choices that conditions hide while the page is open. */
import {expect} from 'chai';
import type {Definition} from '../../src/schema.ts';
import {choose, shows, smallSurvey, widget} from '../support/elements.ts';
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
      await shows(host, 'Not asked any more, so your answer will not be sent: “What did you like?”.');
      expect(ticked(host)).to.deep.equal([]);
      choose(host, 'by', 'bus');
      await shows(host, 'The driver');
      expect(ticked(host)).to.deep.equal(['driver']);
    });
  });
}
