import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {jsonFault} from '../../src/util/json-fault.ts';

const place = (text: string): string => {
  const fault = jsonFault(text);
  return fault ? `${String(fault.line)}:${String(fault.column)} ${fault.message}` : 'none';
};

const faults: readonly [text: string, said: string][] = [
  ['', '1:1 the text ends where a value is expected: a text in double quotes, a number, true, false, null, { or ['],
  ['{"a": 1,\n "b" 2}', '2:6 a colon is expected after a name'],
  ['{"a": 1\n "b": 2}', '2:2 a comma or } is expected: perhaps a comma is missing before this'],
  ['[1 2]', '1:4 a comma or ] is expected: perhaps a comma is missing before this'],
  ['{"a": 1,}', '1:9 a name in double quotes is expected (and no comma before a })'],
  ['[1,]', '1:4 a value is expected: a text in double quotes, a number, true, false, null, { or ['],
  ['{a: 1}', '1:2 a name in double quotes or } is expected'],
  ['{"a": [1, {"b": 2}', '1:19 the text ends where a comma or ] is expected: perhaps a comma is missing before this'],
  ['{} {}', '1:4 nothing more is expected'],
  ['{"a": 1, "b": {"a": 1}, "a": 2}', '1:25 the name "a" stands twice in one object'],
  ['[}', '1:2 a value or ] is expected'],
];
const wrong = ['01', '1.', '.5', '+1', 'NaN', 'tru', 'truex', '"a', '"\n"', '"\\x"', '"\\u12"', '\'a\'', '{"a"}', '[', ']', '//x\n1', '1 1', '"a"b', '\ufeff1', '-'];
const right = ['1', '-0.5e+10', '"a\\u00e9\\n"', 'true', 'null', '[]', '{}', ' [ { "a" : [ ] } , 1 ] ', '{"a":{"a":{"a":1}}}', '"\u2028"'];

describe('jsonFault', () => {
  for (const [text, said] of faults) it(`finds the fault of ${JSON.stringify(text)}`, () => { assert.equal(place(text), said); });

  it('refuses what JSON.parse refuses, and nothing else', () => {
    for (const text of [...wrong, ...right, ...faults.map(([one]) => one).filter((one) => !one.includes('"a": 2}'))]) {
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      assert.equal(jsonFault(text) === undefined, isJson, text);
    }
    assert.ok(right.every((text) => !jsonFault(text)) && wrong.every((text) => jsonFault(text)));
  });

  it('takes every example, and a depth that ends no call stack', () => {
    const folder = new URL('../../demo/definitions/', import.meta.url);
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.json'))) assert.equal(place(readFileSync(new URL(name, folder), 'utf8')), 'none', name);
    assert.equal(place('['.repeat(100_000) + ']'.repeat(100_000)), 'none');
  });
});
