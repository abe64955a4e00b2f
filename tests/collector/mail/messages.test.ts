import assert from 'node:assert/strict';
import {test} from 'node:test';
import {alreadySignedMail, confirmMail, newsMail} from '../../../demo/collector/mail/mail.ts';
import type {Mail} from '../../../demo/collector/mail/mail.ts';
import {messageOf} from '../../../demo/collector/mail/messages.ts';
import {wordsFor} from '../../../demo/collector/mail/words.ts';
import {checkDefinition} from '../../../src/schema.ts';
import type {Definition} from '../../../src/schema.ts';
import petition from '../fixtures/street-petition.json' with {type: 'json'};
import {attacks} from '../support/attacks.ts';
import {PUBLIC_URL, mailTo, openDatabase} from '../support/outbox.ts';
import {newFolder} from '../support/collector.ts';

const TOKEN = 'abcdefghijklmnopqrst_-';
const definition = checkDefinition(petition).definition as Definition;
const signatory = (language: string, name = 'Siân Jones') => ({to: 'sian@example.org', name, language});

function allMails(language: string, name?: string): Mail[] {
  const who = signatory(language, name);
  return [
    confirmMail(definition, who, TOKEN), alreadySignedMail(definition, who),
    newsMail(definition, who, 'response', TOKEN), newsMail(definition, who, 'debate', TOKEN),
  ];
}

test('the confirmation says what it is about, what to do, until when, and what if one did not sign', async () => {
  const {subject, text} = await messageOf(confirmMail(definition, signatory('en'), TOKEN), PUBLIC_URL);
  assert.equal(subject, 'Confirm your signature: Make Castle Street safe to cross');
  const paragraphs = text.trim().split('\n\n');
  assert.equal(paragraphs[0], 'Hello Siân Jones,');
  assert.equal(paragraphs[4], `https://consult.example/confirm/${TOKEN}`, 'the link has a line of its own');
  assert.match(text, /until 24 hours after the petition has closed\. Closing date: Sunday,? 13 December 2026 at 23:59 GMT\./);
  assert.match(text, /If you did not sign, ignore this mail/);
});

test('the same in Welsh', async () => {
  const {subject, text, html} = await messageOf(confirmMail(definition, signatory('cy'), TOKEN), PUBLIC_URL);
  assert.equal(subject, 'Cadarnhewch eich llofnod: Gwnewch Stryd y Castell yn ddiogel i’w chroesi');
  assert.match(text, /^Helo Siân Jones,\n\n/);
  assert.match(text, new RegExp(`\n\nhttps://consult\\.example/confirm/${TOKEN}\n\n`));
  assert.match(text, /Dyddiad cau: Dydd Sul, 13 Rhagfyr 2026 am 23:59 GMT\./);
  assert.match(html, /<html lang="cy">/);
});

test('Welsh says everything that English says, and nothing in English', () => {
  const textsOf = (words: object): [string, string][] => Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'function') return [[key, (value as (text: string) => string)('x')] as [string, string]];
    return typeof value === 'object' && value !== null ? textsOf(value) : [[key, String(value)] as [string, string]];
  });
  const [english, welsh] = [textsOf(wordsFor('en').words), textsOf(wordsFor('cy').words)];
  assert.deepEqual(welsh.map(([key]) => key), english.map(([key]) => key));
  for (const [index, [key, text]] of welsh.entries()) {
    assert.ok(text.length > 0);
    assert.notEqual(text, english[index]?.[1], key);
  }
});

test('a language that the collector does not speak gets English, with the petition marked as its own language', async () => {
  const {html, language} = await messageOf(mailTo('jo', {language: 'pl', title: 'Bezpieczna ulica'}), PUBLIC_URL);
  assert.equal(language, 'en');
  assert.match(html, /<html lang="en">[^]*<p lang="pl"><strong>Bezpieczna ulica<\/strong>/);
  assert.equal(wordsFor('cy-GB').language, 'cy');
  assert.equal(wordsFor('__proto__').language, 'en');
});

test('the HTML part says what the text says, has real links and fetches nothing', async () => {
  for (const language of ['en', 'cy']) {
    for (const mail of allMails(language)) {
      const {text, html} = await messageOf(mail, PUBLIC_URL);
      const words = html.replace(/^[^]*<body>/, '').replace(/<[^>]+>/g, '').replaceAll('&#39;', '\'').replace(/\n+/g, '\n').trim();
      assert.equal(words, text.replace(/\n+/g, '\n').trim());
      assert.doesNotMatch(html, /<img|<link|<style|<script|src=|url\(|http:/);
      assert.match(html, /<a href="https:\/\/consult\.example\/[^"]+">https:/);
    }
  }
});

test('who has signed already is told so and gets no link that confirms', async () => {
  const {text} = await messageOf(alreadySignedMail(definition, signatory('en')), PUBLIC_URL);
  assert.match(text, /nothing has changed/);
  assert.match(text, /\nhttps:\/\/consult\.example\/petition\/street-petition\n/);
  assert.doesNotMatch(text, /\/confirm\//);
});

test('news names its petition, leads to it and to a way out', async () => {
  for (const [what, pattern] of [['response', /There is a response/], ['debate', /news of a debate/]] as const) {
    const {text, unsubscribe} = await messageOf(newsMail(definition, signatory('en'), what, TOKEN), PUBLIC_URL);
    assert.match(text, pattern);
    assert.match(text, /\nhttps:\/\/consult\.example\/petition\/street-petition\n/);
    assert.equal(unsubscribe, `https://consult.example/unsubscribe/${TOKEN}`);
    assert.ok(text.includes(`\n${unsubscribe}\n`));
  }
});

test('a petition’s own page is linked where its definition names one, also by a relative link', async () => {
  for (const [page, expected] of [['https://www.glanmor.example/crossing', 'https://www.glanmor.example/crossing'], ['crossing.html', 'https://consult.example/crossing.html']] as const) {
    const mail = alreadySignedMail({...definition, links: {page}}, signatory('en'));
    assert.ok((await messageOf(mail, PUBLIC_URL)).text.includes(`\n${expected}\n`));
  }
});

test('MAIL-02: a name with line ends or control characters stays one line, in the greeting alone', async () => {
  const [attack] = attacks('MAIL-02');
  for (const name of [String(attack?.input), 'Jo\nBcc: x@y.example', 'Jo\u0000\u001B[2J', 'Jo\u2028Subject: x', 'Jo\u202Eoj']) {
    for (const mail of allMails('en', name)) {
      const {subject, text} = await messageOf(mail, PUBLIC_URL);
      assert.doesNotMatch(subject, /Jo/);
      const [greeting = '', after] = text.split('\n');
      assert.match(greeting, /^Hello Jo[ -~]*,$/);
      assert.equal(after, '');
    }
  }
});

test('MAIL-06: markup in a name is text in the HTML part', async () => {
  const [attack] = attacks('MAIL-06');
  for (const mail of allMails('en', String(attack?.input))) {
    const {html, text} = await messageOf(mail, PUBLIC_URL);
    assert.ok(html.includes('<p>Hello &lt;a href=//phish.example&gt;Jo&lt;/a&gt;,</p>'));
    assert.doesNotMatch(html, /<a href=\/\/phish/);
    assert.ok(text.startsWith('Hello <a href=//phish.example>Jo</a>,'));
  }
});

test('markup in a title is text too, and a long name is cut: a form is no way to mail advertisements', async () => {
  const {html, subject, text} = await messageOf(mailTo('x'.repeat(5000), {title: '<b>Bins</b>\r\nBcc: a@b.example'}), PUBLIC_URL);
  assert.ok(html.includes('<strong>&lt;b&gt;Bins&lt;/b&gt; Bcc: a@b.example</strong>'));
  assert.doesNotMatch(subject, /[\r\n]/);
  assert.match(text, /^Hello x{100},\n/);
});

test('a name of nothing but control characters is left out', async () => {
  assert.match((await messageOf(mailTo('\u0000\r\n'), PUBLIC_URL)).text, /^Hello,\n/);
});

test('MAIL-04: an address gets five mails of a petition, and no more than twenty a day of all', async (t) => {
  const {add, clock, rows} = await openDatabase(t, newFolder(t));
  const flood = (consultation: string, n: number): Promise<unknown[]> =>
    add(...Array.from({length: n}, () => mailTo('victim', {consultation})));
  for (let burst = 0; burst < 10; burst++) await flood('street-petition', 100);
  assert.equal((await rows()).length, 5);
  for (let index = 0; index < 10; index++) await flood(`petition-${index}`, 3);
  assert.equal((await rows()).length, 20);
  clock.advance(24 * 3_600_000);
  assert.equal((await flood('petition-20', 10)).length, 5);
  assert.equal((await flood('street-petition', 10)).length, 0, 'five in all, on whatever day');
  assert.equal((await add(mailTo('other'))).length, 1, 'nobody else is held back');
});
