import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './tree.ts';

/** What `npm pack` would publish: the paths inside, and the tarball itself. */
export interface Packed {
  files: string[];
  tarball: Uint8Array<ArrayBuffer>;
  /** Where the tarball lies until `remove` is called. */
  path: string;
  remove: () => void;
}

/** Packs a package as it stands, without running its scripts. */
export function pack(base = root): Packed {
  const folder = mkdtempSync(join(tmpdir(), 'consult-pack-'));
  const options = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const output = execFileSync('npm', options, { cwd: base, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const [report] = Object.values(JSON.parse(output) as Record<string, { filename: string; files: { path: string }[] }>);
  if (!report) throw new Error('npm pack reported nothing');
  const path = join(folder, report.filename);
  return {
    files: report.files.map((file) => file.path),
    tarball: Uint8Array.from(readFileSync(path)),
    path,
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

type Target = string | { [condition: string]: Target };

/** Every file that an `exports` field leads to, as paths from the package's root. */
export function exportedFiles(exports: Target): string[] {
  if (typeof exports === 'string') return [exports.replace(/^\.\//, '')];
  return [...new Set(Object.values(exports).flatMap(exportedFiles))];
}
