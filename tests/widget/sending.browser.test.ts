/** What a person sees of sending, and what becomes of the answers. */
import {expect} from 'chai';
import {focused, heard, press, seen, sendAll, shortSurvey, shows, smallPoll, smallSurvey, toLastPage, widget, write} from '../support/elements.ts';
import type {Widget} from '../support/elements.ts';
import {brokenLine, collector, fakeNetwork, receiptFor, refusal} from '../support/fake-collector.ts';
import type {Answering} from '../support/fake-collector.ts';
import {find, until} from '../support/fixture.ts';

const idOf = (body = ''): string => (JSON.parse(body) as {id: string}).id;
const input = (host: Element): HTMLInputElement => find(host, '[name=street]') as HTMLInputElement;

async function sending(attributes: Record<string, string> = {}): Promise<Widget> {
  const host = await widget(shortSurvey(), attributes);
  write(host, 'street', 'Bryn Teg');
  press(host, 'Send your answers');
  return host;
}

/** Each request meets the next happening; a collector that works follows them. */
const first = (...happenings: Answering[]): Answering => (sent) => (happenings.shift() ?? collector)(sent);

describe('waiting', () => {
  it('is said in words and ends by “Try again now”, with the same bytes', async () => {
    const requests = fakeNetwork(first(brokenLine));
    const host = await sending();
    await shows(host, 'Not sent yet. We will keep trying while this page is open. Your answers are kept in this tab until they are sent.');
    expect(find(host, '[role=status]').textContent).to.include('Not sent yet');
    expect(seen(host)).not.to.match(/fail|Sent\b/u);
    press(host, 'Try again now');
    await shows(host, 'Your answers have been sent');
    expect(requests).to.have.length(2);
    expect(requests[1]?.body).to.equal(requests[0]?.body);
  });

  it('does not take focus', async () => {
    fakeNetwork(first(brokenLine));
    const host = await widget(shortSurvey());
    find(host, 'button[type=submit]').focus();
    press(host, 'Send your answers');
    await shows(host, 'Not sent yet');
    expect(focused(host)).to.equal(find(host, 'button[type=submit]'));
  });

  it('keeps focus within the form when Enter in a field has sent it', async () => {
    fakeNetwork(first(brokenLine));
    const host = await widget(shortSurvey());
    write(host, 'street', 'Bryn Teg');
    input(host).focus();
    host.shadowRoot?.querySelector('form')?.requestSubmit();
    await shows(host, 'Not sent yet');
    expect(focused(host)).to.equal(find(host, 'button[type=submit]'));
  });

  it('ends by itself when the line is back', async () => {
    fakeNetwork(first(brokenLine));
    const host = await sending();
    await shows(host, 'Not sent yet');
    dispatchEvent(new Event('online'));
    await shows(host, 'Your answers have been sent');
  });

  it('tells the page’s author of an endpoint that takes no answers', async () => {
    fakeNetwork(() => refusal(404));
    const errors = heard('consult-error');
    const host = await sending();
    await shows(host, 'Not sent yet');
    expect(errors.map(({problem}) => problem.title)).to.deep.equal(['wrong-endpoint']);
    host.reset();
  });

  it('follows an answer that is no receipt of these bytes', async () => {
    fakeNetwork(first(async (sent) => {
      const receipt = await (await receiptFor(sent)).json() as object;
      return Response.json({...receipt, sha256: '0'.repeat(64)}, {status: 201});
    }));
    const sent = heard('consult-sent');
    const host = await sending();
    await shows(host, 'Not sent yet');
    expect(sent).to.have.length(0);
    host.reset();
  });
});

describe('a refusal', () => {
  it('keeps the answers, says why, and lets the person change them as a new answer set', async () => {
    const requests = fakeNetwork(first(() => refusal(410, {type: 'closed', detail: 'This consultation has closed.'})));
    const errors = heard('consult-error');
    const host = await sending();
    await shows(host, 'Your answers could not be accepted. They are still here. This consultation has closed.');
    expect(errors[0]?.problem.status).to.equal(410);
    press(host, 'Change your answers');
    await until(() => !seen(host).includes('could not be accepted'), 'the form');
    expect(input(host).value).to.equal('Bryn Teg');
    press(host, 'Send your answers');
    await shows(host, 'Your answers have been sent');
    expect(idOf(requests[1]?.body)).not.to.equal(idOf(requests[0]?.body));
  });

  it('may be tried again with the same answer set', async () => {
    const requests = fakeNetwork(first(() => refusal(403)));
    const host = await sending();
    await shows(host, 'could not be accepted');
    press(host, 'Try again now');
    await shows(host, 'Your answers have been sent');
    expect(requests[1]?.body).to.equal(requests[0]?.body);
  });

  it('with problems leads to their questions, on their page', async () => {
    const problems = [{questionId: 'tenure', code: 'unknown-choice', params: {value: 'rent'}}];
    fakeNetwork(() => refusal(422, {type: 'invalid', problems}));
    const host = await widget(smallSurvey());
    await toLastPage(host);
    write(host, 'ideas', 'More');
    await sendAll(host);
    await shows(host, 'There is a problem Do you rent or own your home: “rent” is not one of the answers.');
    expect(seen(host)).to.include('Page 1 of 2');
    await until(() => focused(host)?.getAttribute('role') === 'group', 'focus on the summary');
  });
});

describe('what the tab keeps', () => {
  /** The element as a reload would bring it: another one, with the same definition. */
  async function reload(host: Widget, attributes: Record<string, string> = {}): Promise<Widget> {
    host.remove();
    return widget(host.definition as NonNullable<Widget['definition']>, attributes);
  }

  it('brings answers and page back', async () => {
    const host = await widget(smallSurvey());
    await toLastPage(host);
    write(host, 'ideas', 'More bins');
    const again = await reload(host);
    await shows(again, 'Page 2 of 2');
    expect((find(again, '[name=ideas]') as HTMLTextAreaElement).value).to.equal('More bins');
    press(again, 'Back');
    await shows(again, 'Page 1 of 2');
    expect((find(again, '[value=own]') as HTMLInputElement).checked).to.equal(true);
  });

  it('is nothing with save-progress="off"', async () => {
    const host = await widget(shortSurvey(), {'save-progress': 'off'});
    write(host, 'street', 'Bryn Teg');
    await until(() => host.matches(':defined') && seen(host), 'the form');
    const again = await reload(host, {'save-progress': 'off'});
    expect(sessionStorage).to.have.length(0);
    expect(input(again).value).to.equal('');
  });

  it('is sent after a reload, with the same bytes, and then forgotten', async () => {
    const requests = fakeNetwork(first(brokenLine));
    const host = await sending();
    await shows(host, 'Not sent yet');
    const again = await reload(host);
    await shows(again, 'Your answers have been sent');
    expect(requests[1]?.body).to.equal(requests[0]?.body);
    expect(sessionStorage).to.have.length(0);
    host.reset();
  });

  it('holds no answer after it was sent', async () => {
    fakeNetwork(collector);
    const host = await sending();
    await shows(host, 'Your answers have been sent');
    expect(JSON.stringify(Object.entries(sessionStorage))).not.to.include('Bryn Teg');
    expect(localStorage).to.have.length(0);
  });

  for (const spoilt of ['{', 'null', '[]', '{"sealed":null}', '{"sealed":{"body":"{"},"page":1}', '{"answers":null}', '{"answers":{"street":{"a":1}},"version":1}']) {
    it(`may be spoilt: ${spoilt}`, async () => {
      const host = await widget(shortSurvey());
      write(host, 'street', 'x');
      host.remove();
      const key = await until(() => sessionStorage.key(0), 'a draft');
      sessionStorage.setItem(key, spoilt);
      const again = await reload(host);
      await shows(again, 'Your street');
      write(again, 'street', 'Bryn Teg');
      fakeNetwork(collector);
      press(again, 'Send your answers');
      await shows(again, 'Your answers have been sent');
    });
  }

  it('survives a library that adds toJSON to lists', async () => {
    const patched = Array.prototype as unknown as Record<string, unknown>;
    patched.toJSON = () => 'wrong';
    try {
      const host = await widget(smallSurvey({pages: smallSurvey().pages.slice(1)}));
      const answers = heard('consult-answer');
      find(host, '[value=green]').click();
      await until(() => answers.length, 'the answer to be taken');
      const again = await reload(host);
      await until(() => (find(again, '[value=green]') as HTMLInputElement).checked, 'the tick');
    } finally {
      Reflect.deleteProperty(patched, 'toJSON');
    }
  });
});

describe('nothing is stored', () => {
  it('before the person acts, not even by a poll that asks once per device', async () => {
    const had = (await indexedDB.databases()).map(({name}) => name);
    const host = await widget(smallPoll({repeat: 'device'}));
    await shows(host, 'Do we need a bench?');
    const survey = await widget(smallSurvey());
    await shows(survey, 'Your home');
    expect([sessionStorage.length, localStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
    expect((await indexedDB.databases()).map(({name}) => name)).to.deep.equal(had);
    expect(had).not.to.include('consult-widgets');
  });
});

describe('a page that takes over', () => {
  it('cancels consult-submit: nothing is sent or kept, and the answers stay', async () => {
    const requests = fakeNetwork(collector);
    const take = (event: Event): void => { event.preventDefault(); };
    document.addEventListener('consult-submit', take);
    const submits = heard('consult-submit');
    const host = await sending();
    await until(() => submits.length, 'the event');
    document.removeEventListener('consult-submit', take);
    await host.updateComplete;
    expect(submits[0]?.payload.answers).to.deep.equal({street: 'Bryn Teg'});
    expect([requests.length, input(host).value, JSON.stringify(Object.values(sessionStorage)).includes('sealed')]).to.deep.equal([0, 'Bryn Teg', false]);
  });

  it('hears of every step, but of no answer', async () => {
    fakeNetwork(collector);
    const answers = heard('consult-answer');
    const queued = heard('consult-queued');
    const host = await sending();
    await shows(host, 'Your answers have been sent');
    expect(answers.map(({questionId}) => questionId)).to.deep.equal(['street']);
    expect(JSON.stringify(Object.entries(answers[0] ?? {}))).not.to.include('Bryn Teg');
    expect(queued).to.have.length(1);
  });
});

describe('the trap for machines (BOT-01)', () => {
  const trapOf = (host: Element): HTMLInputElement => find(host, '[name=_trap]') as HTMLInputElement;

  it('is out of sight, of the order of focus and of the accessibility tree, and no browser fills it in', async () => {
    fakeNetwork(collector);
    const trap = trapOf(await widget(shortSurvey()));
    expect(trap.tabIndex).to.equal(-1);
    expect(trap.autocomplete).to.equal('off');
    expect(trap.closest('[aria-hidden=true]')).not.to.equal(null);
    const {width, height} = trap.parentElement?.getBoundingClientRect() ?? {width: 99, height: 99};
    expect([width, height]).to.deep.equal([1, 1]);
  });

  it('is sent where it was filled in, and is no field at all where it was not', async () => {
    const requests = fakeNetwork(collector);
    for (const filled of ['', 'http://spam.example']) {
      const host = await widget(shortSurvey());
      trapOf(host).value = filled;
      write(host, 'street', 'Bryn Teg');
      press(host, 'Send your answers');
      await shows(host, 'Your answers have been sent');
      host.remove();
    }
    expect(requests.map(({body}) => (JSON.parse(body) as {trap?: string}).trap)).to.deep.equal([undefined, 'http://spam.example']);
  });
});
