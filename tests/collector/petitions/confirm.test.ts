import assert from 'node:assert/strict';
import {test} from 'node:test';
import {PETITION, THRESHOLDS, signAndConfirm, signatureOf, startPetition} from './support.ts';
import type {PetitionCollector} from './support.ts';

const EMAIL = 'jo@example.org';

async function signed(collector: PetitionCollector, other: Record<string, unknown> = {}): Promise<string> {
  await collector.sign(signatureOf({name: 'Jo', email: EMAIL}, other));
  return collector.tokens(EMAIL).at(-1) ?? assert.fail('No link was mailed.');
}

test('CNT-16: a mail scanner that fetches the link confirms nothing, and the person still can', async (t) => {
  const collector = await startPetition(t);
  const token = await signed(collector);
  const before = collector.rows('select * from signatures');
  for (const method of ['HEAD', 'GET', 'GET', 'GET']) assert.equal((await collector.confirm(token, method)).status, 200);
  assert.deepEqual(collector.rows('select * from signatures'), before);
  assert.equal((await collector.tally()).count, 0);
  assert.match(await (await collector.confirm(token)).text(), /You have confirmed your signature/);
  assert.match(await (await collector.confirm(token, 'GET')).text(), /You have confirmed your signature/);
  assert.equal((await collector.tally()).count, 1);
});

test('pressing the button again, or twice at once, shows the same page and counts once', async (t) => {
  const collector = await startPetition(t);
  const token = await signed(collector);
  const pages = await Promise.all((await Promise.all([1, 2, 3].map(() => collector.confirm(token)))).map((response) => response.text()));
  pages.push(await (await collector.confirm(token)).text());
  assert.equal(new Set(pages).size, 1);
  assert.equal((await collector.tally()).count, 1);
});

test('CNT-17: unknown, altered and expired links are one and the same 404', async (t) => {
  const collector = await startPetition(t);
  const token = await signed(collector);
  const altered = Array.from(token, (letter, i) => token.slice(0, i) + (letter === 'A' ? 'B' : 'A') + token.slice(i + 1));
  const unknown = [...altered, '', 'x', `${token}A`, token.slice(1), '%00', 'A'.repeat(22)].filter((one) => one !== '');
  const pages = new Set<string>();
  for (const one of unknown) {
    for (const method of ['GET', 'POST']) {
      const response = await collector.confirm(one, method);
      assert.equal(response.status, 404, one);
      pages.add(await response.text());
    }
  }
  collector.setTime('2026-12-14T23:59:59.100Z');
  const expired = await collector.confirm(token);
  pages.add(await expired.text());
  assert.deepEqual([expired.status, pages.size], [404, 1]);
  assert.equal((await collector.tally()).count, 0);
});

test('no token is stored, only its hash', async (t) => {
  const collector = await startPetition(t);
  const token = await signed(collector);
  const [row] = collector.rows('select * from tokens');
  assert.match(String(row?.['hash']), /^[0-9a-f]{64}$/);
  for (const table of ['tokens', 'signatures', 'count_changes']) assert.ok(!JSON.stringify(collector.rows(`select * from ${table}`)).includes(token));
});

test('a link works until 24 hours after closing', async (t) => {
  const collector = await startPetition(t);
  const token = await signed(collector);
  collector.setTime('2026-12-14T23:59:58Z');
  assert.equal((await collector.confirm(token)).status, 200);
  assert.equal((await collector.tally()).count, 1);
});

test('the pages keep their address to themselves, run no script and speak the signatory’s language', async (t) => {
  const collector = await startPetition(t);
  const token = await signed(collector, {language: 'cy'});
  const responses = [await collector.confirm(token, 'GET'), await collector.confirm(token), await collector.confirm('A'.repeat(22))];
  for (const response of responses) {
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
    assert.match(response.headers.get('content-security-policy') ?? '', /^default-src 'none';/);
    assert.doesNotMatch(response.headers.get('content-security-policy') ?? '', /script|unsafe|\*/);
  }
  const [ask = '', done = '', missing = ''] = await Promise.all(responses.map((response) => response.text()));
  for (const text of [ask, done]) assert.match(text, /<html lang="cy">[^]*Gwnewch Stryd y Castell/);
  assert.match(missing, /<div lang="cy">/);
  for (const text of [ask, done, missing]) assert.doesNotMatch(text, /<script|jo@example/);
});

test('two confirmations of one address in parallel, through two collectors, count once', async (t) => {
  const first = await startPetition(t);
  const second = await startPetition(t, {folder: first.folder});
  await Promise.all([1, 2, 3, 4].map(() => first.sign(signatureOf({name: 'Jo', email: EMAIL}))));
  const tokens = first.tokens(EMAIL);
  assert.equal(tokens.length, 4);
  const pages = await Promise.all(tokens.map((token, i) => (i % 2 ? first : second).confirm(token)));
  assert.ok(pages.every(({status}) => status === 200));
  assert.equal((await first.tally()).count, 1);
  assert.deepEqual(first.rows('select state from signatures order by state').map(({state}) => state), ['active', 'repeat', 'repeat', 'repeat']);
});

test('a hundred signatures and their confirmations at once: the count is exact, through two collectors that both roll up', async (t) => {
  const first = await startPetition(t);
  const second = await startPetition(t, {folder: first.folder});
  const payloads = Array.from({length: 100}, (_, i) => signatureOf({email: `person${i}@example.org`}));
  await Promise.all(payloads.map(async (payload, i) => {
    const collector = i % 2 ? first : second;
    assert.equal((await collector.sign(payload)).status, 201);
    const [token = ''] = collector.tokens(String(payload.answers['email']));
    await Promise.all([collector.confirm(token), collector.confirm(token), collector.tally()]);
  }));
  assert.equal((await first.tally()).count, 100);
  assert.equal((await second.tally()).count, 100);
  assert.equal(first.rows('select * from count_changes').length, 100);
});

test('what was confirmed when a collector stopped is counted by the next one, once', async (t) => {
  const first = await startPetition(t);
  await signAndConfirm(first);
  await first.close();
  const second = await startPetition(t, {folder: first.folder});
  assert.equal((await second.count()).count, 1);
  assert.equal((await second.store.petitions.rollUp(PETITION, THRESHOLDS, '2026-11-21T00:00:00.000Z')).count, 1);
});
