import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { edgesOf } from './imports.ts';
import { root } from './tree.ts';
import type { Finding, Tree } from './tree.ts';

/** What the build writes as `closures.json`: per entry its files fetched before use, and those after. */
export type Closures = Readonly<Record<string, { first: readonly string[]; later: readonly string[] }>>;

/** The files of `dist/` that match a glob, by their path below `folder`. */
export function readDist(folder: string, glob: string): Tree {
  const base = `${root}/dist/${folder}`;
  assert.ok(existsSync(base), `dist/${folder} is not there: run npm run build first`);
  return Object.fromEntries(globSync(glob, { cwd: base }).sort().map((path) => [path, readFileSync(`${base}/${path}`, 'utf8')]));
}

/** The closures that the build wrote for `dist/cdn`. */
export function readClosures(): Closures {
  return JSON.parse(readDist('cdn', 'closures.json')['closures.json'] ?? '{}') as Closures;
}

/**
 * Compares what the build says of an entry with the imports in its files: `first` is the entry, what
 * it imports statically or by its own `import()`, and what these import statically; `later` the rest.
 */
export function closureFaults(cdn: Tree, entry: string, { first, later }: Closures[string]): Finding[] {
  const edges = edgesOf(cdn);
  const reached = new Set([entry]);
  for (const path of reached) {
    for (const { from, to, kind } of edges) {
      const begins = kind === 'static' || (from === entry && kind === 'dynamic' && !later.includes(to));
      if (from === path && begins) reached.add(to);
    }
  }
  const starts = edges.some(({ from, to, kind }) => from === entry && kind === 'dynamic' && first.includes(to));
  return [
    ...(starts ? [] : [{ path: entry, message: 'starts no element of its first files' }]),
    ...[...reached].filter((path) => !first.includes(path)).map((path) => ({ path, message: `loads with ${entry}, and is not listed` })),
    ...first.filter((path) => !reached.has(path)).map((path) => ({ path, message: `is listed, and ${entry} does not load it` })),
    ...[...reached].filter((path) => !(path in cdn)).map((path) => ({ path, message: 'is not there' })),
  ];
}

/** Files of a list that hold zod, known by the class names that its constructors keep as strings. */
export function zodFiles(cdn: Tree, paths: readonly string[]): Finding[] {
  return paths
    .filter((path) => /["'`]\$Zod[A-Z]\w+["'`]/.test(cdn[path] ?? ''))
    .map((path) => ({ path, message: 'holds zod' }));
}
