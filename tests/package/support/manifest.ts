import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from './tree.ts';
import type { Finding, Tree } from './tree.ts';

interface Item {
  name?: string;
  description?: string;
  type?: { text?: string };
}

/** What the manifest says of a class; `tagName` is set where it is an element. */
export interface Declaration extends Item {
  kind: string;
  tagName?: string;
  summary?: string;
  privacy?: string;
  members?: (Item & { kind: string; privacy?: string })[];
  attributes?: Item[];
  events?: Item[];
  slots?: Item[];
  cssParts?: Item[];
  cssProperties?: Item[];
}

/** The parts of a custom elements manifest (schema 1.0.0) that the checks read. */
export interface Manifest {
  modules: { path: string; declarations: Declaration[] }[];
}

/** Analyses the sources afresh, as `npm run manifest` does, and returns the text of the file it would write. */
export function freshManifest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'consult-manifest-'));
  const config = 'tests/package/custom-elements-manifest.config.mjs';
  const options = ['analyze', '--config', config, '--outdir', relative(root, folder), '--quiet'];
  execFileSync(process.execPath, [`${root}/node_modules/.bin/cem`, ...options], { cwd: root, stdio: 'pipe' });
  const text = readFileSync(join(folder, 'custom-elements.json'), 'utf8');
  rmSync(folder, { recursive: true });
  return text;
}

/** The elements of a manifest. */
export const elementsOf = ({ modules }: Manifest): Declaration[] =>
  modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName !== undefined);

/** What the manifest leaves unsaid: private members shown, things without a description. */
export function manifestFindings(manifest: Manifest): Finding[] {
  return elementsOf(manifest).flatMap((element) => {
    const path = `<${element.tagName ?? ''}>`;
    const groups = { member: element.members, attribute: element.attributes, event: element.events, slot: element.slots, part: element.cssParts, token: element.cssProperties };
    const all = Object.entries(groups).flatMap(([kind, items]) => (items ?? []).map((item) => ({ kind, ...item })));
    return [
      ...(element.summary ? [] : [{ path, message: 'has no @summary' }]),
      ...all.filter(({ description }) => !description).map(({ kind, name }) => ({ path, message: `${kind} “${name ?? ''}” has no description` })),
      ...all.filter(isPrivate).map(({ name }) => ({ path, message: `shows the private member ${name ?? ''}` })),
      ...(element.events ?? []).filter(({ type }) => !/Consult\w+Event/.test(type?.text ?? ''))
        .map(({ name }) => ({ path, message: `event “${name ?? ''}” does not name its class of src/events.ts` })),
    ];
  });
}

const isPrivate = (item: object): boolean =>
  ('privacy' in item && item.privacy !== 'public') || ('name' in item && /^[#_]/.test(String(item.name)));

/** What the sources offer and no element documents: event names, parts and tokens. */
export function undocumented(manifest: Manifest, sources: Tree): Finding[] {
  const elements = elementsOf(manifest);
  const known = (list: 'events' | 'cssParts' | 'cssProperties'): string[] =>
    elements.flatMap((element) => element[list] ?? []).map(({ name }) => name ?? '');
  const offered: [kind: string, pattern: RegExp, names: string[]][] = [
    ['event', /super\('(consult-[a-z]+)'/g, known('events')],
    ['part', /\bpart="([a-z][a-z -]*)"/g, known('cssParts')],
    ['token', /var\((--consult-[a-z-]+)/g, known('cssProperties')],
  ];
  return Object.entries(sources).flatMap(([path, text]) =>
    offered.flatMap(([kind, pattern, names]) => {
      const used = new Set([...text.matchAll(pattern)].flatMap(([, name = '']) => name.split(' ')));
      return [...used].filter((name) => !names.includes(name)).map((name) => ({ path, message: `no element documents the ${kind} ${name}` }));
    }),
  );
}
