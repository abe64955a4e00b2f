import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {problemText, signatureProblems} from '../../src/schema.ts';
import {petition} from './support/petition.ts';

const codeOf = (name: string): string | undefined => signatureProblems(petition(), {'full-name': name})[0]?.code;

const people = [
  'Jo', 'Jo Bloggs', 'O\'Brien-Ní Dhomhnaill', 'Siân O’Neill', 'Dr. Who', 'J. R. Smith', 'J.R.Smith', 'j.smith', 'St. John', 'St.John', 'Dr.Link', 'J.Top', 'A. Shop', 'Jo & Ann Bloggs',
  'Ann (née Jones)', 'Rev. Dr. Ann Jones, OBE', 'Jean-Luc', 'Bloggs–Jones', 'd\'Arc', 'van der Berg', 'X Æ A-12', 'Jo=Ann', 'Jo + Ann Bloggs', 'John Smith 2nd', 'Jo Bloggs c/o Ann', 'J.Lee/P.Lee',
  'Nguyễn Thị Minh Khai', 'Łukasz Żółć', 'Þór Guðmundsson', 'Αθηνά Παπαδοπούλου', 'Иван Петрович', 'محمد الأحمد', 'שרה כהן', 'می‌خواهم', 'संजय', 'தமிழ்', 'সুমন', '王小明', '山田 太郎', 'やまだ たろう', '김민준', 'สมชาย', 'አበበ', 'Գոռ',
  'ann com', 'Comfort Netherton', 'Orga Infoson', 'Wwwilliam', 'jo. com', 'e.e. cummings', 'will.i.am', 'Jo\tBloggs',
];
const links = [
  'http://evil.example', 'Jo https://evil.example/x', 'HTTPS://EVIL.EXAMPLE', 'hxxp://evil.example', '<a href=//phish.example>Jo</a>', '//phish.example', 'www.evil.example', 'Jo WWW.evil.example',
  'evil.com', 'Buy at evil.co.uk today', 'Jo EVIL.COM', 'sub.evil-shop.shop', 'council.gov.uk', 'jo@council.gov.uk', 'bit.ly/abc', 't.me/abc', 'x.com/jo',
  // In wide characters, with dots that mail programs take for dots, and with letters that nobody sees.
  'ｗｗｗ．ｅｖｉｌ．ｅｘａｍｐｌｅ', 'ｅｖｉｌ．ｃｏｍ', 'http：／／evil.example', 'evil。com', 'evil․com', 'evil\u200b.com', 'ht\u2060tp:\u200b//evil.example', 'evil\u00ad.com', 'www\u0000.evil.example',
];
const starts: [name: string, character: string][] = [
  ['=1+1', '='], ['=cmd|\' /C calc\'!A0', '='], ['+441524', '+'], ['-Jo', '-'], ['@SUM(A1)', '@'], ['\u2212Jo', '\u2212'], ['＝1+1', '='], ['＋1', '+'], ['－Jo', '-'], ['＠jo', '@'], ['﹢1', '+'], ['﹣Jo', '-'], ['﹦1', '='], ['﹫jo', '@'],
  // A spreadsheet looks behind blanks, and behind what nobody sees.
  [' =1', '='], ['\t=1', '='], ['\u00a0=1', '='], ['\u3000＝1', '='], ['\u200b=1', '='], ['\u200b \ufeff=1', '='], ['\u202e=1', '='], ['\u0000=1', '='], [' \u0007 +1', '+'],
];
const markup = ['<b>Jo</b>', 'Jo <script>alert(1)', 'Jo >', '＜b＞Jo', '﹤b﹥Jo', 'Jo\u0000', 'Jo\u001b[2J', 'Jo\u0007', 'Jo\u0085', 'Jo \u202eolb', 'Jo\u2066', 'Jo\u007f'];

describe('signatureProblems', () => {
  it('lets people of every script sign', () => {
    assert.deepEqual(people.filter((name) => codeOf(name) !== undefined), []);
  });

  it('refuses a web address in a name, however it is written', () => {
    assert.deepEqual(links.filter((name) => codeOf(name) !== 'name-link'), []);
  });

  it('refuses a name that a spreadsheet takes for a formula, and says by which character', () => {
    for (const [name, character] of starts) {
      assert.deepEqual(signatureProblems(petition(), {'full-name': name}), [{questionId: 'full-name', code: 'name-start', params: {character}}], JSON.stringify(name));
    }
  });

  it('refuses markup and characters that nobody sees', () => {
    assert.deepEqual(markup.filter((name) => codeOf(name) !== 'name-character'), []);
  });

  it('says each in words', () => {
    const said = ['evil.com', '=1', '<b>'].map((name) => problemText(signatureProblems(petition(), {'full-name': name})[0] ?? {questionId: '', code: 'email'}, 'en'));
    assert.deepEqual(said, ['Enter your name without a web address.', 'Enter your name without “=” at its start.', 'Enter your name without angle brackets or hidden characters.']);
  });

  it('looks at the name alone', () => {
    assert.deepEqual(signatureProblems(petition(), {'full-name': 'Jo', email: '=jo@evil.com', postcode: '<b>'}), []);
  });

  it('leaves to others what is no name, and definitions that are no petition', () => {
    for (const answers of [{}, {'full-name': 3}, {'full-name': ['=1']}, {'full-name': ''}] as const) {
      assert.deepEqual(signatureProblems(petition(), answers), []);
    }
    assert.deepEqual(signatureProblems({...petition(), kind: 'survey', petition: undefined}, {'full-name': '=1'}), []);
  });

  it('is quick with very long names', () => {
    const started = performance.now();
    for (const part of ['a', '-', 'a.', '.', ' ', '\u200b', 'www', 'co.', '\ufdfa']) codeOf(`a${part.repeat(100_000)}!`);
    assert.ok(performance.now() - started < 2000);
  });
});
