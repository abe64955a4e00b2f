/** `npm run size`: the bytes of everything fetched before an element is usable, against its budget. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { readClosures, readDist } from './support/dist.ts';
import { root } from './support/tree.ts';
import type { Tree } from './support/tree.ts';

interface Entry {
  file: string;
  /** Brotli bytes of code before first use. */
  budget: number;
  /** The example that a page with this element fetches beside the code. */
  example: string;
}

export const entries: readonly Entry[] = [
  { file: 'poll.js', budget: 10_000, example: 'bins-poll.json' },
  { file: 'survey.js', budget: 16_000, example: 'council-survey.json' },
  { file: 'petition.js', budget: 12_000, example: 'crossing-petition.json' },
  { file: 'feedback.js', budget: 11_000, example: 'page-feedback.json' },
];

export interface Report extends Entry {
  parts: { path: string; bytes: number }[];
  /** Sum of the parts. */
  code: number;
  /** Brotli bytes of the example, without white space. */
  definition: number;
  over: boolean;
}

/** Brotli bytes at quality 11, as a CDN stores a static file. */
export function brotli(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** Weighs an entry: each file of `first` compressed alone, as it travels. */
export function weigh(entry: Entry, first: readonly string[], cdn: Tree, definition: string): Report {
  const parts = first.map((path) => ({ path, bytes: brotli(cdn[path] ?? '') }));
  const code = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  return { ...entry, parts, code, definition: brotli(definition), over: code > entry.budget };
}

/** The reports of all entries of the built library. */
export function weighAll(): Report[] {
  const cdn = readDist('cdn', '**/*.js');
  const closures = readClosures();
  return entries.map((entry) => {
    const example: unknown = JSON.parse(readFileSync(`${root}/demo/definitions/${entry.example}`, 'utf8'));
    return weigh(entry, closures[entry.file]?.first ?? [], cdn, JSON.stringify(example));
  });
}

/** A report as lines of text. */
export function print({ file, budget, example, parts, code, definition, over }: Report): string {
  const row = (bytes: number, what: string): string => `${bytes.toLocaleString('en').padStart(9)} B  ${what}`;
  const share = `of ${budget.toLocaleString('en')} B${over ? ': OVER BUDGET' : ''}`;
  return [
    `${file}, brotli, before it is usable`,
    ...parts.map(({ path, bytes }) => row(bytes, path)),
    row(code, `code, ${share}`),
    row(definition, `definition (${example})`),
    row(code + definition, 'code and definition'),
  ].join('\n');
}

if (import.meta.main) {
  const reports = weighAll();
  console.log(reports.map(print).join('\n\n'));
  process.exitCode = reports.some(({ over }) => over) ? 1 : 0;
}
