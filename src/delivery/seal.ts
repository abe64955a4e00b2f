import {serialise} from '../util/serialise.ts';
import {sha256} from '../util/sha256.ts';
import type {Payload} from '../consultation/payload.ts';

/** A finished answer set, frozen: every attempt sends the same bytes under the same id. */
export interface Sealed {
  id: string;
  body: string;
  /** SHA-256 of the body's UTF-8 bytes, by which a receipt is known to be ours. */
  sha256: string;
}

export async function seal(payload: Payload): Promise<Sealed> {
  const body = serialise(payload);
  return {id: payload.id, body, sha256: await sha256(new TextEncoder().encode(body))};
}
