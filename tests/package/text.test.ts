import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { linkFindings, textFindings } from './support/text.ts';
import { lines, readTree, root } from './support/tree.ts';

const texts = readTree('**/*.{ts,mjs,js,json,md,mdx,css,html,yml,xlf,txt}', '**/.*', '.*/**/*.{ts,mjs,mdx,html}', '.ci/*', 'LICENSE');

/** The patterns and their planted faults stand in these. */
const exempt = ['src/i18n/locales/cy.ts', 'tests/package/support/text.ts', 'tests/package/text.test.ts', 'tests/package/lint.test.ts'];

test('the texts speak of the project alone and stay short', () => {
  assert.ok(Object.keys(texts).length > 0);
  assert.equal(lines(textFindings(texts, exempt)), '');
});

test('links between the Markdown files lead somewhere', () => {
  const pages = Object.fromEntries(Object.entries(texts).filter(([path]) => path.endsWith('.md')));
  const paths = Object.keys(readTree('**', '.*/**'));
  assert.equal(lines(linkFindings(pages, paths)), '');
});

for (const page of ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE']) {
  test(`there is a ${page}`, () => {
    assert.ok(existsSync(`${root}/${page}`));
  });
}

test('the changelog has an entry for the current version', () => {
  const { version } = JSON.parse(texts['package.json'] ?? '') as { version: string };
  const headings = (texts['CHANGELOG.md'] ?? '').split('\n').map((line) => line.replace(/[[\]]/g, ''));
  assert.ok(headings.some((line) => line === `## ${version}` || line.startsWith(`## ${version} `)), version);
});

for (const [text, words] of [
  ['see /home/alice/project', 'path of one machine'],
  [`import x from '/tmp/fixtures/x.ts'`, 'path of one machine'],
  ['"resolved": "https://registry.npmjs.org/lit"', 'registry'],
  ['Co-Authored-By: somebody', 'authors'],
  ['Written by an AI', 'how it was written'],
  ['// TODO later', 'undone'],
  ['/* eslint-disable no-console */', 'switches a check off'],
] as const) {
  test(`finds “${text}”`, () => {
    assert.match(lines(textFindings({ 'docs/page.md': `# Page\n${text}\n` })), new RegExp(`^docs/page\\.md:2: .*${words}`));
  });
}

test('takes URLs and routes for what they are', () => {
  const text = 'https://example.org/home/page, `GET /work-orders`, ../tmp/x and a session of the browser';
  assert.equal(lines(textFindings({ 'docs/page.md': text })), '');
});

test('finds a file that is too long, and lets data grow', () => {
  const long = 'line\n'.repeat(301);
  assert.match(lines(textFindings({ 'src/a.ts': long })), /301 lines/);
  assert.equal(lines(textFindings({ 'src/a.ts': 'line\n'.repeat(300), 'demo/a.json': long })), '');
});

test('finds dead links and lost headings', () => {
  const tree = { 'README.md': '[a](docs/gone.md) [b](docs/b.md#what-it-is) [c](docs/b.md#lost) [d](#also-lost)', 'docs/b.md': '## What it is\n' };
  const found = linkFindings(tree, Object.keys(tree)).map(({ message }) => message);
  assert.deepEqual(found, [
    'links to docs/gone.md, which is not there',
    'links to docs/b.md#lost, and there is no such heading',
    'links to #also-lost, and there is no such heading',
  ]);
});
