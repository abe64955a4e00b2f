import assert from 'node:assert/strict';
import {test} from 'node:test';
import {exported} from '../support/collector.ts';
import {parseCsv} from '../support/csv.ts';
import {BEARER, feedbackOf, ok, startAdmin} from '../admin/support.ts';
import type {AdminCollector} from '../admin/support.ts';

interface PageWeek {
  pageId: string;
  week: string;
  n: number;
  yes: number;
  no: number;
  satisfaction: number | null;
  rated: number;
}

const FEES = {page: 'https://council.example/fees'};

const pages = async (collector: AdminCollector, query = ''): Promise<PageWeek[]> =>
  (await ok<{pages: PageWeek[]}>(collector.call('GET', `page-feedback/pages${query}`))).pages;

async function send(collector: AdminCollector, ...payloads: ReturnType<typeof feedbackOf>[]): Promise<void> {
  for (const payload of payloads) {
    const response = await collector.send(payload);
    assert.equal(response.status, 201, await response.text());
  }
}

test('feedback is counted by page and week: yes, no, mean satisfaction', async (t) => {
  const collector = await startAdmin(t);
  await send(collector, feedbackOf({useful: 'yes', satisfaction: 5}), feedbackOf({useful: 'yes'}), feedbackOf({useful: 'no', satisfaction: 2}), feedbackOf({useful: 'no'}, FEES));
  collector.setTime('2026-11-25T12:00:00.000Z');
  await send(collector, feedbackOf({useful: 'no', satisfaction: 1}));
  assert.deepEqual(await pages(collector), [
    {pageId: 'bins', week: '2026-11-23', n: 1, yes: 0, no: 1, satisfaction: 1, rated: 1},
    {pageId: 'bins', week: '2026-11-16', n: 3, yes: 2, no: 1, satisfaction: 3.5, rated: 2},
    {pageId: FEES.page, week: '2026-11-16', n: 1, yes: 0, no: 1, satisfaction: null, rated: 0},
  ]);
  assert.deepEqual((await pages(collector, `?pageId=${encodeURIComponent(FEES.page)}`)).map(({n}) => n), [1]);
});

test('a week begins on Monday as clocks in the consultation’s zone show it', async (t) => {
  const collector = await startAdmin(t);
  for (const [time, week] of [['2026-11-22T23:59:59.000Z', '2026-11-16'], ['2026-11-23T00:00:00.000Z', '2026-11-23'], ['2027-06-20T22:59:59.000Z', '2027-06-14'], ['2027-06-20T23:00:00.000Z', '2027-06-21']] as const) {
    collector.setTime(time);
    await send(collector, feedbackOf({useful: 'yes'}, {page: 'https://council.example/x', pageId: time}));
    assert.deepEqual((await pages(collector, `?pageId=${encodeURIComponent(time)}`)).map((row) => row.week), [week], time);
  }
});

test('the report of a problem is a visit without yes or no', async (t) => {
  const collector = await startAdmin(t);
  await send(collector, feedbackOf({what: 'The link is broken'}));
  assert.deepEqual(await pages(collector), [{pageId: 'bins', week: '2026-11-16', n: 1, yes: 0, no: 0, satisfaction: null, rated: 0}]);
});

test('sent twice, feedback counts once; figures equal a recount of what is stored', async (t) => {
  const collector = await startAdmin(t);
  const payloads = Array.from({length: 60}, (_, i) => feedbackOf({useful: i % 3 === 0 ? 'no' : 'yes', satisfaction: 1 + i % 5}, i % 2 === 0 ? FEES : undefined));
  await Promise.all([...payloads, ...payloads].map((payload) => collector.send(payload)));
  const sent = payloads.map(({answers, context}) => ({...answers as {useful: string; satisfaction: number}, page: (context as {pageId?: string}).pageId ?? FEES.page}));
  for (const row of await pages(collector)) {
    const own = sent.filter(({page}) => page === row.pageId);
    const count = (useful: string): number => own.filter((answers) => answers.useful === useful).length;
    const mean = own.reduce((sum, {satisfaction}) => sum + satisfaction, 0) / own.length;
    assert.deepEqual(row, {pageId: row.pageId, week: '2026-11-16', n: own.length, yes: count('yes'), no: count('no'), satisfaction: mean, rated: own.length});
  }
});

test('a page may be called anything', async (t) => {
  const collector = await startAdmin(t);
  for (const pageId of ['__proto__', "' or 1=1 --", '<b>&amp;', '=1+1', '%_']) await send(collector, feedbackOf({useful: 'yes'}, {...FEES, pageId}));
  assert.equal((await pages(collector)).length, 5);
  assert.equal((await pages(collector, '?pageId=%25_')).length, 1);
  const page = await collector.page('/admin/consultations/page-feedback/pages');
  assert.match(page, /&lt;b&gt;&amp;amp;/);
  assert.doesNotMatch(page, /<b>/);
});

test('exports hold one page or all, and no cell is a formula', async (t) => {
  const collector = await startAdmin(t);
  await send(collector, feedbackOf({useful: 'no', missing: '=HYPERLINK("http://evil.example")'}, {...FEES, pageId: '=cmd'}), feedbackOf({useful: 'yes'}), feedbackOf({useful: 'yes'}, FEES));
  const of = async (query: string): Promise<string[][]> => parseCsv((await (await collector.get(`/admin/consultations/page-feedback/responses.csv${query}`, BEARER)).text()));
  const [head = [], row = [], ...others] = await of('?pageId=%3Dcmd');
  assert.equal(others.length, 0);
  assert.equal(row[head.indexOf('pageId')], "'=cmd");
  assert.equal(row[head.indexOf('page')], FEES.page);
  assert.equal(row[head.indexOf('missing')], '\'=HYPERLINK("http://evil.example")');
  assert.equal((await of('')).length, 4);
  assert.equal((await of(`?pageId=${encodeURIComponent(FEES.page)}`)).length, 2);
  const rows = await exported(collector, 'page-feedback') as unknown as {pageId?: string}[];
  assert.ok(rows.some(({pageId}) => pageId === '=cmd'));
});

test('comments are read by page, the newest first, and never those that are held', async (t) => {
  const collector = await startAdmin(t);
  await send(collector, feedbackOf({useful: 'no', missing: 'The phone number'}));
  collector.setTime('2026-11-20T13:00:00.000Z');
  await send(collector,
    feedbackOf({useful: 'yes', comment: '<script>alert(1)</script>'}, FEES), feedbackOf({useful: 'yes'}, FEES),
    feedbackOf({useful: 'no', missing: 'Buy now'}, undefined, {trap: 'x'}));
  const {comments} = await ok<{comments: {texts: string[]; page: string}[]}>(collector.call('GET', 'page-feedback/comments'));
  assert.deepEqual(comments.map(({texts}) => texts), [['<script>alert(1)</script>'], ['The phone number']]);
  const page = await collector.page('/admin/consultations/page-feedback/comments?pageId=bins');
  assert.match(page, /The phone number/);
  assert.match(page, /<option value="bins" selected>/);
  assert.doesNotMatch(page, /alert/);
  assert.match(await collector.page('/admin/consultations/page-feedback/comments'), /&lt;script&gt;alert\(1\)/);
});

test('other kinds have no pages', async (t) => {
  const collector = await startAdmin(t);
  for (const path of ['street-survey/pages', 'street-petition/comments']) assert.equal((await collector.call('GET', path)).status, 404);
});

test('anonymised feedback keeps its figures and loses the email', async (t) => {
  const collector = await startAdmin(t);
  await send(collector, feedbackOf({useful: 'yes', comment: 'Good', satisfaction: 4, email: 'jo@example.org'}));
  const before = await pages(collector);
  await ok(collector.call('POST', 'page-feedback/state', {state: 'closed'}));
  await ok(collector.call('POST', 'page-feedback/anonymise'));
  assert.deepEqual(await pages(collector), before);
  assert.deepEqual((await exported(collector, 'page-feedback')).map(({answers}) => answers), [{useful: 'yes', comment: 'Good', satisfaction: 4}]);
});
