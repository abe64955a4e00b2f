import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { fileURLToPath } from 'node:url';

/** File texts by path from the repository root, `/` on every system. */
export type Tree = Readonly<Record<string, string>>;

/** One fault of a file: the path, and what is wrong in a sentence. */
export interface Finding {
  path: string;
  message: string;
}

/** The repository root as a path of this machine, without a trailing slash. */
export const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');

/**
 * Reads the repository's files that match a glob: those git tracks and new ones it does not ignore,
 * so that build output and local data never count as sources.
 */
export function readTree(...globs: readonly string[]): Tree {
  const paths = listFiles().filter((path) => globs.some((glob) => matchesGlob(path, glob)));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(`${root}/${path}`, 'utf8')]));
}

let listed: string[] | undefined;

function listFiles(): string[] {
  if (!listed) {
    const deleted = new Set(git('--deleted'));
    listed = git('--cached', '--others', '--exclude-standard').filter((path) => !deleted.has(path));
  }
  return listed;
}

function git(...options: readonly string[]): string[] {
  const output = execFileSync('git', ['ls-files', '-z', ...options], { cwd: root, encoding: 'utf8' });
  return output.split('\0').filter((path) => path !== '');
}

/** Findings as lines for an assertion message. */
export function lines(findings: readonly Finding[]): string {
  return findings.map(({ path, message }) => `${path}: ${message}`).join('\n');
}
