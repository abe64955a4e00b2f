import assert from 'node:assert/strict';
import {afterEach, test} from 'node:test';
import {serialise} from '../../src/util/serialise.ts';

type WithToJson = Record<'toJSON', unknown>;
const patched = [Array.prototype, String.prototype, Number.prototype] as unknown as WithToJson[];

afterEach(() => {
  patched.forEach((prototype) => { Reflect.deleteProperty(prototype, 'toJSON'); });
  Reflect.deleteProperty(Object.prototype, 'polluted');
});

const EVERY_CHARACTER = Array.from({length: 0xd800}, (_, code) => String.fromCharCode(code)).join('');

for (const value of [
  null, true, false, 0, -1.5, 1e21, 1e-7, '', 'a"b\\c\n\u0000\u2028', '🌳 Ŵ', [], {}, [[], [1, ['2']]],
  {a: {b: [true, null]}}, {'': 1, 'ключ': '"'}, JSON.parse('{"__proto__": 1}') as unknown,
]) {
  test(`${JSON.stringify(value)} comes back as it was`, () => {
    assert.deepEqual(JSON.parse(serialise(value)), value);
  });
}

test('every character of a text comes back', () => {
  assert.equal(JSON.parse(serialise(EVERY_CHARACTER)), EVERY_CHARACTER);
});

test('half a character survives the way through UTF-8', () => {
  const broken = 'a\ud83db\udf33';
  const bytes = new TextEncoder().encode(serialise(broken));
  assert.equal(JSON.parse(new TextDecoder().decode(bytes)), broken);
});

test('what is undefined is left out', () => {
  assert.equal(serialise({a: undefined, b: 1}), '{"b":1}');
});

test('a toJSON that an old library adds is never called', () => {
  patched.forEach((prototype) => { prototype.toJSON = () => 'wrong'; });
  assert.equal(serialise({a: ['x', 1]}), '{"a":["x",1]}');
});

test('what a page adds to Object.prototype is not sent', () => {
  Object.assign(Object.prototype, {polluted: 'yes'});
  assert.equal(serialise({a: 1}), '{"a":1}');
});
