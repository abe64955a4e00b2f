/** Drafts as records of this device: no two tabs have the same one, and none outlives its time. */
import {expect} from 'chai';
import {hasDatabase, inStore} from '../../src/delivery/database.ts';
import {deleteDrafts, expiryAt, keepDraft, keptDrafts, takeDraft} from '../../src/delivery/drafts.ts';
import type {DeviceDraft} from '../../src/delivery/drafts.ts';
import {databases, records, refuseDatabases} from '../support/database.ts';
import '../support/elements.ts';

const DAY = 24 * 60 * 60_000;
const NOW = Date.parse('2026-11-03T14:02:00Z');

const draft = (changes: Partial<DeviceDraft> = {}): DeviceDraft =>
  ({id: '', form: 'bins', draft: {answers: {street: 'Bryn Teg'}}, began: '2026-11-03T14:02:00Z', expires: NOW + DAY, ...changes});

const failure = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'none', (error: unknown) => String(error));

describe('a draft on this device', () => {
  it('is kept under an id of its own, and changed under the same', async () => {
    const id = await keepDraft(draft());
    expect(await keepDraft(draft({id, expires: NOW + 2 * DAY}))).to.equal(id);
    expect((await records<DeviceDraft>('drafts')).map((one) => [one.id, one.expires])).to.deep.equal([[id, NOW + 2 * DAY]]);
  });

  it('goes to one of two tabs that take it at once, under a new id', async () => {
    const id = await keepDraft(draft());
    const taken = await Promise.all([takeDraft(id, NOW), takeDraft(id, NOW)]);
    const [winner, ...others] = taken.filter((one) => one !== undefined);
    expect(others).to.deep.equal([]);
    expect(winner?.id).not.to.equal(id);
    expect((await records<DeviceDraft>('drafts')).map((one) => one.id)).to.deep.equal([winner?.id]);
  });

  it('that another tab has taken is gone: who had it goes on with one of its own', async () => {
    const id = await keepDraft(draft());
    const taken = await takeDraft(id, NOW);
    const other = await keepDraft(draft({id, draft: {answers: {street: 'Another street'}}}));
    expect([taken?.id, other]).not.to.include(id);
    const all = await records<DeviceDraft>('drafts');
    expect(all.map((one) => one.id).sort()).to.deep.equal([taken?.id ?? '', other].sort());
    expect(all.find((one) => one.id === taken?.id)?.draft).to.deep.equal({answers: {street: 'Bryn Teg'}});
  });

  it('is listed for its form alone, the newest first', async () => {
    const old = await keepDraft(draft());
    const young = await keepDraft(draft({expires: NOW + 2 * DAY}));
    await keepDraft(draft({form: 'trees'}));
    expect((await keptDrafts('bins', NOW)).map(({id}) => id)).to.deep.equal([young, old]);
  });

  it('is deleted when it is met after its time, whatever form it belongs to', async () => {
    await keepDraft(draft({expires: NOW}));
    await keepDraft(draft({form: 'trees', expires: NOW - 1}));
    expect(await keptDrafts('bins', NOW)).to.deep.equal([]);
    expect(await records('drafts')).to.deep.equal([]);
    const late = await keepDraft(draft({expires: NOW}));
    expect(await takeDraft(late, NOW)).to.equal(undefined);
    expect(await records('drafts')).to.deep.equal([]);
  });

  it('is deleted for good', async () => {
    const ids = [await keepDraft(draft()), await keepDraft(draft())];
    await deleteDrafts(ids);
    expect(await records('drafts')).to.deep.equal([]);
  });

  it('expires 30 days after the last change, or when the consultation closes', () => {
    expect(new Date(expiryAt(NOW)).toISOString()).to.equal('2026-12-03T14:02:00.000Z');
    expect(new Date(expiryAt(NOW, '2026-11-05T00:00:00Z')).toISOString()).to.equal('2026-11-05T00:00:00.000Z');
    expect(expiryAt(NOW, '2027-11-05T00:00:00Z')).to.equal(expiryAt(NOW));
  });
});

describe('a device that keeps nothing', () => {
  it('says so', async () => {
    refuseDatabases();
    expect(await failure(keepDraft(draft()))).to.match(/Error/u);
    expect(await hasDatabase(true)).to.equal(false);
  });

  it('says so when it gives up in the middle, as when it is full', async () => {
    const full = inStore('drafts', 'readwrite', (store) => {
      store.put('x', 'x');
      store.transaction.abort();
      return () => 'kept';
    });
    expect(await failure(full)).to.equal('Error: storage gave up');
    expect(await records('drafts')).to.deep.equal([]);
  });

  it('is asked by the names of its databases alone', async () => {
    expect(await hasDatabase()).to.equal(false);
    expect(await databases()).not.to.include('consult-widgets');
    await keepDraft(draft());
    expect(await hasDatabase()).to.equal(true);
  });
});
