/** What people can do with unfinished answers: keep them on this device, and go on with them. */
import {expect} from 'chai';
import type {DeviceDraft} from '../../src/delivery/drafts.ts';
import {change, databases, refuseDatabases} from '../support/database.ts';
import {buttons, drafts, KEPT, OFFER, opened, putAside, saved, visit} from '../support/drafts.ts';
import {choose, focused, press, seen, shortSurvey, shows, smallSurvey, toLastPage, widget, write} from '../support/elements.ts';
import {fakeClock} from '../support/fake-clock.ts';
import {find, until} from '../support/fixture.ts';

describe('“Save and finish later”', () => {
  it('is offered from the second page on, and on a long page', async () => {
    const host = await widget(smallSurvey());
    choose(host, 'tenure', 'own');
    await shows(host, 'Clear my answers');
    expect(buttons(host)).not.to.include('Save and finish later');
    press(host, 'Continue');
    await shows(host, 'What would you change?');
    expect(buttons(host)).to.include('Save and finish later');
    const many = shortSurvey({id: 'long', pages: [{id: 'only', questions: [1, 2, 3, 4, 5, 6].map((n) => ({id: `q${String(n)}`, type: 'text', label: `Question ${String(n)}`}))}]});
    const long = await widget(many);
    write(long, 'q1', 'x');
    await shows(long, 'Save and finish later');
  });

  it('says near it what becomes of the answers before it is pressed (TIME-02)', async () => {
    const host = await widget(smallSurvey());
    choose(host, 'tenure', 'own');
    await shows(host, 'Until you send them, your answers are kept in this tab only. They are gone when you close it.');
  });

  it('keeps nothing on the device before it is pressed, and then says where and until when', async () => {
    const host = await widget(smallSurvey());
    await toLastPage(host);
    putAside();
    await shows(host, 'Save and finish later');
    expect(await databases()).not.to.include('consult-widgets');
    press(host, 'Save and finish later');
    await until(() => KEPT.test(seen(host)), 'the words that say so');
    const [kept] = await drafts();
    expect(kept?.draft).to.deep.include({answers: {tenure: 'own'}, page: 'bins'});
    const days = ((kept?.expires ?? 0) - Date.now()) / (24 * 60 * 60_000);
    expect(Math.round(days)).to.equal(30);
    expect(find(host, '.drafts [aria-live=polite]').textContent).to.match(KEPT);
  });

  it('keeps what is answered after it, too', async () => {
    const host = await saved();
    write(host, 'ideas', 'More green bins');
    putAside();
    await until(async () => JSON.stringify(await drafts()).includes('More green bins'), 'the change on the device');
    expect(await drafts()).to.have.length(1);
  });

  it('does not keep answers longer than the consultation is open', async () => {
    const closes = new Date(Date.now() + 60_000).toISOString();
    await saved(smallSurvey({closes}));
    expect((await drafts()).map(({expires}) => expires)).to.deep.equal([Date.parse(closes)]);
  });

  it('says in words that nothing can be kept, and leaves the answers in the form', async () => {
    const host = await widget(smallSurvey());
    await toLastPage(host);
    write(host, 'ideas', 'More bins');
    await shows(host, 'Save and finish later');
    refuseDatabases();
    press(host, 'Save and finish later');
    await shows(host, 'Your answers cannot be kept on this device. They are still here: keep this page open.');
    expect((find(host, '[name=ideas]') as HTMLTextAreaElement).value).to.equal('More bins');
  });
});

describe('save-progress', () => {
  it('auto: keeps answers on the device from the first one on, and says so', async () => {
    const host = await widget(shortSurvey(), {'save-progress': 'auto'});
    expect(await databases()).not.to.include('consult-widgets');
    write(host, 'street', 'Bryn Teg');
    await until(() => KEPT.test(seen(host)), 'the words that say so');
    expect(buttons(host)).not.to.include('Save and finish later');
    expect((await drafts()).map(({draft}) => (draft as {answers: object}).answers)).to.deep.equal([{street: 'Bryn Teg'}]);
  });

  it('off: keeps nothing anywhere, and says so', async () => {
    const host = await widget(smallSurvey(), {'save-progress': 'off'});
    await toLastPage(host);
    await shows(host, 'Your answers are not kept. Finish before you leave this page.');
    putAside();
    expect(buttons(host)).not.to.include('Save and finish later');
    expect([sessionStorage.length, await databases()]).to.deep.equal([0, []]);
  });

  it('says so where the tab’s own storage is refused', async () => {
    const set = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem') ?? {};
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
    try {
      const host = await widget(smallSurvey());
      choose(host, 'tenure', 'own');
      await shows(host, 'Clear my answers');
      putAside();
      press(host, 'Continue');
      await shows(host, 'Your answers are not kept. Finish before you leave this page.');
    } finally {
      Object.defineProperty(Storage.prototype, 'setItem', set);
    }
  });
});

describe('the offer to go on', () => {
  it('names day and time, stands in place of the form, and brings answers and page back', async () => {
    const host = await visit(await saved());
    await shows(host, OFFER);
    await change<DeviceDraft>('drafts', (draft) => ({...draft, began: '2026-11-03T14:02:00Z'}));
    const again = await visit(host);
    await shows(again, 'You began to answer on Tuesday');
    expect(seen(again)).to.match(/Tuesday,? 3 November at 14:02/u);
    expect(find(again, '[name=tenure]').checkVisibility()).to.equal(false);
    const [before] = await drafts();
    press(again, 'Go on with these answers');
    await shows(again, 'Page 2 of 2');
    expect((find(again, '[name=ideas]') as HTMLTextAreaElement).value).to.equal('More bins');
    await until(() => focused(again)?.textContent === 'Your bins', 'focus on the page');
    await until(() => KEPT.test(seen(again)), 'the words that it is kept');
    const after = await drafts();
    expect(after).to.have.length(1);
    expect(after[0]?.id).not.to.equal(before?.id);
  });

  it('goes on keeping the same draft, also after a reload, which asks nothing', async () => {
    const host = await visit(await saved());
    await shows(host, OFFER);
    press(host, 'Go on with these answers');
    await shows(host, 'Page 2 of 2');
    host.remove();
    const again = await widget(smallSurvey());
    await until(() => KEPT.test(seen(again)), 'the words that it is kept');
    write(again, 'ideas', 'Fewer bins');
    putAside();
    await until(async () => JSON.stringify(await drafts()).includes('Fewer bins'), 'the change on the device');
    expect(await drafts()).to.have.length(1);
  });

  for (const [answer, left] of [['Delete them', 0], ['Keep them', 1]] as const) {
    it(`“Begin again” asks what becomes of the kept answers: “${answer}”`, async () => {
      const host = await visit(await saved());
      await shows(host, OFFER);
      press(host, 'Begin again');
      const dialog = await until(() => opened(host), 'the question');
      expect(dialog.textContent).to.include('Delete the answers that are kept on this device?');
      press(host, answer);
      await shows(host, 'Page 1 of 2');
      expect((find(host, '[value=own]') as HTMLInputElement).checked).to.equal(false);
      await until(() => focused(host)?.textContent === 'Your home', 'focus on the page');
      expect(await drafts()).to.have.length(left);
    });
  }

  it('is not made of what another tab has in use', async () => {
    const first = await saved();
    sessionStorage.clear();
    const third = await visit(await saved());
    await shows(third, OFFER);
    expect(buttons(third).filter((words) => words.startsWith('Go on'))).to.have.length(1);
    first.remove();
    let minutes = 10;
    await change<DeviceDraft>('drafts', (draft) => ({...draft, began: `2026-11-03T14:${String(minutes++)}:00Z`}));
    const fourth = await visit(third);
    await shows(fourth, OFFER);
    expect(buttons(fourth).filter((words) => words.startsWith('Go on with these answers'))).to.have.length(2);
    expect(new Set(buttons(fourth)), 'each by a name of its own').to.have.length(buttons(fourth).length);
  });

  it('is not made by a tab with unfinished answers of its own', async () => {
    const first = await saved();
    first.remove();
    sessionStorage.clear();
    const second = await widget(smallSurvey());
    await shows(second, OFFER);
    press(second, 'Begin again');
    press(second, 'Keep them');
    await shows(second, 'Page 1 of 2');
    choose(second, 'tenure', 'rent');
    second.remove();
    const third = await widget(smallSurvey());
    await until(() => (find(third, '[value=rent]') as HTMLInputElement).checked, 'the tab’s own answer');
    expect(seen(third)).not.to.include(OFFER);
  });

  it('is not made to somebody who has begun before it was there', async () => {
    const before = await saved();
    const clock = fakeClock(200);
    const host = await visit(before);
    await until(() => clock.waits(200), 'the question to other tabs');
    choose(host, 'tenure', 'rent');
    await shows(host, 'Who is your landlord?');
    await clock.advance(200);
    await shows(host, 'Clear my answers');
    expect(seen(host)).not.to.include(OFFER);
  });

  it('is not made of what has expired, which is deleted', async () => {
    const host = await saved();
    await change<DeviceDraft>('drafts', (draft) => ({...draft, expires: Date.now() - 1}));
    const again = await visit(host);
    await until(async () => (await drafts()).length === 0, 'the draft to be deleted');
    expect(seen(again)).not.to.include(OFFER);
  });

  it('is not made of another consultation’s answers, or of what somebody spoilt', async () => {
    const host = await saved();
    const other = await visit(host, smallSurvey({id: 'trees'}));
    await shows(other, 'Page 1 of 2');
    await change<DeviceDraft>('drafts', (draft) => ({...draft, draft: 'x'}));
    const again = await visit(other, smallSurvey());
    choose(again, 'tenure', 'own');
    await shows(again, 'Clear my answers');
    expect([seen(other), seen(again)].join()).not.to.include(OFFER);
  });

  it('says when the answers are gone meanwhile', async () => {
    const host = await visit(await saved());
    await shows(host, OFFER);
    await change<DeviceDraft>('drafts', (draft) => ({...draft, expires: 0}));
    press(host, 'Go on with these answers');
    await shows(host, 'These answers are not here any more');
    press(host, 'Begin again');
    await shows(host, 'Page 1 of 2');
  });

  it('leaves out what a changed survey does not take any more, and says which questions', async () => {
    const [home, bins] = smallSurvey().pages;
    const changed = smallSurvey({version: 2, pages: [
      {id: 'home', title: home?.title ?? '', questions: [{id: 'tenure', type: 'choice', label: 'Rent or own?', choices: [{value: 'lodge', label: 'Lodge'}]}]},
      {id: 'bins', title: bins?.title ?? '', questions: [{id: 'other', type: 'text', label: 'Something else'}, {id: 'ideas', type: 'text', label: 'What would you change?'}]},
    ]});
    const host = await widget(smallSurvey());
    choose(host, 'tenure', 'rent');
    await until(() => host.shadowRoot?.querySelector('[name=landlord]'), 'the question about the landlord');
    write(host, 'landlord', 'The council');
    press(host, 'Continue');
    await shows(host, 'What would you change?');
    write(host, 'ideas', 'More bins');
    await shows(host, 'Save and finish later');
    press(host, 'Save and finish later');
    await until(() => KEPT.test(seen(host)), 'the words that say so');
    const again = await visit(host, changed);
    await shows(again, OFFER);
    press(again, 'Go on with these answers');
    await shows(again, 'Your answers to “Rent or own?”, “Who is your landlord?” no longer fit and were left out.');
    expect((find(again, '[name=ideas]') as HTMLInputElement).value).to.equal('More bins');
  });
});
