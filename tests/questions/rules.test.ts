import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {isAnswered} from '../../src/consultation/answers.ts';
import {addWords, loadLocale} from '../../src/i18n/text.ts';
import {compositeWords} from '../../src/i18n/words-composite.ts';
import {laterWords} from '../../src/i18n/words-later.ts';
import {ruleFor} from '../../src/questions/question-type.ts';
import {rules} from '../../src/questions/rules.ts';
import type {Question} from '../../src/questions/schemas.ts';
import {cases} from './rule-cases.ts';

before(async () => {
  addWords('en', {...laterWords, ...compositeWords});
  await loadLocale('cy');
});

/** Whatever JSON can hold, so that none of it throws or passes by chance. */
const HOSTILE: unknown[] = [
  null, true, false, 0, -1, 1e308, '', ' ', 'null', 'x'.repeat(100_000), 'constructor', '__proto__', 'toString',
  [], [[]], [null], ['__proto__'], [{value: 'x'}], Array.from({length: 1000}, () => 'x'),
  {}, {value: 'x'}, {length: 1}, JSON.parse('{"__proto__": {"polluted": 1}}'), {constructor: 1}, {toString: 'x'},
];

const fields = (values: Readonly<Record<string, unknown[]>>): {getAll(name: string): unknown[]} =>
  ({getAll: (name) => values[name] ?? []});

it('there are cases for every type', () => {
  assert.deepEqual([...new Set(cases.map(({question}) => question.type))].sort(), Object.keys(rules).sort());
});

it('a type that does not exist is named', () => {
  assert.throws(() => ruleFor(rules, {id: 'a', type: 'constructor'}), /no question type “constructor”/u);
});

for (const {question, reads, good, bad, summaries, tallies} of cases) {
  const rule = ruleFor<Question>(rules, question);

  describe(question.type, () => {
    for (const [sent, answer, language = 'en'] of reads) {
      it(`reads ${JSON.stringify(sent).slice(0, 100)} in ${language}`, () => {
        assert.deepEqual(rule.read(question, fields(Array.isArray(sent) ? {[question.id]: sent} : sent), language), answer);
      });
    }

    it('reads a form without its fields as no answer', () => {
      assert.equal(isAnswered(rule.read(question, fields({}))), false);
    });

    it('reads nothing out of a file', () => {
      assert.equal(rule.read(question, fields({[question.id]: [new Blob(['x'])]})), undefined);
    });

    for (const answer of good) {
      it(`takes ${JSON.stringify(answer).slice(0, 60)}`, () => {
        assert.equal(rule.check(question, answer), undefined);
      });
    }

    for (const [answer, trouble] of bad) {
      it(`refuses ${JSON.stringify(answer).slice(0, 60)}: ${[trouble].flat().map(({code}) => code).join(', ')}`, () => {
        assert.deepEqual(rule.check(question, answer), trouble);
      });
    }

    it('judges whatever JSON can hold without throwing, by short parameters', () => {
      for (const answer of HOSTILE) {
        const troubles = [rule.check(question, answer) ?? []].flat();
        troubles.flatMap(({params = {}}) => Object.values(params)).forEach((value) => { assert.ok(String(value).length <= 100, String(value).slice(0, 120)); });
      }
      assert.equal('polluted' in {}, false);
    });

    for (const [answer, language, words] of summaries) {
      it(`says ${JSON.stringify(answer)} in ${language} as “${words}”`, () => {
        assert.equal(rule.summary(question, answer, language), words);
      });
    }

    for (const [answer, keys] of tallies) {
      it(`counts ${JSON.stringify(answer)} under ${JSON.stringify(keys)}`, () => {
        assert.deepEqual(rule.tally?.(question, answer), keys);
      });
    }

    it('lists every key that it counts under', () => {
      const listed = rule.categories?.(question, 'en').map(({value}) => value) ?? [];
      tallies.flatMap(([, keys]) => keys ?? []).forEach((key) => { assert.ok(listed.includes(key), key); });
    });
  });
}
