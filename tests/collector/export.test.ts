import assert from 'node:assert/strict';
import {copyFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {FIXTURES, TOKEN, answersOf, exported, newFolder, problemOf, startCollector} from './support/collector.ts';
import type {TestCollector} from './support/collector.ts';
import {parseCsv} from './support/csv.ts';

const META = ['id', 'reference', 'receivedAt', 'version', 'language', 'channel', 'late', 'held', 'heldFor', 'decision', 'anonymised'];

async function exportedCsv(collector: TestCollector): Promise<string[][]> {
  const response = await collector.get('/admin/consultations/street-survey/responses.csv', {Authorization: `Bearer ${TOKEN}`});
  const bytes = Buffer.from(await response.arrayBuffer());
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  return parseCsv(bytes.subarray(3).toString('utf8'));
}

test('the table has one row per answer set, in words, numbers as numbers', async (t) => {
  const collector = await startCollector(t);
  const payload = answersOf({safe: 'yes', wishes: ['trees', 'bench'], noise: 4, temperature: -5, words: 'Two\r\nlines, "quoted"; done'});
  const {reference, receivedAt} = await (await collector.send(payload)).json() as {reference: string; receivedAt: string};
  const [header, ...rows] = await exportedCsv(collector);
  assert.deepEqual(header, [...META, 'safe', 'wishes', 'noise', 'temperature', 'phone', 'email', 'words', 'why']);
  assert.deepEqual(rows, [[
    payload.id, reference, receivedAt, '1', 'en', 'web', 'false', 'false', '', '', 'false',
    'Yes', 'More trees; A bench', '4', '-5', '', '', 'Two\r\nlines, "quoted"; done', '',
  ]]);
});

for (const text of ['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '  =1', '\u00a0=1', '\u200b=1', '＝1+1', '＋1', '－1', '＠x', '\ufeff=1', '\n=1']) {
  test(`a text like ${JSON.stringify(text)} is no formula in the table and unaltered in JSON`, async (t) => {
    const collector = await startCollector(t);
    assert.equal((await collector.send(answersOf({words: text}))).status, 201);
    assert.equal((await exportedCsv(collector))[1]?.[META.length + 6], `'${text}`);
    assert.equal((await exported(collector))[0]?.answers['words'], text);
  });
}

test('the words of a choice are made safe as well', async (t) => {
  const collector = await startCollector(t);
  await collector.send(answersOf({wishes: ['lights']}));
  assert.equal((await exportedCsv(collector))[1]?.[META.length + 1], "'=Lights");
});

test('the columns hold the questions of all versions, and every name differs', async (t) => {
  const folder = newFolder(t);
  const first = await startCollector(t, {folder});
  await first.send(answersOf({safe: 'no', why: 'Dark'}));
  await first.close();
  copyFileSync(join(FIXTURES, 'next/street-survey.json'), join(folder, 'definitions/street-survey.json'));
  const collector = await startCollector(t, {folder});
  await collector.send(answersOf({safe: 'unsure', late: 'yes'}, {version: 2}));
  const [header = [], ...rows] = await exportedCsv(collector);
  assert.deepEqual(header.slice(META.length, META.length + 3), ['safe', 'late.answer', 'wishes']);
  assert.equal(new Set(header).size, header.length);
  const cells = rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index]])));
  assert.deepEqual(cells.map((row) => [row['version'], row['safe'], row['late.answer'], row['why']]).sort(),
    [['1', 'No', '', 'Dark'], ['2', 'Not sure', 'Yes', '']]);
});

test('more rows than one page come complete and in the order of arrival', async (t) => {
  const collector = await startCollector(t);
  const ids: string[] = [];
  for (let minute = 0; minute < 5; minute++) {
    collector.setTime(`2026-11-20T12:0${minute}:00Z`);
    const payloads = Array.from({length: 90}, () => answersOf({noise: 1}));
    await Promise.all(payloads.map((payload) => collector.send(payload)));
    ids.push(...payloads.map(({id}) => id).sort());
  }
  assert.deepEqual((await exported(collector)).map(({id}) => id), ids);
  assert.deepEqual((await exportedCsv(collector)).slice(1).map(([id]) => id), ids);
});

test('a consultation without answers has an empty list and a table of headings', async (t) => {
  const collector = await startCollector(t);
  assert.deepEqual(await exported(collector), []);
  assert.equal((await exportedCsv(collector)).length, 1);
});

test('only a staff token opens the export, and only in the header', async (t) => {
  const collector = await startCollector(t);
  const path = '/admin/consultations/street-survey/responses.json';
  const tries: [string, Record<string, string>][] = [
    [path, {}], [path, {Authorization: 'Bearer wrong'}], [path, {Authorization: `Bearer ${TOKEN}x`}], [path, {Authorization: TOKEN}],
    [path, {Authorization: `Basic ${TOKEN}`}], [`${path}?token=${TOKEN}`, {}], [path, {Authorization: 'Bearer '}],
    ['/admin/', {}],
  ];
  for (const [address, headers] of tries) {
    const response = await collector.get(address, headers);
    assert.match(response.headers.get('www-authenticate') ?? '', /^Bearer\b/);
    assert.deepEqual(await problemOf(response), [401, 'not-allowed']);
  }
});

test('without a token there are no staff routes, except on loopback, where one is made', async (t) => {
  const open = await startCollector(t, {env: {HOST: '0.0.0.0', ADMIN_TOKEN: ''}});
  assert.deepEqual(await problemOf(await open.get('/admin/consultations/street-survey/responses.csv')), [404, 'not-found']);
  const local = await startCollector(t, {env: {ADMIN_TOKEN: ''}});
  const [made] = local.staff;
  assert.ok(made && made.token.length >= 20);
  const response = await local.get('/admin/consultations/street-survey/responses.csv', {Authorization: `Bearer ${made.token}`});
  assert.equal(response.status, 200);
});
