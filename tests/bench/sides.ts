import { existsSync, globSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { cases, caseNames, type BenchCase, type CaseName } from './cases.ts';
import { countOf, countPath, definitionOf } from './definition.ts';
import { nativeForm } from './native/page.ts';
import { siteFile, type Site } from './server.ts';

export const sideNames = ['native', 'lit', 'ours'] as const;
export type SideName = (typeof sideNames)[number];

/** How one side stands in a host page; `host` is the element whose shadow root holds the form, '' without one. */
export interface Side {
  host: (benchCase: BenchCase) => string;
  head: (benchCase: BenchCase) => string;
  body: (benchCase: BenchCase) => string;
}

const tagOf = ({ kind }: BenchCase): string => `consult-${kind}`;

export const sides: Record<SideName, Side> = {
  native: {
    host: () => '',
    head: ({ petition }) => '<link rel="stylesheet" href="/native/page.css"><script type="module" src="/native/page.js"></script>'
      + (petition ? '<script type="module" src="/native/count.js"></script>' : ''),
    body: nativeForm,
  },
  lit: {
    host: () => 'scale-element',
    head: () => '<script type="module" src="/lit/scale-element.js"></script>',
    body: ({ name }) => `<scale-element src="/lit/${name}.json"></scale-element>`,
  },
  ours: {
    host: tagOf,
    head: ({ kind }) => `<script type="module" src="/${kind}.js"></script>`,
    body: (benchCase) => `<${tagOf(benchCase)} src="/definitions/${benchCase.name}.json">`
      + `<a href="/hosted/${benchCase.name}">${benchCase.title}</a></${tagOf(benchCase)}>`,
  },
};

const page = (title: string, head: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<link rel="icon" href="data:,">${head}</head>
<body><main>${body}</main></body></html>`;

const following = '<h2>Other consultations</h2><p>What stands below the form must not move once it is shown.</p>';

/** The path of a side's page; `followed` has a text below the form, `reserved` reserves the form's height too. */
export const pagePath = (side: SideName, name: CaseName, variant: 'plain' | 'followed' | 'reserved' = 'plain'): string =>
  `/${side}/${name}/${variant}`;
export const blankPath = '/blank';

const fromRoot = (path: string): URL => new URL(`../../${path}`, import.meta.url);
const readText = (path: string): string => readFileSync(fromRoot(path), 'utf8');

export const isBuilt = (): boolean => caseNames.every((name) => existsSync(fromRoot(`dist/cdn/${cases[name].kind}.js`)));

const scaleScript = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [fromRoot('tests/bench/scale-element.ts').pathname],
    bundle: true, minify: true, format: 'esm', target: 'es2022', write: false,
  });
  return outputFiles[0]?.text ?? '';
};

/**
 * Reserves as a host page must: until its script is there the element is inline, so the page says `display` too.
 * @param height of the form in CSS pixels.
 */
export const addReservedPage = (site: Site, side: SideName, benchCase: BenchCase, height: number): void => {
  const { head, body, host } = sides[side];
  const rule = `display:block;--consult-min-height:${Math.ceil(height)}px;min-height:var(--consult-min-height)`;
  const reserve = `<style>${host(benchCase) || '.consult'}{${rule}}</style>`;
  const path = pagePath(side, benchCase.name, 'reserved');
  site.set(path, siteFile(path, page(benchCase.title, reserve + head(benchCase), body(benchCase) + following)));
};

/** Everything that the given sides need, in one site: a page per side and case, and the files that they load. */
export const buildSite = async (names: readonly SideName[]): Promise<Site> => {
  const site: Site = new Map();
  const put = (path: string, body: string): void => { site.set(path, siteFile(path, body)); };
  put(blankPath, page('Blank', '', ''));
  for (const name of caseNames) {
    const benchCase = cases[name];
    for (const side of names) {
      const { head, body } = sides[side];
      put(pagePath(side, name), page(benchCase.title, head(benchCase), body(benchCase)));
      put(pagePath(side, name, 'followed'), page(benchCase.title, head(benchCase), body(benchCase) + following));
    }
    put(`/definitions/${name}.json`, JSON.stringify(definitionOf(benchCase)));
    put(`/lit/${name}.json`, JSON.stringify(benchCase));
  }
  if (cases.petition.petition) put(countPath, JSON.stringify(countOf(cases.petition.petition)));
  for (const file of ['page.css', 'page.js', 'count.js']) put(`/native/${file}`, readText(`tests/bench/native/${file}`));
  if (names.includes('lit')) put('/lit/scale-element.js', await scaleScript());
  for (const file of globSync('**/*.js', { cwd: fromRoot('dist/cdn') })) put(`/${file}`, readText(`dist/cdn/${file}`));
  return site;
};
