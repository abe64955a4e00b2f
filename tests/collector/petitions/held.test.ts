import assert from 'node:assert/strict';
import {createSecretKey} from 'node:crypto';
import {test} from 'node:test';
import {rangeOf, startNetworks} from '../../../demo/collector/petitions/networks.ts';
import {answersOf, exported} from '../support/collector.ts';
import {signAndConfirm, signatureOf, startPetition} from './support.ts';
import type {PetitionCollector} from './support.ts';

const HOUR = 3_600_000;
const STARTED = '2026-11-20T11:59:00.000Z';
const seconds = (n: number): string => new Date(Date.parse(STARTED) + n * 1000).toISOString();
const heldFor = (collector: PetitionCollector): unknown[] => collector.rows('select held_for from responses').map((row) => row['held_for']);

test('BOT-01: a signature with a filled trap is confirmed like others and never counted by itself', async (t) => {
  const collector = await startPetition(t);
  await signAndConfirm(collector, {}, {trap: 'http://spam.example'});
  assert.deepEqual(heldFor(collector), ['trap']);
  assert.equal((await collector.tally()).count, 0);
});

test('BOT-02: answers faster than anybody reads are held, with the same answer; those of a person are not', async (t) => {
  const collector = await startPetition(t);
  await signAndConfirm(collector, {}, {startedAt: STARTED, sealedAt: seconds(0.2)});
  assert.deepEqual(heldFor(collector), ['time']);
  assert.equal((await collector.tally()).count, 0);
  await signAndConfirm(collector, {}, {startedAt: STARTED, sealedAt: seconds(0.5)});
  assert.equal((await collector.tally()).count, 1);
});

test('BOT-02: the time trap is set for every kind', async (t) => {
  const collector = await startPetition(t);
  await collector.send(answersOf({safe: 'yes', noise: 3, words: 'a'}, {startedAt: STARTED, sealedAt: seconds(0.2)}));
  await collector.send(answersOf({safe: 'yes'}, {startedAt: STARTED, sealedAt: seconds(2)}));
  assert.deepEqual((await exported(collector)).map(({held}) => held).sort(), [false, true]);
});

test('more than 30 signatures from one network in five minutes are held, not refused; other networks and later ones are not', async (t) => {
  const collector = await startPetition(t);
  const from = (last: number): string => `203.0.113.${last}`;
  const responses = await Promise.all(Array.from({length: 40}, (_, i) => collector.sign(signatureOf(), from(i))));
  assert.ok(responses.every(({status}) => status === 201));
  assert.equal(heldFor(collector).filter((reason) => reason === 'network').length, 10);
  assert.equal(collector.mails().length, 40);
  await collector.sign(signatureOf(), '203.0.114.1');
  assert.equal(heldFor(collector).filter((reason) => reason === 'network').length, 10);
  collector.setTime('2026-11-20T12:05:01.000Z');
  await collector.sign(signatureOf(), from(1));
  assert.equal(heldFor(collector).filter((reason) => reason === 'network').length, 10);
});

test('CNT-19: a flood from one place is confirmed in vain: what is held does not count', async (t) => {
  const collector = await startPetition(t);
  await Promise.all(Array.from({length: 60}, (_, i) => collector.sign(signatureOf({email: `bot${i}@spam.example`}), '2001:db8:1:2::5')));
  const tokens = Array.from({length: 60}, (_, i) => collector.tokens(`bot${i}@spam.example`)[0] ?? '');
  await Promise.all(tokens.map((token) => collector.confirm(token)));
  assert.equal((await collector.tally()).count, 30);
});

test('a range is 24 bits of IPv4 and 64 of IPv6, however it is written', () => {
  assert.equal(rangeOf('203.0.113.7'), '203.0.113.0/24');
  for (const address of ['2001:db8:0:2::1', '2001:0DB8::2:9:9:9:9', '2001:db8:0:2:ffff::']) assert.equal(rangeOf(address), '2001:db8:0:2::/64', address);
  assert.equal(rangeOf('::1'), '0:0:0:0::/64');
  assert.equal(rangeOf('fe80::1%eth0'), 'fe80:0:0:0::/64');
});

test('PRV-03: no address is stored, only a hash whose key lives for two days', async (t) => {
  const collector = await startPetition(t);
  await collector.sign(signatureOf(), '203.0.113.7');
  await collector.sign(signatureOf(), '203.0.113.99');
  const networks = collector.rows('select network from signatures').map(({network}) => String(network));
  assert.equal(new Set(networks).size, 1);
  assert.match(networks[0] ?? '', /^[\w-]{43}$/);
  for (const {name} of collector.rows("select name from sqlite_master where type = 'table'")) {
    assert.doesNotMatch(JSON.stringify(collector.rows(`select * from ${String(name)}`)), /203\.0\.113/, String(name));
  }
  collector.setTime('2026-11-21T00:00:01.000Z');
  await collector.sign(signatureOf(), '203.0.113.7');
  assert.equal(collector.rows('select distinct network from signatures').length, 2);
  await collector.store.petitions.forgetNetworks('2026-11-21');
  assert.deepEqual(collector.rows("select name from secrets where name like 'network-%'").map(({name}) => name), ['network-2026-11-21']);
  assert.deepEqual(collector.rows('select network from signatures order by signed_at').map(({network}) => network === ''), [true, true, false]);
});

test('PRV-03: keys and hashes of past days are destroyed at start and at every midnight', async (t) => {
  t.mock.timers.enable({apis: ['setTimeout', 'Date'], now: Date.parse('2026-11-21T23:00:00Z')});
  const forgotten: string[] = [];
  const networks = await startNetworks({
    networkKey: () => Promise.resolve(createSecretKey(new Uint8Array(32))),
    forgetNetworks: (day) => Promise.resolve(void forgotten.push(day)),
  }, Date.now, (error) => { throw error; });
  t.after(() => networks.close());
  assert.deepEqual(forgotten, ['2026-11-20']);
  t.mock.timers.tick(HOUR);
  assert.deepEqual(forgotten, ['2026-11-20', '2026-11-21']);
  t.mock.timers.tick(24 * HOUR);
  assert.deepEqual(forgotten, ['2026-11-20', '2026-11-21', '2026-11-22']);
});

test('a key that could not be had is asked for again', async (t) => {
  let isBroken = true;
  const networks = await startNetworks({
    networkKey: () => (isBroken ? Promise.reject(new Error('busy')) : Promise.resolve(createSecretKey(new Uint8Array(32)))),
    forgetNetworks: () => Promise.resolve(),
  }, Date.now, (error) => { throw error; });
  t.after(() => networks.close());
  await assert.rejects(networks.of('203.0.113.7', 0), /busy/);
  isBroken = false;
  assert.match(await networks.of('203.0.113.7', 0), /^[\w-]{43}$/);
  assert.equal(await networks.of('', 0), '');
});
