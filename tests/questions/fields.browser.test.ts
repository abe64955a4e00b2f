/** Text-like questions in a survey: what is wrong with their parts, what is read in which language, what is counted. */
import {expect} from 'chai';
import type {Question} from '../../src/schema.ts';
import {focused, press, seen, shortSurvey, shows, widget, write} from '../support/elements.ts';
import type {Widget} from '../support/elements.ts';
import {collector, fakeNetwork} from '../support/fake-collector.ts';
import {find, until} from '../support/fixture.ts';

const asking = (question: Question, languages = ['en']): Promise<Widget> =>
  widget(shortSurvey({languages, pages: [{id: 'only', questions: [question]}]}), {lang: languages[0] ?? 'en'});
const invalid = (host: Widget): string[] => [...host.shadowRoot?.querySelectorAll<HTMLInputElement>('[aria-invalid=true]') ?? []].map(({name}) => name);
const described = (host: Widget, name: string): string => (find(host, `[name="${name}"]`).getAttribute('aria-describedby') ?? '').split(' ')
  .map((id) => host.shadowRoot?.getElementById(id)?.textContent ?? '').join(' ').trim();
/** The answers that are sent. */
async function sent(host: Widget): Promise<unknown> {
  const requests = fakeNetwork(collector);
  void host.submit();
  await until(() => requests.length, 'the answers');
  return (JSON.parse(requests[0]?.body ?? '') as {answers: unknown}).answers;
}

describe('a date', () => {
  const born: Question = {id: 'born', type: 'date', label: 'When were you born?', required: true, latest: '2026-01-01', autocomplete: 'bday'};

  it('says which parts are missing or wrong, and marks those alone', async () => {
    const host = await asking(born);
    write(host, 'born.day', '27');
    write(host, 'born.month', '13');
    press(host, 'Send your answers');
    await shows(host, 'There is a problem');
    expect(seen(host)).to.include('When were you born: The month must be its name, or a number from 1 to 12. When were you born: The date must include a year.');
    expect(invalid(host)).to.deep.equal(['born.month', 'born.year']);
    const link = [...host.shadowRoot?.querySelectorAll<HTMLElement>('.summary a') ?? []].at(-1);
    link?.click();
    expect(focused(host)).to.equal(find(host, '[name="born.year"]'));
    expect(find(host, 'fieldset').getAttribute('aria-describedby')).to.equal('born.error');
  });

  it('says its limit in words, and then goes on as a date', async () => {
    const host = await asking(born);
    for (const [part, value] of Object.entries({day: '2', month: 'Jan', year: '2026'})) write(host, `born.${part}`, value);
    press(host, 'Send your answers');
    await shows(host, 'The date must be the same as or before 1 January 2026.');
    expect(invalid(host)).to.deep.equal(['born.day', 'born.month', 'born.year']);
    write(host, 'born.day', '1');
    expect(await sent(host)).to.deep.equal({born: '2026-01-01'});
  });

  it('is filled in by the browser where it is the person’s birthday', async () => {
    const host = await asking(born);
    expect(['day', 'month', 'year'].map((part) => find(host, `[name="born.${part}"]`).getAttribute('autocomplete'))).to.deep.equal(['bday-day', 'bday-month', 'bday-year']);
  });

  it('takes a month in the words of its language', async () => {
    const host = await asking({...born, latest: undefined}, ['cy']);
    for (const [part, value] of Object.entries({day: '1', month: 'Mawrth', year: '2001'})) write(host, `born.${part}`, value);
    expect(await sent(host)).to.deep.equal({born: '2001-03-01'});
  });
});

describe('an address', () => {
  it('says beside each part what is wrong with it', async () => {
    const host = await asking({id: 'home', type: 'address', label: 'Where do you live?', required: true});
    write(host, 'home.line1', '1 Harbour Road');
    write(host, 'home.postcode', 'LA1');
    press(host, 'Send your answers');
    await shows(host, 'There is a problem');
    expect(invalid(host)).to.deep.equal(['home.town', 'home.postcode']);
    expect(described(host, 'home.town')).to.equal('Error: Enter a town or city.');
    expect(described(host, 'home.postcode')).to.equal('Error: Enter a full UK postcode, like LA1 1YN.');
    expect(find(host, 'fieldset').hasAttribute('aria-describedby')).to.equal(false);
    write(host, 'home.town', 'Glanmor');
    write(host, 'home.postcode', 'la11yn');
    expect(await sent(host)).to.deep.equal({home: {line1: '1 Harbour Road', town: 'Glanmor', postcode: 'LA1 1YN'}});
  });

  it('is asked for as a whole where there is none', async () => {
    const host = await asking({id: 'home', type: 'address', label: 'Where do you live?', required: true});
    press(host, 'Send your answers');
    await shows(host, 'Where do you live: Enter an address.');
    expect(invalid(host)).to.deep.equal(['home.line1', 'home.town', 'home.postcode']);
    expect(find(host, 'fieldset').getAttribute('aria-describedby')).to.equal('home.error');
  });
});

describe('a number', () => {
  it('is read as its language writes it', async () => {
    const host = await asking({id: 'spent', type: 'number', label: 'Ausgaben', max: 1000}, ['de']);
    write(host, 'spent', '1.234,5');
    press(host, 'Send your answers');
    await shows(host, 'Enter 1.000 or less.');
    write(host, 'spent', '234,5');
    expect(await sent(host)).to.deep.equal({spent: 234.5});
  });
});

describe('the characters that are left', () => {
  const ideas: Question = {id: 'ideas', type: 'long-text', label: 'Ideas', maxLength: 20};
  const count = (host: Widget): string | null | undefined => host.shadowRoot?.querySelector('.count')?.textContent;
  /** The element is usable, so that what is typed is counted. */
  async function typing(): Promise<{host: Widget; field: HTMLTextAreaElement}> {
    const host = await asking(ideas);
    const field = find(host, 'textarea') as HTMLTextAreaElement;
    expect(described(host, 'ideas')).to.equal('You can enter up to 20 characters.');
    field.focus();
    await until(() => host.consultation.form?.session, 'the form to open');
    return {host, field};
  }

  it('are seen at once and spoken once typing rests (LIVE-03)', async () => {
    const {host, field} = await typing();
    write(host, 'ideas', 'a');
    expect(count(host)).to.equal('You have 19 characters left');
    const spoken = find(host, '.count + [role=status]');
    let changes = 0;
    new MutationObserver(() => { changes += 1; }).observe(spoken, {childList: true, characterData: true, subtree: true});
    for (let n = 2; n <= 19; n++) write(host, 'ideas', 'a'.repeat(n));
    expect(count(host)).to.equal('You have 1 character left');
    expect([changes, spoken.textContent]).to.deep.equal([0, '']);
    await until(() => spoken.textContent, 'the count to be spoken');
    expect([changes, spoken.textContent]).to.deep.equal([1, 'You have 1 character left']);
    expect(find(host, '.count').getAttribute('aria-hidden')).to.equal('true');
    expect(described(host, 'ideas'), field.outerHTML).to.equal('You can enter up to 20 characters.');
  });

  it('are counted as people count them, and may be too many', async () => {
    const {host} = await typing();
    write(host, 'ideas', '🌳'.repeat(20));
    expect(count(host)).to.equal('You have 0 characters left');
    write(host, 'ideas', '🌳'.repeat(22));
    expect(count(host)).to.equal('You have 2 characters too many');
  });

  it('go with the page, and are no concern of a text without a limit', async () => {
    const {host} = await typing();
    write(host, 'ideas', 'a');
    host.reset();
    await until(() => !host.shadowRoot?.querySelector('.count'), 'the count to go');
    const other = await asking({...ideas, maxLength: undefined});
    await until(() => other.consultation.form?.session, 'the form to open');
    write(other, 'ideas', 'a');
    expect(other.shadowRoot?.querySelector('.count,[data-limit]')).to.equal(null);
  });
});
