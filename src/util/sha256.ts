import {hex} from './uuid.ts';

const WORD = 2 ** 32;

/** The first 32 bits of the fractional part of `root`, as FIPS 180-4 derives its constants. */
const fraction = (root: number): number => ((root - Math.floor(root)) * WORD) | 0;

/** The first `count` primes. */
function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) {
    if (found.every((prime) => n % prime !== 0)) found.push(n);
  }
  return found;
}

const PRIMES = primes(64);
const K = PRIMES.map((prime) => fraction(Math.cbrt(prime)));
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

const rotate = (x: number, by: number): number => (x >>> by) | (x << (32 - by));

/** The message padded to whole blocks of 64 bytes, its length in bits at the end (FIPS 180-4, 5.1.1). */
function pad(message: Uint8Array): DataView {
  const padded = new Uint8Array(((message.length + 8) >> 6 << 6) + 64);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(message.length / (WORD / 8)));
  view.setUint32(padded.length - 4, message.length * 8);
  return view;
}

function schedule(view: DataView, offset: number): number[] {
  const w = Array.from({length: 16}, (_, i) => view.getInt32(offset + i * 4));
  const at = (i: number): number => w[i] ?? 0;
  for (let i = 16; i < 64; i++) {
    const a = at(i - 15);
    const b = at(i - 2);
    const s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3);
    const s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10);
    w.push((at(i - 16) + s0 + at(i - 7) + s1) | 0);
  }
  return w;
}

type State = [number, number, number, number, number, number, number, number];

function compress(state: State, w: number[]): State {
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (K[i] ?? 0) + (w[i] ?? 0)) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  const next = [a, b, c, d, e, f, g, h];
  return state.map((value, i) => (value + (next[i] ?? 0)) | 0) as State;
}

function digest(message: Uint8Array): Uint8Array {
  const view = pad(message);
  let state = [...START] as State;
  for (let offset = 0; offset < view.byteLength; offset += 64) {
    state = compress(state, schedule(view, offset));
  }
  const out = new DataView(new ArrayBuffer(32));
  state.forEach((word, i) => { out.setInt32(i * 4, word); });
  return new Uint8Array(out.buffer);
}

/**
 * SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits.
 * Browsers offer `crypto.subtle` on secure pages only; an http page gets the same digest from our own code.
 */
export async function sha256(
  bytes: Uint8Array<ArrayBuffer>,
  {subtle}: Partial<Pick<Crypto, 'subtle'>> = crypto,
): Promise<string> {
  if (!subtle) return hex(digest(bytes));
  return hex(new Uint8Array(await subtle.digest('SHA-256', bytes)));
}
