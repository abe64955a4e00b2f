import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {nearest} from '../../src/util/nearest.ts';
import {once} from '../../src/util/once.ts';
import {resolve} from '../../src/util/resolve.ts';
import {hex, uuid} from '../../src/util/uuid.ts';

describe('nearest', () => {
  const names = ['label', 'hint', 'choices', 'required', 'showIf'];
  for (const [wrong, meant] of [
    ['lable', 'label'], ['Label', 'label'], ['hnit', 'hint'], ['choises', 'choices'], ['showif', 'showIf'], ['requierd', 'required'],
  ] as const) {
    it(`takes ${wrong} for ${meant}`, () => {
      assert.equal(nearest(wrong, names), meant);
    });
  }

  it('does not guess where nothing is close, or where there is nothing', () => {
    assert.equal(nearest('colour', names), undefined);
    assert.equal(nearest('label', []), undefined);
  });
});

describe('once', () => {
  it('loads once for callers at the same time and later', async () => {
    let loads = 0;
    const load = once(() => Promise.resolve(++loads));
    assert.deepEqual(await Promise.all([load(), load()]), [1, 1]);
    assert.equal(await load(), 1);
  });

  it('tries again after a failure', async () => {
    let loads = 0;
    const load = once(() => (++loads === 1 ? Promise.reject(new Error('offline')) : Promise.resolve('here')));
    await assert.rejects(load(), /offline/u);
    assert.equal(await load(), 'here');
  });
});

describe('resolve', () => {
  const base = 'https://council.example/surveys/bins.json?v=2#top';
  for (const [url, expected] of [
    ['responses', 'https://council.example/surveys/responses'],
    ['/r', 'https://council.example/r'],
    ['//other.example/r', 'https://other.example/r'],
    ['https://other.example/r', 'https://other.example/r'],
    ['https://[', ''],
  ] as const) {
    it(`takes ${url} to ${expected || 'nothing'}`, () => {
      assert.equal(resolve(url, base), expected);
    });
  }
});

describe('uuid', () => {
  const VERSION_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;

  it('is a version 4 UUID, another each time', () => {
    const made = Array.from({length: 200}, uuid);
    made.forEach((id) => { assert.match(id, VERSION_4); });
    assert.equal(new Set(made).size, made.length);
  });

  it('is one on http pages too, where there is no randomUUID', (context) => {
    Object.defineProperty(crypto, 'randomUUID', {value: undefined, configurable: true});
    context.after(() => Reflect.deleteProperty(crypto, 'randomUUID'));
    const made = Array.from({length: 200}, uuid);
    made.forEach((id) => { assert.match(id, VERSION_4); });
    assert.equal(new Set(made).size, made.length);
  });

  it('writes bytes in two digits each', () => {
    assert.equal(hex(Uint8Array.of(0, 9, 16, 255)), '000910ff');
  });
});
