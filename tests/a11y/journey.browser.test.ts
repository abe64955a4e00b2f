/** What holds from page to page and from element to element. */
import {expect} from 'chai';
import {examples} from '../questions/examples.ts';
import type {Example} from '../questions/examples.ts';
import {choose, press, shows, smallSurvey, widget} from '../support/elements.ts';
import type {Widget} from '../support/elements.ts';
import {find, until} from '../support/fixture.ts';
import {surfaces} from './surfaces.ts';
import {operable, textOf} from './support/tree.ts';

describe('help (HELP-01)', () => {
  it('stands at the same place on every page: the last thing of the element', async () => {
    const contact = {text: 'Ask us for the survey on paper.', email: 'ask@council.example', phone: '01632 960123'};
    const host = await widget(smallSurvey({contact}));
    const places: string[] = [];
    const note = async (): Promise<void> => {
      const help = await until(() => host.shadowRoot?.querySelector('.help'), 'help');
      const form = find(host, 'form');
      places.push([textOf(help), form.compareDocumentPosition(help) === Node.DOCUMENT_POSITION_FOLLOWING, help.parentElement?.className].join(' '));
    };
    await note();
    press(host, 'Continue');
    await shows(host, 'There is a problem');
    await note();
    choose(host, 'tenure', 'own');
    press(host, 'Continue');
    await shows(host, 'What would you change?');
    await note();
    expect(places[0]).to.include(contact.text).and.to.include(contact.phone).and.to.include('true');
    expect([...new Set(places)]).to.have.length(1);
  });
});

describe('words (COG-03)', () => {
  /** Other words for what is called Continue, Back, Change, Send and Close here. */
  const OTHERS = /\b(?:next|proceed|previous|return|edit|modify|submit|dismiss|cancel|ok)\b/iu;
  const found = new Map<string, string>();

  for (const {name, show} of surfaces) {
    it(`${name} calls what is done as the others do`, async () => {
      const buttons = operable(await show({}, {lang: 'en'})).filter((element) => element.matches('button')).map(textOf);
      for (const words of buttons) {
        expect(words).not.to.match(OTHERS);
        const known = found.get(words.toLowerCase()) ?? words;
        expect(words).to.equal(known);
        found.set(words.toLowerCase(), words);
      }
    });
  }
});

describe('answers (ERR-08)', () => {
  /** The controls that take an answer, filled in as a person does; undefined where it is given by buttons. */
  function fillIn(host: Widget, {fields}: Example): void {
    for (const [name, value] of fields) {
      const controls = [...host.shadowRoot?.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`) ?? []];
      const box = controls.find((control) => control.matches('[type=radio],[type=checkbox]') && control.value === value);
      if (box) {
        if (!box.checked) box.click();
        continue;
      }
      const [control] = controls;
      if (!control || control.type === 'hidden') continue;
      control.value = value;
      for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, {bubbles: true, composed: true}));
    }
  }
  /* What was typed to search a list by is no answer. */
  const valuesOf = (host: Widget): unknown[] => [...new FormData(find(host, 'form') as HTMLFormElement).entries()].filter(([name]) => !name.endsWith('.search'));

  for (const example of examples.filter(({fields}) => fields.length > 0)) {
    const {question} = example;
    it(`to ${question.type} “${question.id}” stay when another question stops the form`, async () => {
      const questions = [{...question, showIf: undefined}, {id: 'missing', type: 'text', label: 'Your street', required: true}] as const;
      const host = await widget(smallSurvey({pages: [{id: 'only', questions: [...questions]}], review: false}), {'save-progress': 'off'});
      await until(() => host.shadowRoot?.querySelector('[name=missing]'), 'the form');
      fillIn(host, example);
      await host.updateComplete;
      const before = valuesOf(host);
      press(host, 'Send your answers');
      await shows(host, 'Your street: Enter an answer.');
      expect(valuesOf(host)).to.deep.equal(before);
    });
  }
});
