import { posix } from 'node:path';
import type { Finding, Tree } from './tree.ts';

const MAX_LINES = 300;

/** What no text of the repository may hold; each pattern with the reason to give. */
const banned: readonly [RegExp, string][] = [
  [/(?<![\w.~:/@*-])\/(?:home|root|tmp|work|Users|private|mnt)\/[\w.-]+/, 'names a path of one machine'],
  [/\b(?:registry\.(?:npmjs|yarnpkg)\.\w+|npm\.pkg\.github\.com|verdaccio)\b/, 'names a package registry'],
  [/co-authored-by:|signed-off-by:/i, 'names authors'],
  [/\b(?:generated|written|made|reviewed) (?:by|with) (?:an? )?(?:AI|LLM|assistant|agent)\b/i, 'speaks of how it was written'],
  [/\b(?:LLMs?|language model|coding agent|sub-?agents?|AI (?:agent|assistant|helper)s?|system prompt)\b/, 'speaks of how it was written'],
  [/\b(?:TODO|FIXME|XXX)\b/, 'leaves work undone'],
  [/eslint-disable|@ts-(?:ignore|nocheck|expect-error)/, 'switches a check off'],
];

/** Faults of the texts in a tree: banned words, length, dead links. */
export function textFindings(tree: Tree, exempt: readonly string[] = []): Finding[] {
  return Object.entries(tree).flatMap(([path, text]) => [
    ...(exempt.includes(path) ? [] : wordFindings(path, text)),
    ...lengthFindings(path, text),
  ]);
}

function wordFindings(path: string, text: string): Finding[] {
  return banned.flatMap(([pattern, message]) => {
    const hit = pattern.exec(text);
    if (!hit) return [];
    const line = text.slice(0, hit.index).split('\n').length;
    return [{ path: `${path}:${String(line)}`, message: `${message}: ${hit[0]}` }];
  });
}

function lengthFindings(path: string, text: string): Finding[] {
  const length = text.trimEnd().split('\n').length;
  // Data grows with its content; only what people read top to bottom is capped.
  if (!/\.(?:m?[jt]s|css|html|mdx?)$/.test(path) || length <= MAX_LINES) return [];
  return [{ path, message: `has ${String(length)} lines, more than ${String(MAX_LINES)}` }];
}

/** Links between Markdown files that lead nowhere: a file that is not there, a heading that is not in it. */
export function linkFindings(tree: Tree, paths: readonly string[]): Finding[] {
  return Object.entries(tree).flatMap(([path, text]) =>
    linksOf(text).flatMap((link) => {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? path : posix.join(posix.dirname(path), decodeURI(file)).replace(/\/$/, '');
      const there = paths.some((known) => known === target || known.startsWith(`${target}/`));
      if (!there) return [{ path, message: `links to ${link}, which is not there` }];
      const lost = anchor !== undefined && target in tree && !anchorsOf(tree[target] ?? '').includes(anchor);
      return lost ? [{ path, message: `links to ${link}, and there is no such heading` }] : [];
    }),
  );
}

function linksOf(markdown: string): string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
  const links = [...prose.matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g), ...prose.matchAll(/(?:src|href)="([^"]+)"/g)];
  return links.map(([, link = '']) => link).filter((link) => !/^(?:[a-z][a-z0-9+.-]*:|\/|\?)/i.test(link));
}

/** Heading ids as Git hosts make them: lower case, punctuation dropped, spaces to hyphens. */
function anchorsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map(([, heading = '']) =>
    heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-'),
  );
}
