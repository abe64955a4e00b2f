import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definitionIds, definitionOf } from '../support/definitions.ts';
import { languageFindings, siteFindings } from './support/site.ts';
import { lines, readTree } from './support/tree.ts';
import type { Tree } from './support/tree.ts';

const SITE = 'demo/site/';
const inSite = (tree: Tree): Tree => Object.fromEntries(Object.entries(tree).map(([path, text]) => [path.slice(SITE.length), text]));
const definitions = definitionIds.map(definitionOf);

test('the pages of the demo lead somewhere, load what they show and keep their policy', () => {
  const pages = inSite(readTree(`${SITE}*.html`));
  assert.notDeepEqual(pages, {});
  assert.equal(lines(siteFindings(pages, Object.keys(inSite(readTree(`${SITE}**`))), definitions)), '');
});

test('every text of an example is in all of its languages', () => {
  assert.equal(lines(languageFindings(definitions)), '');
});

test('the list of examples says where each one is from', () => {
  const list = readTree('demo/definitions/README.md')['demo/definitions/README.md'] ?? '';
  assert.deepEqual(definitionIds.filter((id) => !list.includes(`| \`${id}.json\` |`)), []);
});

const whole: Tree = {
  'index.html': `<link rel="stylesheet" href="/site.css"><script type="module" src="/poll.js"></script>
<a class="language" href="/index-cy.html">Cymraeg</a><a href="/mail/">mail</a><a href="/poll/bins-poll?lang=cy">bins</a>
<consult-poll src="/consultations/bins-poll"></consult-poll>`,
  'index-cy.html': '<a class="language" href="/">English</a>',
};

const found = (change: (text: string) => string): string =>
  lines(siteFindings({ ...whole, 'index.html': change(whole['index.html'] ?? '') }, ['index.html', 'index-cy.html', 'site.css'], definitions));

test('finds nothing in a whole site', () => {
  assert.equal(found((text) => text), '');
});

for (const [what, from, to, message] of [
  ['a dead link', '/site.css', '/gone.css', /links to \/gone\.css/],
  ['a hosted page of the wrong kind', '/poll/bins-poll', '/survey/bins-poll', /links to \/survey\/bins-poll/],
  ['a hosted page in a language that it lacks', '?lang=cy', '?lang=fr', /links to \/poll\/bins-poll\?lang=fr/],
  ['an element of the wrong kind', '<consult-poll', '<consult-survey', /shows bins-poll, which is no survey/],
  ['an element without its script', 'src="/poll.js"', 'src="/survey.js"', /lacks the script poll\.js[\s\S]*survey\.js for nothing/],
  ['a script in the page', '<consult-poll', '<script>vote()</script><consult-poll', /its policy blocks/],
  ['a style in the page', '<consult-poll', '<consult-poll style="color: red"', /its policy blocks/],
  ['a language link without its answer', '/index-cy.html', '/', /another language/],
] as const) {
  test(`finds ${what}`, () => {
    assert.match(found((text) => text.replace(from, to)), message);
  });
}

test('finds a text that lacks a language', () => {
  const poll = definitionOf('bins-poll');
  assert.equal(lines(languageFindings([{ ...poll, title: { en: 'Bins' } }])), 'bins-poll.json: title is not in en, cy');
});
