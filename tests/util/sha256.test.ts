import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {test} from 'node:test';
import {sha256} from '../../src/util/sha256.ts';

const expected = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const without = {digest: () => Promise.reject(new Error('not to be used'))} as unknown as SubtleCrypto;

/** Bytes that differ at every place. */
const message = (length: number): Uint8Array<ArrayBuffer> => Uint8Array.from({length}, (_, i) => (i * 31 + (i >> 8)) & 255);

test('our own digest is that of node:crypto at every length up to three blocks', async () => {
  for (let length = 0; length <= 3 * 64 + 1; length++) {
    const bytes = message(length);
    // An http page has no crypto.subtle.
    assert.equal(await sha256(bytes, {}), expected(bytes), `${length} bytes`);
  }
});

test('our own digest is right for a long answer set and for text outside ASCII', async () => {
  const texts = ['abc', 'Ŵŷ 🌳 ٣', 'x'.repeat(250_000)].map((text) => new TextEncoder().encode(text));
  for (const bytes of texts) assert.equal(await sha256(bytes, {}), expected(bytes));
});

test('the browser’s digest is used where there is one', async () => {
  const bytes = message(100);
  assert.equal(await sha256(bytes), expected(bytes));
  await assert.rejects(sha256(bytes, {subtle: without}), /not to be used/u);
});
