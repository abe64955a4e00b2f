/** What a survey says beside its questions: background, earlier answers, help, languages, and what it only wishes for. */
import {expect} from 'chai';
import {choose, focused, press, seen, shows, widget, write} from '../support/elements.ts';
import {find, until} from '../support/fixture.ts';
import {begin, journey} from './journey.ts';

describe('an answer that is wished for', () => {
  it('is asked for once; then the person may go on without', async () => {
    const host = await widget(journey());
    choose(host, 'by', 'car');
    press(host, 'Continue');
    await shows(host, 'Why do you come: You have not answered this. Answer it, or continue without.');
    expect(seen(host)).to.include('Page 1');
    press(host, 'Continue');
    await shows(host, 'Where do you park?');
  });

  it('does not let a missing answer go that is required', async () => {
    const host = await widget(journey());
    press(host, 'Continue');
    await shows(host, 'Why do you come: You have not answered this.');
    press(host, 'Continue');
    await until(() => !seen(host).includes('You have not answered this'), 'the wish to be let go');
    expect(seen(host)).to.include('How do you come: Choose one of the answers.').and.to.include('Page 1');
  });
});

describe('an earlier answer in a text', () => {
  it('is said as it was typed, in labels and in Markdown, and is never markup', async () => {
    const why = '<b>fun</b> **and** [rest](https://example.org) & _x_';
    const host = await begin('bus', 'Your stay', why);
    expect(seen(host)).to.include(`You come because: ${why}`).and.to.include(`From what hour, to ${why}?`);
    expect(find(host, '.page').querySelector('b,em,a[href*="example.org"]')).to.equal(null);
    expect([...find(host, '.page').querySelectorAll('strong')].map(({textContent}) => textContent)).to.deep.equal(['8']);
  });

  it('leaves a sign where nothing was answered', async () => {
    const host = await widget(journey());
    choose(host, 'by', 'bus');
    for (let presses = 0; presses < 2; presses++) {
      press(host, 'Continue');
      await until(() => /You have not answered|Your stay/u.test(seen(host)), 'what comes then');
    }
    await shows(host, 'You come because: …');
  });
});

describe('what to know before answering', () => {
  it('stands above the question, with documents that say their kind and size', async () => {
    const host = await begin('bus', 'Your stay');
    const background = find(host, '[part=background]');
    expect(background.textContent.replace(/\s+/gu, ' ').trim()).to.equal('The office opens at 8.Timetable (PDF, 402 kB)Map (ODT)');
    expect([...background.querySelectorAll('a')].map(({pathname}) => pathname)).to.deep.equal(['/timetable.pdf', '/map.odt']);
    expect(background.compareDocumentPosition(find(host, '[name=from]'))).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });
});

describe('help', () => {
  it('stands at the same place on every page, the review too', async () => {
    const host = await widget(journey());
    const place = (): unknown[] => {
      const help = find(host, '[part=help]');
      const controls = [...host.shadowRoot?.querySelectorAll('form, [part=help]') ?? []];
      return [help.innerText.includes('Ask the bus office. 01632 960123'), controls.indexOf(help)];
    };
    await until(() => host.shadowRoot?.querySelector('[part=help]'), 'help');
    const first = place();
    expect(first).to.deep.equal([true, 1]);
    choose(host, 'by', 'bus');
    write(host, 'why', 'x');
    for (const next of ['Your stay', 'Check your answers']) {
      press(host, 'Continue');
      await shows(host, next);
      expect(place()).to.deep.equal(first);
    }
  });
});

describe('the languages', () => {
  it('change without losing an answer, and leave focus on the button', async () => {
    const host = await widget(journey());
    choose(host, 'by', 'bus');
    await shows(host, 'Which ticket');
    write(host, 'ticket', 'Dydd');
    const button = [...host.shadowRoot?.querySelectorAll<HTMLElement>('.languages button') ?? []].find(({lang}) => lang === 'cy');
    button?.focus();
    button?.click();
    await shows(host, 'Sut ydych chi’n dod?');
    expect(focused(host)).to.equal(button);
    expect([find(host, '[value=bus]').matches(':checked'), (find(host, '[name=ticket]') as HTMLInputElement).value]).to.deep.equal([true, 'Dydd']);
    expect([...host.shadowRoot?.querySelectorAll('.languages [aria-current]') ?? []].map(({textContent}) => textContent)).to.deep.equal(['Cymraeg']);
    expect(find(host, '.frame').lang).to.equal('cy');
    press(host, 'English');
    await shows(host, 'How do you come?');
    expect((find(host, '[name=ticket]') as HTMLInputElement).value).to.equal('Dydd');
  });

  it('change in the review too', async () => {
    const host = await begin('bus', 'Your stay');
    press(host, 'Continue');
    await shows(host, 'Check your answers');
    press(host, 'Cymraeg');
    await shows(host, 'Y ffordd Sut ydych chi’n dod? By bus');
  });
});
