/** A survey on paper: the empty form, and what has been answered so far. What it looks like, a person has to see. */
import {expect} from 'chai';
import type {Definition, Question} from '../../src/schema.ts';
import {rules} from '../../src/questions/rules.ts';
import {ruleFor} from '../../src/questions/question-type.ts';
import {examples} from '../questions/examples.ts';
import {choose, press, seen, shows, smallSurvey, toLastPage, widget, write} from '../support/elements.ts';
import type {Widget} from '../support/elements.ts';
import {collector, fakeNetwork} from '../support/fake-collector.ts';
import {find, until} from '../support/fixture.ts';

const CHOICES = [{value: 'rent', label: 'Rent'}, {value: 'own', label: 'Own'}];

/** A survey whose paper form is at hand. */
async function printable(definition: Definition): Promise<Widget> {
  const host = await widget(definition);
  await shows(host, 'Print this survey as a paper form');
  return host;
}

/** What would be printed while a browser prints, in one line; undefined where the page is printed as it is. */
function printed(host: Element): string | undefined {
  dispatchEvent(new Event('beforeprint'));
  const text = host.shadowRoot?.querySelector('.paper')?.textContent.replace(/\s+/gu, ' ').trim();
  dispatchEvent(new Event('afterprint'));
  return text;
}

/** The paper while it is there. */
function onPaper<T>(host: Element, look: (paper: Element) => T): T {
  dispatchEvent(new Event('beforeprint'));
  try {
    return look(find(host, '.paper'));
  } finally {
    dispatchEvent(new Event('afterprint'));
  }
}

const asking = (...questions: Question[]): Definition => smallSurvey({pages: [{id: 'only', questions}]});

describe('an empty paper form', () => {
  it('has every page, numbered questions, and conditions in words', async () => {
    const text = printed(await printable(smallSurvey()));
    expect(text).to.include('Bin collectionsForm bins, version 1');
    expect(text).to.include('Your home1. Do you rent or own your home? (required)Tick one box.RentOwn');
    expect(text).to.include('Answer only if you chose “Rent” for question 1.2. Who is your landlord?');
    expect(text).to.include('Your bins3. Which bins do you use?Tick all that apply.FoodGreen4. What would you change?');
  });

  it('says when and where to return it, who helps, and what becomes of the answers', async () => {
    const text = printed(await printable(smallSurvey({
      closes: '2999-12-13T23:59:59Z', links: {page: 'https://council.example/bins'},
      contact: {address: 'Bins\nTown Hall', phone: '01632 960123'},
      privacy: {controller: 'The council', purpose: 'To decide.', retention: 'A year.', url: 'https://council.example/privacy'},
    })));
    expect(text).to.match(/Closes \w+day, 13 December 2999.*Return the form to:Bins Town HallYou can also answer online: https:\/\/council.example\/bins/);
    expect(text).to.match(/01632 960123.*The council: To decide. A year. Privacy notice$/);
  });

  it('is there only while the browser prints, and not on the screen', async () => {
    const host = await printable(smallSurvey());
    const screen = seen(host);
    onPaper(host, (paper) => { expect(getComputedStyle(paper).display).to.equal('none'); });
    expect(host.shadowRoot?.querySelector('.paper')).to.equal(null);
    expect(seen(host)).to.equal(screen);
    host.remove();
    dispatchEvent(new Event('beforeprint'));
    expect(host.shadowRoot?.querySelector('.paper')).to.equal(null);
  });

  it('says where the way ends', async () => {
    const text = printed(await printable(smallSurvey({pages: [
      {id: 'who', questions: [{id: 'tenure', type: 'choice', label: 'Rent?', choices: CHOICES}]},
      {id: 'out', exit: true, showIf: {question: 'tenure', is: 'own'}, questions: [{id: 'end', type: 'statement', text: 'Not for owners.'}]},
    ]})));
    expect(text).to.include('Stop here if you chose “Own” for question 1: you need not return this form.Not for owners.');
  });

  it('says where an earlier answer is repeated', async () => {
    const text = printed(await printable(asking(
      {id: 'street', type: 'text', label: 'Your street'}, {id: 'why', type: 'text', label: 'What is wrong in {{street}}?'})));
    expect(text).to.include('2. What is wrong in [your answer to question 1]?');
  });

  it('is printed from its button, also by somebody who has begun', async () => {
    const host = await printable(smallSurvey());
    choose(host, 'tenure', 'own');
    const real = Object.getOwnPropertyDescriptor(globalThis, 'print') ?? {};
    let text: string | undefined = '';
    globalThis.print = () => { text = printed(host); };
    press(host, 'Print this survey as a paper form');
    Object.defineProperty(globalThis, 'print', real);
    expect(text).to.include('Who is your landlord?').and.not.to.include('×');
    expect(printed(host)).to.include('×Own');
  });
});

describe('conditions on paper', () => {
  const tenure: Question = {id: 'tenure', type: 'choice', label: 'Tenure', choices: CHOICES};
  const people: Question = {id: 'people', type: 'number', label: 'People'};
  const agree: Question = {id: 'agree', type: 'consent', label: 'Agree'};
  type Condition = NonNullable<Question['showIf']>;
  const cases: [Condition, string][] = [
    [{question: 'tenure', is: 'rent'}, 'you chose “Rent” for question 1'],
    [{question: 'tenure', isNot: 'rent'}, 'you did not choose “Rent” for question 1'],
    [{not: {question: 'tenure', is: 'rent'}}, 'you did not choose “Rent” for question 1'],
    [{question: 'tenure', answered: true}, 'you answered question 1'],
    [{question: 'tenure', answered: false}, 'you did not answer question 1'],
    [{question: 'people', atLeast: 3}, 'your answer to question 2 is 3 or more'],
    [{question: 'people', atMost: 1000}, 'your answer to question 2 is 1,000 or less'],
    [{question: 'people', is: 2}, 'your answer to question 2 is 2'],
    [{question: 'agree', is: true}, 'you answered question 3'],
    [{all: [{question: 'tenure', is: 'rent'}, {question: 'people', is: 2}]}, 'you chose “Rent” for question 1 and your answer to question 2 is 2'],
    [{any: [{question: 'tenure', is: 'rent'}, {question: 'people', is: 2}]}, 'you chose “Rent” for question 1 or your answer to question 2 is 2'],
    [{not: {any: [{question: 'tenure', is: 'rent'}, {question: 'people', is: 2}]}},
      'you did not choose “Rent” for question 1 and your answer to question 2 is not 2'],
    [{all: [{question: 'agree', is: true}, {any: [{question: 'tenure', is: 'rent'}, {question: 'people', is: 2}]}]}, 'an earlier answer calls for it'],
    [{not: {question: 'people', atLeast: 3}}, 'an earlier answer calls for it'],
  ];
  for (const [showIf, words] of cases) {
    it(`say “${words}” for ${JSON.stringify(showIf)}`, async () => {
      const text = printed(await printable(asking(tenure, people, agree, {id: 'last', type: 'text', label: 'Last', showIf})));
      expect(text).to.include(`Answer only if ${words}.4. Last`);
    });
  }

  it('of a choice stand behind it', async () => {
    const text = printed(await printable(asking(tenure, {id: 'why', type: 'choices', label: 'Why?', choices: [
      {value: 'a', label: 'Cheap'}, {value: 'b', label: 'Garden', showIf: {question: 'tenure', is: 'own'}}]})));
    expect(text).to.include('CheapGarden (only if you chose “Own” for question 1)');
  });
});

describe('what has been answered, on paper', () => {
  it('shows what was asked, marks what was chosen with a sign, and leaves the rest empty', async () => {
    const host = await printable(smallSurvey());
    choose(host, 'tenure', 'own');
    const text = printed(host);
    expect(text).to.include('1. Do you rent or own your home? (required)Tick one box.Rent×Own');
    expect(text).to.include('2. Which bins do you use?').and.not.to.match(/landlord|Answer only|Return/);
  });

  it('is the page itself on the review and after sending', async () => {
    fakeNetwork(collector);
    const host = await printable(smallSurvey());
    await toLastPage(host);
    write(host, 'ideas', 'More');
    press(host, 'Continue');
    await shows(host, 'Check your answers');
    expect(printed(host)).to.equal(undefined);
    press(host, 'Send your answers');
    await until(() => host.shadowRoot?.querySelector('.copy'), 'the copy');
    expect(printed(host)).to.equal(undefined);
    expect(seen(host)).not.to.include('Print this survey as a paper form');
  });
});

describe('question types on paper', () => {
  for (const {question: asked, answer} of examples) {
    const question = {...asked, showIf: undefined};
    const {type} = question;
    it(`${type}: there is where to answer, drawn with borders, and nothing is a form control`, async () => {
      const host = await printable(asking(question));
      onPaper(host, (paper) => {
        expect(paper.querySelectorAll('.box,.line').length > 0).to.equal(type !== 'statement');
        expect([...paper.querySelectorAll('input,select,textarea,button,[id],[name]')]).to.deep.equal([]);
        expect(paper.textContent).not.to.match(/undefined|\[object|×/);
      });
    });

    if (answer === undefined) continue;
    it(`${type}: what was answered is printed`, async () => {
      const host = await printable(asking(question));
      await host.consultation.wake();
      await host.consultation.form?.change(question, answer);
      const said = ruleFor(rules, question).summary(question, answer, 'en');
      onPaper(host, (paper) => {
        const written = [...paper.querySelectorAll('.line,.written,.digits')].map(({textContent}) => textContent.trim()).filter(Boolean);
        const marks = [...paper.querySelectorAll('.box')].filter(({textContent}) => textContent !== '').length;
        expect(written.length + marks, said).to.be.greaterThan(0);
      });
    });
  }
});
