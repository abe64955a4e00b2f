import {randomFillSync} from 'node:crypto';

const TOKEN_BYTES = 16;
const pool = Buffer.alloc(256 * TOKEN_BYTES);
let used = pool.length;

/** 128 random bits in base64url, for one link. They are drawn for many at once: each draw costs more than all else of a token. */
export function newToken(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += TOKEN_BYTES;
  const token = pool.toString('base64url', used - TOKEN_BYTES, used);
  // What is in a mail now is nowhere else.
  pool.fill(0, used - TOKEN_BYTES, used);
  return token;
}
