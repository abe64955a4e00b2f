import assert from 'node:assert/strict';
import {test} from 'node:test';
import {decodeUtf8} from '../../demo/collector/http/body.ts';
import {parseStrictJson} from '../../demo/collector/http/json.ts';
import {RequestProblem} from '../../demo/collector/http/problem.ts';

const refusal = (work: () => unknown): string | undefined => {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof RequestProblem) return error.code;
    throw error;
  }
};

for (const text of [
  '{}', '[]', 'null', '""', '-0', '1e5', '0.1', '-12.50', '123456789012345', '9007199254740991', '"\\ud83c\\udf33"',
  '{"a":{"a":1},"b":{"a":2}}', '[{"a":1},{"a":1}]', '{"a":"a","b":"a"}', '{"\\\\":1,"\\"":2}', ' {"a" : [1 , 2] } ',
  '"{\\"a\\":1,\\"a\\":2}"', '"[[[["', '{"a":"-9007199254740993"}', '{"\u00e9":1,"e\u0301":2}',
  `${'['.repeat(64)}${']'.repeat(64)}`,
]) {
  test(`${text.slice(0, 30)} is read as JSON.parse reads it`, () => {
    assert.deepEqual(parseStrictJson(text), JSON.parse(text));
  });
}

for (const [text, code] of [
  ['', 'malformed'], ['{', 'malformed'], ['"', 'malformed'], ['"\\', 'malformed'], ['"\\"', 'malformed'], ['{"a":1}}', 'malformed'],
  ["{'a':1}", 'malformed'], ['NaN', 'malformed'], ['-', 'malformed'], ['--1', 'malformed'], ['1-1', 'malformed'], ['01', 'malformed'],
  ['{"a":1,}', 'malformed'], ['"\\x"', 'malformed'],
  ['{"a":1,"a":2}', 'malformed'], ['{"a":1,"\\u0061":2}', 'malformed'], ['{"b":{"a":1 , "a" :2}}', 'malformed'],
  ['{"a":{},"a":{}}', 'malformed'], ['{"__proto__":1}', 'malformed'], ['{"\\u005f_proto__":1}', 'malformed'],
  [`${'['.repeat(65)}${']'.repeat(65)}`, 'malformed'], ['{"a":'.repeat(65), 'malformed'],
  ['9007199254740993', 'invalid'], ['-9007199254740993', 'invalid'], ['1e400', 'invalid'], ['0.1000000000000000055', 'invalid'],
  ['"\\ud800"', 'invalid'], ['{"\\udc00":1}', 'invalid'],
] as const) {
  test(`${text.slice(0, 30)} is refused as ${code}`, () => {
    assert.equal(refusal(() => parseStrictJson(text)), code);
  });
}

test('only UTF-8 without a byte order mark is text', () => {
  assert.equal(decodeUtf8(Buffer.from('Llanfair­pwll ŵ 🌳')), 'Llanfair­pwll ŵ 🌳');
  for (const bytes of [[0x80], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf0, 0x9f], [0xef, 0xbb, 0xbf, 0x7b, 0x7d]]) {
    assert.equal(refusal(() => decodeUtf8(Uint8Array.from(bytes))), 'malformed', bytes.join());
  }
});
