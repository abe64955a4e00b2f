/** The way of a person through a survey. */
import {expect} from 'chai';
import {choose, focused, heard, press, seen, sendAll, shows, smallSurvey, toLastPage, widget, write} from '../support/elements.ts';
import {collector, fakeNetwork} from '../support/fake-collector.ts';
import {find, until} from '../support/fixture.ts';

const survey = (): ReturnType<typeof widget> => widget(smallSurvey());
const bodyOf = (body = ''): Record<string, unknown> => JSON.parse(body) as Record<string, unknown>;

describe('pages of a survey', () => {
  it('come one after the other, with progress in words', async () => {
    const host = await survey();
    expect(seen(host)).to.include('Bin collections English Cymraeg Page 1 of 2 Your home Do you rent or own your home? (required)');
    await toLastPage(host);
    expect(seen(host)).to.include('Page 2 of 2 Your bins');
    expect(seen(host)).not.to.include('rent or own');
  });

  it('have headings in steps, each page’s taking focus when it is turned', async () => {
    const host = await survey();
    const levels = (): string[] => [...host.shadowRoot?.querySelectorAll('h2,h3,h4,h5,h6') ?? []].map(({localName, textContent}) => `${localName} ${textContent}`);
    expect(levels()).to.deep.equal(['h2 Bin collections', 'h3 Your home']);
    await toLastPage(host);
    expect(levels()).to.deep.equal(['h2 Bin collections', 'h3 Your bins']);
    await until(() => focused(host)?.textContent === 'Your bins', 'focus on the heading');
    host.headingLevel = 4;
    await host.updateComplete;
    expect(levels()).to.deep.equal(['h4 Bin collections', 'h5 Your bins']);
  });

  it('keep their answers on the way back and forth', async () => {
    const host = await survey();
    choose(host, 'tenure', 'rent');
    await shows(host, 'Who is your landlord?');
    write(host, 'landlord', 'Ann');
    press(host, 'Continue');
    await shows(host, 'Page 2 of 2');
    choose(host, 'used', 'green');
    write(host, 'ideas', 'More');
    press(host, 'Back');
    await shows(host, 'Page 1 of 2');
    expect((find(host, '[name=landlord]') as HTMLInputElement).value).to.equal('Ann');
    expect((find(host, '[value=rent]') as HTMLInputElement).checked).to.equal(true);
    press(host, 'Continue');
    await shows(host, 'Page 2 of 2');
    expect((find(host, '[value=green]') as HTMLInputElement).checked).to.equal(true);
    expect((find(host, '[name=ideas]') as HTMLTextAreaElement).value).to.equal('More');
  });

  it('ask what earlier answers call for, and keep the answer while it is hidden', async () => {
    const host = await survey();
    expect(seen(host)).not.to.include('landlord');
    choose(host, 'tenure', 'rent');
    await shows(host, 'Who is your landlord?');
    write(host, 'landlord', 'Ann');
    choose(host, 'tenure', 'own');
    await until(() => !host.shadowRoot?.querySelector('[name=landlord]'), 'the question to go');
    choose(host, 'tenure', 'rent');
    await shows(host, 'Who is your landlord?');
    expect((find(host, '[name=landlord]') as HTMLInputElement).value).to.equal('Ann');
  });

  it('do not say that a radio button expands anything', async () => {
    const host = await survey();
    expect(host.shadowRoot?.querySelector('[aria-expanded]')).to.equal(null);
  });

  it('never turn, and send nothing, because something is focused or chosen', async () => {
    const requests = fakeNetwork(collector);
    const host = await survey();
    for (const value of ['rent', 'own', 'rent']) choose(host, 'tenure', value);
    find(host, 'button').focus();
    await host.updateComplete;
    expect([seen(host).includes('Page 1 of 2'), requests.length]).to.deep.equal([true, 0]);
  });
});

describe('mistakes in a survey', () => {
  it('are listed above the page, and the list takes focus', async () => {
    const host = await survey();
    press(host, 'Continue');
    await shows(host, 'There is a problem');
    await until(() => focused(host)?.getAttribute('role') === 'group', 'focus on the summary');
    expect(seen(host)).to.include('There is a problem Do you rent or own your home: Choose one of the answers.');
    expect(seen(host)).to.include('Error: Choose one of the answers.');
    const name = focused(host)?.getAttribute('aria-labelledby') ?? '';
    expect(host.shadowRoot?.getElementById(name)?.textContent).to.equal('There is a problem');
  });

  it('are said once: the list takes focus and is no live region', async () => {
    const host = await survey();
    press(host, 'Continue');
    await shows(host, 'There is a problem');
    expect(find(host, '[part=error-summary]').closest('[role=alert],[aria-live]')).to.equal(null);
    expect(find(host, '[role=status]').textContent.trim()).to.equal('');
  });

  it('link to the control inside the shadow root, without a change of address', async () => {
    const host = await widget(smallSurvey());
    await toLastPage(host);
    press(host, 'Continue');
    await shows(host, 'There is a problem');
    const address = location.href;
    find(host, '[part=error-summary] a').click();
    expect(focused(host)).to.equal(find(host, '[name=ideas]'));
    expect(location.href).to.equal(address);
    const label = find(host, 'label[for=ideas]').getBoundingClientRect();
    expect(label.top).to.be.at.least(0);
    expect(label.bottom).to.be.at.most(innerHeight);
  });

  it('do not show while somebody types, and stay until the page is checked again', async () => {
    const host = await survey();
    await toLastPage(host);
    write(host, 'ideas', 'M');
    write(host, 'ideas', '');
    await host.updateComplete;
    expect(host.shadowRoot?.querySelector('[aria-invalid],.error')).to.equal(null);
    press(host, 'Continue');
    await shows(host, 'Error: Enter an answer.');
    expect(find(host, '[name=ideas]').getAttribute('aria-invalid')).to.equal('true');
  });

  it('leave what was typed as it was', async () => {
    const number = smallSurvey({pages: [{id: 'a', questions: [{id: 'people', type: 'number', label: 'People'}]}]});
    const host = await widget(number);
    write(host, 'people', 'a few');
    press(host, 'Send your answers');
    await shows(host, 'Enter a number in figures');
    expect((find(host, '[name=people]') as HTMLInputElement).value).to.equal('a few');
  });
});

describe('sending a survey', () => {
  it('posts the answers to what is shown, and ends with a receipt that has focus', async () => {
    const requests = fakeNetwork(collector);
    const sent = heard('consult-sent');
    const host = await survey();
    choose(host, 'tenure', 'rent');
    await shows(host, 'Who is your landlord?');
    write(host, 'landlord', 'Ann');
    await toLastPage(host);
    choose(host, 'used', 'food');
    write(host, 'ideas', 'More bins');
    await sendAll(host);
    await shows(host, 'Your answers have been sent Your reference: K7QF-3M2P');
    expect(requests.map(({url, method}) => [new URL(url).pathname, method])).to.deep.equal([['/responses', 'POST']]);
    const {id, answers, language, consultation, version} = bodyOf(requests[0]?.body);
    expect({answers, language, consultation, version}).to.deep.equal({
      answers: {tenure: 'own', used: ['food'], ideas: 'More bins'}, language: 'en', consultation: 'bins', version: 1,
    });
    expect(requests[0]?.headers.get('Idempotency-Key')).to.equal(`"${String(id)}"`);
    await until(() => focused(host)?.textContent === 'Your answers have been sent', 'focus on the heading');
    expect(sent.map(({receipt}) => receipt.reference)).to.deep.equal(['K7QF-3M2P']);
  });

  it('sends once, however often the button is pressed', async () => {
    const requests = fakeNetwork(collector);
    const host = await survey();
    await toLastPage(host);
    write(host, 'ideas', 'More');
    press(host, 'Continue');
    await shows(host, 'Check your answers');
    const button = find(host, 'button[type=submit]');
    for (let i = 0; i < 5; i++) button.click();
    await shows(host, 'Your answers have been sent');
    expect(requests).to.have.length(1);
  });

  it('begins again by reset()', async () => {
    const host = await survey();
    await toLastPage(host);
    write(host, 'ideas', 'More');
    host.reset();
    await shows(host, 'Page 1 of 2');
    expect(host.shadowRoot?.querySelector(':checked')).to.equal(null);
    expect(sessionStorage).to.have.length(0);
  });

  it('leaves one page only, however often the button is pressed before the code has come', async () => {
    const page = (id: string): object => ({id, title: `Page ${id}`, questions: [{id, type: 'text', label: `Question ${id}`}]});
    const host = await widget(smallSurvey({pages: [page('a'), page('b'), page('c')]} as never));
    await Promise.all([host.submit(), host.submit()]);
    await shows(host, 'Question b');
  });
});
