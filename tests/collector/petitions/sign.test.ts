import assert from 'node:assert/strict';
import {test} from 'node:test';
import {countSchema, receiptSchema} from '../../../src/schema.ts';
import type {Receipt} from '../../../src/schema.ts';
import type {ProblemBody} from '../support/collector.ts';
import {exported, problemOf} from '../support/collector.ts';
import {PETITION, signAndConfirm, signatureOf, startPetition, until} from './support.ts';

test('sign, open the mailed link, press the button, and the count goes up by one', async (t) => {
  const collector = await startPetition(t);
  const payload = signatureOf({email: 'jo@example.org'});
  const response = await collector.sign(payload);
  assert.equal(response.status, 201);
  const receipt = receiptSchema.parse(await response.json());
  assert.equal(receipt.status, 'confirm-email');
  assert.equal(receipt.id, payload.id);
  assert.equal((await collector.count()).count, 0);

  const [token = ''] = collector.tokens('jo@example.org');
  assert.equal(Buffer.from(token, 'base64url').length, 16);
  const page = await (await collector.confirm(token, 'GET')).text();
  assert.match(page, /<form method="post"><button type="submit">Confirm my signature<\/button><\/form>/);
  assert.equal((await collector.tally()).count, 0);
  const confirmed = await collector.confirm(token);
  assert.equal(confirmed.status, 200);
  const text = await confirmed.text();
  assert.match(text, /You have confirmed your signature/);
  assert.ok(text.includes(`href="${collector.url}/petition/${PETITION}"`));
  await until(async () => (await collector.count()).count === 1);
  countSchema.parse(await collector.count());
});

test('the same request again stores and mails nothing more, and gets the same receipt', async (t) => {
  const collector = await startPetition(t);
  const payload = signatureOf();
  const responses = await Promise.all(Array.from({length: 20}, () => collector.sign(payload)));
  assert.deepEqual(responses.map(({status}) => status).sort(), [...Array<number>(19).fill(200), 201]);
  const receipts = await Promise.all(responses.map((response) => response.json() as Promise<Receipt>));
  assert.equal(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size, 1);
  assert.equal(receipts[0]?.status, 'confirm-email');
  assert.equal(collector.mails().length, 1);
  assert.equal(collector.rows('select * from signatures').length, 1);
});

test('everybody gets the same answer: new, again, held, or with no signature left', async (t) => {
  const collector = await startPetition(t);
  const person = {name: 'Jo', email: 'jo@example.org', postcode: 'LA1 1AA'};
  const answers = [];
  for (const payload of [
    signatureOf(person), signatureOf(person), signatureOf(person, {trap: 'x'}), signatureOf({...person, name: 'Third', postcode: 'LA9 9ZZ'}),
  ]) {
    const response = await collector.sign(payload);
    const receipt = await response.json() as Receipt;
    answers.push([response.status, Object.keys(receipt).join(), receipt.status]);
    const token = collector.tokens(person.email)[0] ?? '';
    await collector.confirm(token);
  }
  assert.equal(new Set(answers.map(String)).size, 1, JSON.stringify(answers));
});

test('CNT-14: two names share an address at one postcode; a third, another postcode and the same name do not', async (t) => {
  const collector = await startPetition(t);
  const email = 'family@example.org';
  await signAndConfirm(collector, {name: 'Ann Lee', email, postcode: 'LA1 1AA'});
  for (const other of [{name: 'Ben Lee', postcode: 'LA1 1AB'}, {name: ' ANN  LEÉ', postcode: 'LA1 1AA'}, {name: 'Ann Lee', postcode: 'LA1 1AB'}]) {
    await collector.sign(signatureOf({...other, email}));
    assert.equal(collector.mails(email).at(-1)?.kind, 'already-signed', other.name);
  }
  await signAndConfirm(collector, {name: 'Ben Lee', email, postcode: 'la11aa'});
  assert.equal((await collector.tally()).count, 2);
  const owners = collector.rows('select slot from signatures where slot is not null order by slot');
  assert.deepEqual(owners.map(({slot}) => slot), [1, 2]);
});

test('CNT-14: the third name at an address is told by mail, and not counted', async (t) => {
  const collector = await startPetition(t);
  const family = {email: 'family@example.org', postcode: 'LA1 1AA'};
  await signAndConfirm(collector, {...family, name: 'Ann'});
  await signAndConfirm(collector, {...family, name: 'Ben'});
  await collector.sign(signatureOf({...family, name: 'Cat'}));
  assert.deepEqual(collector.mails().map(({kind}) => kind), ['confirm', 'confirm', 'already-signed']);
  assert.equal((await collector.tally()).count, 2);
});

test('spellings of one mailbox are one address', async (t) => {
  const collector = await startPetition(t);
  await signAndConfirm(collector, {email: 'jo.smith@gmail.com'});
  for (const email of ['JoSmith@googlemail.com', 'j.o.smith+petition@gmail.com']) await collector.sign(signatureOf({email}));
  await signAndConfirm(collector, {email: 'jo@exämple.org'});
  await collector.sign(signatureOf({email: 'JO+x@xn--exmple-cua.org'}));
  assert.deepEqual(collector.mails().map(({kind}) => kind), ['confirm', 'already-signed', 'already-signed', 'confirm', 'already-signed']);
  assert.deepEqual(collector.rows('select distinct domain from signatures order by domain').map(({domain}) => domain), ['gmail.com', 'xn--exmple-cua.org']);
});

test('what a stranger signed with an address does not keep its owner from signing', async (t) => {
  const collector = await startPetition(t);
  const person = {name: 'Jo', email: 'jo@example.org', postcode: 'LA1 1AA'};
  await collector.sign(signatureOf(person, {trap: 'by a machine'}));
  await collector.sign(signatureOf({...person, name: 'Somebody'}));
  await signAndConfirm(collector, person);
  assert.equal((await collector.tally()).count, 1);
});

test('who lost the mail signs again and gets a fresh link; either link counts once', async (t) => {
  const collector = await startPetition(t);
  const person = {name: 'Jo', email: 'jo@example.org'};
  await collector.sign(signatureOf(person));
  await collector.sign(signatureOf(person));
  const tokens = collector.tokens(person.email);
  assert.equal(new Set(tokens).size, 2);
  for (const token of tokens.reverse()) assert.match(await (await collector.confirm(token)).text(), /You have confirmed/);
  assert.equal((await collector.tally()).count, 1);
});

test('MAIL-04: an address gets five mails for a petition, however often it is typed', async (t) => {
  const collector = await startPetition(t);
  const responses = await Promise.all(Array.from({length: 30}, (_, i) => collector.sign(signatureOf({email: `victim+${i}@example.com`}))));
  assert.ok(responses.every(({status}) => status === 201));
  assert.equal(collector.mails().length, 5);
  assert.equal(collector.rows('select * from tokens').length, 5);
});

test('names with a link, a formula or control characters are refused, and nothing is stored or mailed', async (t) => {
  const collector = await startPetition(t);
  for (const [name, code] of [
    ['Buy at www.example.com', 'name-link'], ['https://x.example', 'name-link'], ['=HYPERLINK()', 'name-start'],
    ['+44', 'name-start'], ['-Jo', 'name-start'], ['@jo', 'name-start'], ['\uFF1Djo', 'name-start'],
  ] as const) {
    const {status, problems} = await (await collector.sign(signatureOf({name}))).json() as ProblemBody;
    assert.deepEqual([status, problems?.map((problem) => [problem.questionId, problem.code])], [422, [['name', code]]], name);
  }
  assert.equal((await exported(collector, PETITION)).length, 0);
  assert.equal(collector.mails().length, 0);
});

test('MAIL-07: an address that nobody can mail is refused in words', async (t) => {
  const collector = await startPetition(t);
  for (const email of ['user@[IPv6:::1]', 'a@b', 'a@b.example\r\nBcc: victim@c.example', 'jo@xn--iñvalid.example']) {
    const {status, problems} = await (await collector.sign(signatureOf({email}))).json() as ProblemBody;
    assert.deepEqual([status, problems?.[0]?.questionId], [422, 'email'], email);
  }
  assert.equal(collector.mails().length, 0);
});

test('signatures are taken while the petition is open, and never late', async (t) => {
  const collector = await startPetition(t);
  collector.setTime('2026-10-31T12:00:00Z');
  assert.deepEqual(await problemOf(await collector.sign(signatureOf())), [409, 'not-open']);
  collector.setTime('2026-12-14T00:00:01Z');
  const sealed = signatureOf({}, {sealedAt: '2026-12-13T23:00:00Z'});
  assert.deepEqual(await problemOf(await collector.sign(sealed)), [410, 'closed']);
});

test('a signature and all that belongs to it are stored together or not at all', async (t) => {
  for (const table of ['outbox', 'tokens', 'signatures']) {
    const collector = await startPetition(t);
    collector.execute(`create trigger gone before insert on ${table} begin select raise(abort, 'gone'); end`);
    const payload = signatureOf();
    assert.equal((await collector.sign(payload)).status, 500, table);
    for (const name of ['responses', 'signatures', 'tokens', 'outbox']) assert.equal(collector.rows(`select * from ${name}`).length, 0, name);
    collector.execute('drop trigger gone');
    assert.equal((await collector.sign(payload)).status, 201);
    assert.equal(collector.mails().length, 1);
  }
});
