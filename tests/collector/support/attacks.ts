import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';

/** One bad input of `attacks.json`: a sample of what is sent to endpoints like this one. */
export interface Attack {
  id: string;
  target: string;
  input: unknown;
  expect_code: string;
}

/** What an entry of the kind `request` sends. */
export interface AttackRequest {
  headers: Record<string, string>;
  body?: unknown;
  bodyBase64?: string;
}

interface Generator {
  $gen: string;
  s: string;
  n: number;
  open: string;
  mid?: string;
  close: string;
  ratio: number;
}

/** The entries whose id begins with `prefix`, generated inputs spelt out. */
export function attacks(prefix: string): Attack[] {
  const all = JSON.parse(readFileSync(join(import.meta.dirname, '../attacks.json'), 'utf8')) as Attack[];
  return all.filter(({id}) => id.startsWith(prefix)).map((entry) => ({...entry, input: expand(entry.input)}));
}

function expand(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(expand);
  if ('$gen' in value) return generate(value as Generator);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, expand(item)]));
}

function generate({$gen, s, n, open, mid = '', close, ratio}: Generator): unknown {
  switch ($gen) {
    case 'repeat': return s.repeat(n);
    case 'nest': return open.repeat(n) + mid + close.repeat(n);
    case 'keys': return Object.fromEntries(Array.from({length: n}, (_, index) => [`k${index}`, 1]));
    case 'gzip-bomb': return gzipSync(Buffer.alloc(1024 * ratio * 10));
    default: throw new Error(`There is no generator ${$gen}.`);
  }
}
