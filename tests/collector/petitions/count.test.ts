import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {countSchema, definitionSchema} from '../../../src/schema.ts';
import {canonicalAddress} from '../../../demo/collector/petitions/address.ts';
import {areaOf, publicAreas} from '../../../demo/collector/petitions/areas.ts';
import type {Petition} from '../../../demo/collector/petitions/signer.ts';
import {FIXTURES, problemOf} from '../support/collector.ts';
import {PETITION, signAndConfirm, startPetition, until} from './support.ts';
import type {PetitionCollector} from './support.ts';

const PATH = `/petitions/${PETITION}/count`;

const petition = (): Petition => {
  const definition = definitionSchema.parse(JSON.parse(readFileSync(join(FIXTURES, `${PETITION}.json`), 'utf8')));
  return definition.petition ?? assert.fail('It is no petition.');
};

const counted = (collector: PetitionCollector, n: number): Promise<void> => until(async () => (await collector.count()).count === n);

test('the count has an ETag without the moment: unchanged it is 304, changed it is new', async (t) => {
  const collector = await startPetition(t);
  await signAndConfirm(collector);
  await counted(collector, 1);
  const response = await collector.get(PATH, {Origin: collector.url});
  assert.equal(response.headers.get('cache-control'), 'public, max-age=5');
  assert.equal(response.headers.get('access-control-allow-origin'), collector.url);
  const etag = response.headers.get('etag') ?? '';
  collector.setTime('2026-11-20T13:00:00.000Z');
  const {asOf} = countSchema.parse(await response.json());
  assert.equal(asOf, '2026-11-20T12:00:00.000Z');
  await until(async () => (await collector.count()).asOf === '2026-11-20T13:00:00.000Z');
  const same = await collector.get(PATH, {'If-None-Match': etag});
  assert.deepEqual([same.status, same.headers.get('etag'), await same.text()], [304, etag, '']);
  await signAndConfirm(collector);
  await counted(collector, 2);
  assert.equal((await collector.get(PATH, {'If-None-Match': etag})).status, 200);
});

test('a count from memory goes out like one that is made anew: to any page that may read it, and to no other', async (t) => {
  const collector = await startPetition(t, {env: {ALLOWED_ORIGINS: 'https://council.example'}});
  const about = async (path: string, headers: Record<string, string>): Promise<[number, Record<string, string>, string]> => {
    const response = await collector.get(path, headers);
    const kept = [...response.headers].filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name));
    return [response.status, Object.fromEntries(kept), await response.text()];
  };
  const etag = (await collector.get(PATH)).headers.get('etag') ?? '';
  for (const headers of [{}, {Origin: 'https://council.example'}, {Origin: 'https://evil.example'}, {'If-None-Match': etag}]) {
    // A query goes the way of all requests.
    assert.deepEqual(await about(PATH, headers), await about(`${PATH}?any`, headers));
  }
});

test('a petition’s results are its count', async (t) => {
  const collector = await startPetition(t);
  const response = await collector.get(`/consultations/${PETITION}/results`);
  assert.deepEqual([response.status, response.headers.get('location')], [308, `${collector.url}${PATH}`]);
  const {links} = definitionSchema.parse(await (await collector.get(`/consultations/${PETITION}`)).json());
  assert.equal(links?.results, `${collector.url}${PATH}`);
});

test('what is no petition has no count', async (t) => {
  const collector = await startPetition(t);
  for (const path of ['/petitions/street-survey', '/petitions/street-survey/count', '/petitions/nothing/count']) {
    assert.deepEqual(await problemOf(await collector.get(path)), [404, 'not-found'], path);
  }
  const post = await fetch(collector.url + PATH, {method: 'POST'});
  assert.equal(post.status, 405);
});

test('thresholds are reached when the count reaches them, and no longer when it falls', async (t) => {
  const collector = await startPetition(t);
  const ids = [];
  for (let i = 0; i < 5; i++) ids.push(await signAndConfirm(collector));
  await counted(collector, 5);
  const at = '2026-11-20T12:00:00.000Z';
  assert.deepEqual((await collector.count()).thresholds, [{at: 5, reachedAt: at}, {at: 10, reachedAt: null}, {at: 100, reachedAt: null}]);
  collector.setTime('2026-11-21T12:00:00.000Z');
  await signAndConfirm(collector);
  await counted(collector, 6);
  assert.equal((await collector.count()).thresholds[0]?.reachedAt, at);
  collector.execute(`insert into count_changes values ('a', '${PETITION}', '', 0, -2, 'invalidated', '${at}', null)`);
  await counted(collector, 4);
  assert.deepEqual((await collector.count()).thresholds.map(({reachedAt}) => reachedAt), [null, null, null]);
  assert.deepEqual(collector.rows('select * from thresholds'), []);
});

test('paper is part of the count and named beside it', async (t) => {
  const collector = await startPetition(t);
  await signAndConfirm(collector);
  collector.execute(`insert into count_changes values ('a', '${PETITION}', '', 1, 120, 'paper', '', null)`);
  await counted(collector, 121);
  const {paper, thresholds} = await collector.count();
  assert.equal(paper, 120);
  assert.ok(thresholds.every(({reachedAt}) => reachedAt !== null));
});

test('areas: by the longest beginning of the postcode; small numbers are withheld, and never exactly one', async (t) => {
  const collector = await startPetition(t);
  const {areas = []} = petition();
  const sign = async (n: number, postcode: string): Promise<void> => {
    for (let i = 0; i < n; i++) await signAndConfirm(collector, {postcode});
  };
  const published = async (count: number): Promise<(number | null)[]> => {
    await counted(collector, count);
    return (await collector.count()).areas?.map((area) => area.count) ?? [];
  };
  await sign(5, 'LA1 1AA');
  assert.deepEqual(await published(5), [5, null, null]);
  await sign(6, 'LA1 2AA');
  assert.deepEqual(await published(11), [null, 6, null]);
  await sign(5, 'LA4 4AA');
  assert.deepEqual(await published(16), [5, 6, 5]);
  await sign(1, 'LA11 6AA');
  assert.deepEqual(await published(17), [5, 6, 5]);
  assert.deepEqual((await collector.count()).areas?.map(({code}) => code), areas.map(({code}) => code));
});

test('a breakdown never withholds exactly one area', () => {
  const areas = petition();
  for (let n = 0; n < 8 ** 3; n++) {
    const byArea = new Map([['castle', n % 8], ['lancaster', Math.floor(n / 8) % 8], ['bay', Math.floor(n / 64)]]);
    const counts = publicAreas(areas, byArea)?.map(({count}) => count) ?? [];
    assert.notEqual(counts.filter((count) => count === null).length, 1, String([...byArea.values()]));
    assert.ok(counts.every((count) => count === null || count >= 5));
  }
  const [first] = areas.areas ?? [];
  assert.equal(publicAreas({...areas, areas: first ? [first] : []}, new Map([['castle', 3]])), undefined);
});

test('a postcode belongs to the area with the longest beginning', () => {
  const codes = ['LA11AA', 'LA12AA', 'LA27AA', 'LA51AA', 'LA116AA', 'M11AE'].map((postcode) => areaOf(petition(), postcode));
  assert.deepEqual(codes, ['castle', 'lancaster', 'lancaster', 'bay', '', '']);
});

test('public JSON holds nothing of who signed', async (t) => {
  const collector = await startPetition(t);
  await signAndConfirm(collector, {name: 'Zebedee Canary', email: 'zebedee.canary@example.org', postcode: 'LA1 1ZZ', updates: true});
  await counted(collector, 1);
  const about = await collector.get(`/petitions/${PETITION}`);
  assert.deepEqual(Object.keys(await about.clone().json() as object), ['title', 'petition', 'live', 'count']);
  const paths = [`/petitions/${PETITION}`, PATH, `/consultations/${PETITION}`, `/consultations/${PETITION}/results`];
  for (const path of paths) assert.doesNotMatch(await (await fetch(collector.url + path)).text(), /zebedee|canary|LA1 ?1ZZ/i, path);
  const again = await collector.get(`/petitions/${PETITION}`, {'If-None-Match': about.headers.get('etag') ?? ''});
  assert.equal(again.status, 304);
});

test('one mailbox has one canonical address', () => {
  const canonical = (email: string): string | undefined => canonicalAddress(email)?.address;
  for (const [email, expected] of [
    ['Jo.Smith@Gmail.com', 'josmith@gmail.com'], ['jo.smith+a+b@googlemail.com', 'josmith@gmail.com'],
    ['jo.smith@example.org', 'jo.smith@example.org'], ['jo+x@example.org', 'jo@example.org'], ['+x@example.org', '+x@example.org'],
    ['jo@outlook.com', 'jo@outlook.com'], ['jo@hotmail.com', 'jo@hotmail.com'], ['j.o@pm.me', 'jo@proton.me'],
    ['JO@Exämple.DE', 'jo@xn--exmple-cua.de'], ['jo@constructor.example', 'jo@constructor.example'],
  ]) assert.equal(canonical(expected === undefined ? '' : email ?? ''), expected, email);
  for (const email of ['jo', 'jo@', '@example.org', 'jo@localhost']) assert.equal(canonical(email), undefined, email);
});
