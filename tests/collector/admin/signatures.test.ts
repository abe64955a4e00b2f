import assert from 'node:assert/strict';
import {test} from 'node:test';
import {exported, problemOf} from '../support/collector.ts';
import {PETITION, signAndConfirm, signatureOf, until} from '../petitions/support.ts';
import {BEARER, ok, startAdmin} from './support.ts';
import type {AdminCollector} from './support.ts';

interface Matched {
  dryRun: boolean;
  signatures: number;
  counted: number;
}

const invalidate = (collector: AdminCollector, where: object, dryRun: boolean): Promise<Matched> =>
  ok(collector.call('POST', `${PETITION}/invalidate`, {where, dryRun, reason: 'a machine'}));

/** Six signatures: two of spam.example (one unconfirmed), others elsewhere and at another time. */
async function signSome(collector: AdminCollector): Promise<string[]> {
  const ids = [
    await signAndConfirm(collector, {email: 'a@spam.example', postcode: 'LA1 1YN'}),
    await signAndConfirm(collector, {email: 'jo.b+x@gmail.com', postcode: 'LA1 1YN', name: 'Zoë O’Brien'}),
    await signAndConfirm(collector, {email: 'c@example.org', postcode: 'LA11 1AA'}),
  ];
  const unconfirmed = signatureOf({email: 'd@spam.example', postcode: 'LA3 1AA'});
  await collector.sign(unconfirmed);
  collector.setTime('2026-11-20T14:00:00.000Z');
  ids.push(unconfirmed.id, await signAndConfirm(collector, {email: 'e@example.org', postcode: 'LA2 9ZZ'}));
  ids.push(await signAndConfirm(collector, {email: 'f@sub.spam.example', postcode: 'LA1 2BB'}));
  return ids;
}

test('every condition finds its signatures; several must all hold; the dry run counts what the run strikes out', async (t) => {
  const collector = await startAdmin(t);
  const ids = await signSome(collector);
  const cases: [object, number, number][] = [
    [{domain: 'spam.example'}, 2, 1], [{domain: '@SPAM.example'}, 2, 1], [{email: 'JoB@googlemail.com'}, 1, 1], [{name: 'zoe o brien'}, 1, 1],
    [{postcode: 'la11yn'}, 2, 2], [{postcode: 'LA1'}, 3, 3], [{postcode: 'LA1 1'}, 2, 2], [{postcode: 'LA11'}, 1, 1], [{area: 'castle'}, 2, 2], [{area: 'bay'}, 1, 0],
    [{from: '2026-11-20T14:00:00Z'}, 2, 2], [{to: '2026-11-20T14:00:00Z'}, 4, 3], [{from: '2026-11-20T14:00'}, 2, 2], [{id: ids[2]}, 1, 1],
    [{domain: 'spam.example', postcode: 'LA1'}, 1, 1], [{domain: 'spam.example', area: 'lancaster'}, 0, 0],
  ];
  for (const [where, signatures, counted] of cases) {
    assert.deepEqual(await invalidate(collector, where, true), {dryRun: true, signatures, counted}, JSON.stringify(where));
  }
  assert.equal((await collector.tally()).count, 5);
  assert.deepEqual(await collector.log(), []);
  for (const where of [{domain: 'spam.example'}, {postcode: 'LA1'}]) {
    const {signatures, counted} = await invalidate(collector, where, true);
    const before = (await collector.tally()).count;
    assert.deepEqual(await invalidate(collector, where, false), {dryRun: false, signatures, counted});
    assert.equal((await collector.tally()).count, before - counted);
    assert.deepEqual(await invalidate(collector, where, false), {dryRun: false, signatures: 0, counted: 0});
  }
});

test('CNT-19: what is struck out un-crosses a threshold, in one step, and the public count follows by itself', async (t) => {
  const collector = await startAdmin(t);
  for (let i = 0; i < 3; i++) await signAndConfirm(collector, {email: `bot${i}@spam.example`});
  for (let i = 0; i < 4; i++) await signAndConfirm(collector);
  await until(async () => (await collector.count()).count === 7);
  assert.notEqual((await collector.count()).thresholds[0]?.reachedAt, null);
  await invalidate(collector, {domain: 'spam.example'}, false);
  // Nobody reads the count meanwhile: it must follow by itself.
  await until(() => collector.rows('select sum(n) as n from counts')[0]?.['n'] === 4);
  assert.deepEqual(collector.rows('select * from thresholds'), []);
  assert.equal((await collector.count()).count, 4);
  assert.equal((await collector.count()).thresholds[0]?.reachedAt, null);
});

test('a struck out signature does not count when it is confirmed later, is not signed again, and can be accepted', async (t) => {
  const collector = await startAdmin(t);
  await collector.sign(signatureOf({email: 'late@spam.example'}));
  const confirmed = await signAndConfirm(collector, {email: 'a@spam.example', name: 'A Machine'});
  await invalidate(collector, {domain: 'spam.example'}, false);
  await collector.confirm(collector.tokens('late@spam.example')[0] ?? '');
  assert.equal((await collector.tally()).count, 0);
  await ok(collector.call('POST', `${PETITION}/responses/${confirmed}/moderate`, {decision: 'accept', reason: 'a person after all'}));
  assert.equal((await collector.tally()).count, 1);
});

test('without a condition, by network, or with one that is none, nothing is struck out', async (t) => {
  const collector = await startAdmin(t);
  await signSome(collector);
  const wrong: [object, string][] = [
    [{where: {}, reason: 'a'}, 'where'], [{reason: 'a'}, 'where'], [{where: {domain: ' '}, reason: 'a'}, 'where'], [{where: {network: '203.0.113.0/24'}, reason: 'a'}, 'where.network'],
    [{where: {domain: 'example.org'}}, 'reason'], [{where: {country: 'VA'}, reason: 'a'}, 'where.country'], [{where: {domain: 'spam'}, reason: 'a'}, 'where.domain'],
    [{where: {email: 'nobody'}, reason: 'a'}, 'where.email'], [{where: {postcode: '%'}, reason: 'a'}, 'where.postcode'], [{where: {postcode: '___'}, reason: 'a'}, 'where.postcode'],
    [{where: {area: 'mars'}, reason: 'a'}, 'where.area'], [{where: {from: 'yesterday'}, reason: 'a'}, 'where.from'], [{where: {to: '2026-99-01T00:00Z'}, reason: 'a'}, 'where.to'],
    [{where: {id: 'x'}, reason: 'a'}, 'where.id'], [{where: {domain: {$ne: ''}}, reason: 'a'}, 'where.domain.$ne'], [{where: {domain: 'example.org'}, dryRun: 'no', reason: 'a'}, 'dryRun'],
  ];
  for (const [body, path] of wrong) {
    const response = await collector.call('POST', `${PETITION}/invalidate`, body);
    const {mistakes} = await response.json() as {mistakes: {path: string}[]};
    assert.equal(response.status, 422, JSON.stringify(body));
    assert.ok(mistakes.some((mistake) => mistake.path === path), `${JSON.stringify(body)} ${JSON.stringify(mistakes)}`);
  }
  assert.equal((await collector.tally()).count, 5);
  assert.deepEqual(await problemOf(await collector.call('POST', 'street-survey/invalidate', {where: {domain: 'a.example'}, reason: 'a'})), [404, 'not-found']);
});

test('the form counts first and asks again before it strikes out', async (t) => {
  const collector = await startAdmin(t);
  await signSome(collector);
  const path = `/admin/consultations/${PETITION}/invalidate`;
  const fields = {'where.domain': 'spam.example', 'where.area': '', reason: 'a "machine"'};
  const asked = await (await collector.post(path, {...fields, dryRun: 'true'})).text();
  assert.match(asked, /<h1>Strike out 2 signatures\?<\/h1>[\s\S]*falls by 1\.[\s\S]*name="where\.domain" value="spam\.example"[\s\S]*name="reason" value="a &quot;machine&quot;"/);
  assert.doesNotMatch(asked, /name="dryRun"/);
  assert.equal((await collector.tally()).count, 5);
  assert.equal((await collector.post(path, fields)).status, 303);
  assert.equal((await collector.tally()).count, 4);
  assert.match(await collector.page(`/admin/consultations/${PETITION}`), /2 signatures struck out, 1 of which had counted/);
  assert.match(await (await collector.post(path, {...fields, dryRun: 'true'})).text(), /<h1>No signature meets the conditions<\/h1>/);
});

test('the log names the condition and not the person', async (t) => {
  const collector = await startAdmin(t);
  await signSome(collector);
  await invalidate(collector, {email: 'jo.b@gmail.com', name: 'Zoë O’Brien', postcode: 'LA1 1YN', domain: 'gmail.com'}, false);
  const [entry] = await collector.log();
  assert.deepEqual(entry?.detail, {
    where: {email: '(not kept)', name: '(not kept)', postcode: '(not kept)', domain: 'gmail.com'}, reason: 'a machine', signatures: 1, counted: 1,
  });
});

test('paper signatures are in every figure with their number, once for each reference', async (t) => {
  const collector = await startAdmin(t);
  await signAndConfirm(collector);
  await ok(collector.call('POST', `${PETITION}/paper`, {count: 42, reference: 'box 3', note: 'from the library'}));
  await until(async () => (await collector.count()).count === 43);
  assert.equal((await collector.count()).paper, 42);
  assert.equal((await collector.call('POST', `${PETITION}/paper`, {count: 42, reference: 'box 3', note: ''})).status, 422);
  assert.equal((await collector.call('POST', `${PETITION}/paper`, {count: -43, reference: 'too many'})).status, 422);
  await ok(collector.call('POST', `${PETITION}/paper`, {count: -2, reference: 'box 3, two twice'}));
  assert.deepEqual([(await collector.tally()).count, (await collector.tally()).paper], [41, 40]);
  for (const body of [{}, {count: 1}, {reference: 'a'}, {count: 0, reference: 'a'}, {count: 1.5, reference: 'a'}, {count: '1e3', reference: 'a'}, {count: 1e12, reference: 'a'}]) {
    assert.equal((await collector.call('POST', `${PETITION}/paper`, body)).status, 422, JSON.stringify(body));
  }
  assert.equal((await collector.post(`/admin/consultations/${PETITION}/paper`, {count: ' 7 ', reference: '<b>box 4</b>', note: ''})).status, 303);
  assert.match(await collector.page(`/admin/consultations/${PETITION}/paper`), /7 paper signatures added[\s\S]*&lt;b&gt;box 4&lt;\/b&gt;/);
  assert.equal((await collector.call('POST', 'street-survey/paper', {count: 1, reference: 'a'})).status, 404);
});

test('CNT-19: the most frequent domains and areas of the last hour and day stand out', async (t) => {
  const collector = await startAdmin(t);
  await signAndConfirm(collector, {email: 'old@example.org', postcode: 'LA3 1AA'});
  collector.setTime('2026-11-20T18:00:00.000Z');
  for (let i = 0; i < 3; i++) await signAndConfirm(collector, {email: `bot${i}@spam.example`});
  await collector.sign(signatureOf({email: 'x@spam.example', postcode: 'LA2 1AA'}));
  const spam = {name: 'spam.example', signed: 4, counted: 3};
  const castle = {name: 'castle', signed: 3, counted: 3};
  assert.deepEqual(await ok(collector.call('GET', `${PETITION}/trends`)), {
    hour: {domains: [spam], areas: [castle, {name: 'lancaster', signed: 1, counted: 0}]},
    day: {
      domains: [spam, {name: 'example.org', signed: 1, counted: 1}],
      areas: [castle, {name: 'bay', signed: 1, counted: 1}, {name: 'lancaster', signed: 1, counted: 0}],
    },
  });
  assert.match(await collector.page(`/admin/consultations/${PETITION}/trends`), /Rest of Lancaster/);
});

test('PRV-01: anonymised, nothing says who signed; totals, areas, references and checksums stay', async (t) => {
  const collector = await startAdmin(t);
  await signSome(collector);
  await collector.sign(signatureOf({email: 'waits@example.org', name: 'Robin Waits', postcode: 'LA4 4AA'}));
  const before = await exported(collector, PETITION);
  const tally = await collector.tally();
  const kept = (): unknown[] => collector.rows('select id, sha256, reference, secret_hash from responses order by id');
  const receipts = kept();
  const token = collector.tokens('waits@example.org')[0] ?? '';
  assert.deepEqual(await problemOf(await collector.call('POST', `${PETITION}/anonymise`)), [403, 'not-allowed']);
  await ok(collector.call('POST', `${PETITION}/state`, {state: 'closed'}));
  assert.deepEqual(await ok(collector.call('POST', `${PETITION}/anonymise`)), {anonymised: 7});
  for (const {name} of collector.rows("select name from sqlite_master where type = 'table' and name not like '%definitions%'")) {
    const rows = JSON.stringify(collector.rows(`select * from ${String(name)}`).map((row) =>
      Object.values(row).map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString(name === 'secrets' ? 'hex' : 'utf8') : String(value)))));
    assert.doesNotMatch(rows, /@|Alex Morgan|Brien|Robin|LA1|LA3|LA4|spam\.example/, String(name));
  }
  assert.deepEqual(await collector.tally(), tally);
  assert.deepEqual(kept(), receipts);
  const after = await exported(collector, PETITION) as unknown as Record<string, unknown>[];
  assert.ok(after.every(({anonymised}) => anonymised === true));
  assert.deepEqual(after.map(({answers}) => answers), before.map(() => ({connection: ['live'], consent: true})));
  assert.deepEqual(after.map(({area}) => area), before.map((row) => (row as unknown as {area: string}).area));
  assert.equal((await collector.confirm(token)).status, 404);
  assert.deepEqual(await ok(collector.call('POST', `${PETITION}/anonymise`)), {anonymised: 0});
  const [row] = after;
  assert.equal((await collector.call('POST', `${PETITION}/responses/${String(row?.['id'])}/moderate`, {decision: 'reject', reason: 'a'})).status, 403);
});

test('more answers than one transaction takes lose their details as well, and a repeat gets its receipt', async (t) => {
  const collector = await startAdmin(t);
  const payloads = Array.from({length: 450}, (_, i) => signatureOf({email: `p${i}@example.org`}));
  await Promise.all(payloads.map((payload) => collector.sign(payload)));
  const [first] = payloads;
  await ok(collector.call('POST', `${PETITION}/state`, {state: 'closed'}));
  assert.deepEqual(await ok(collector.call('POST', `${PETITION}/anonymise`)), {anonymised: 450});
  assert.equal(collector.rows("select count(*) as n from responses where body like '%example.org%'")[0]?.['n'], 0);
  assert.ok(first && (await collector.sign(first)).status === 200);
});

test('the form takes details out only when the box is ticked', async (t) => {
  const collector = await startAdmin(t);
  await signAndConfirm(collector);
  const path = `/admin/consultations/${PETITION}/anonymise`;
  assert.doesNotMatch(await collector.page(path), /<button class="warning"/);
  const early = await collector.post(path, {confirmed: 'true'});
  assert.equal(early.status, 403);
  assert.match(await early.text(), /close it first/);
  await ok(collector.call('POST', `${PETITION}/state`, {state: 'closed'}));
  assert.match(await collector.page(path), /<li>Your full name<\/li><li>Your email<\/li><li>Your postcode<\/li>/);
  const refused = await collector.post(path, {});
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /<a href="#confirmed">Tick the box/);
  assert.equal((await collector.post(path, {confirmed: 'true'})).status, 303);
  assert.equal(collector.rows("select address from signatures where address <> ''").length, 0);
});

test('the table of a petition says what counts, and never an address range or a key of one', async (t) => {
  const collector = await startAdmin(t);
  await signAndConfirm(collector);
  await collector.sign(signatureOf());
  const rows = await exported(collector, PETITION) as unknown as Record<string, unknown>[];
  assert.deepEqual(rows.map(({signature, counts, area}) => [signature, counts, area]).sort(), [['active', false, 'castle'], ['active', true, 'castle']]);
  const csv = await (await collector.get(`/admin/consultations/${PETITION}/responses.csv`, BEARER)).text();
  assert.match(csv, /^id,reference,[^\r\n]*,signature,confirmedAt,counts,area,name,email,postcode/);
  const [{network = ''} = {}] = collector.rows('select network from signatures');
  assert.ok(String(network).length > 20 && !csv.includes(String(network)));
});
