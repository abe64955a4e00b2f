import assert from 'node:assert/strict';
import { test } from 'node:test';
import { domFindings } from './support/dom.ts';
import {
  circleFindings,
  closureFindings,
  elementModules,
  layerFindings,
  litFreeModules,
  outsiderFindings,
} from './support/layers.ts';
import { lines, readTree } from './support/tree.ts';
import type { Finding, Tree } from './support/tree.ts';

const sources = readTree('src/**/*.ts');

const check = (what: string, findings: readonly Finding[]): void => {
  test(what, () => {
    assert.ok(Object.keys(sources).length > 0, 'there are sources to check');
    assert.equal(lines(findings), '');
  });
};

check('imports run downwards, between siblings never', layerFindings(sources));
check('no modules import each other in a circle', circleFindings(sources));
check('no element loads zod with itself', closureFindings(sources, elementModules(sources), 'zod'));
check('what runs without a page loads no Lit', closureFindings(sources, litFreeModules(sources), 'lit'));
check('what runs without a page uses no DOM', domFindings(sources));
check('the demo reaches the library through its server surfaces', outsiderFindings(readTree('demo/collector/**/*.ts')));

/** Asserts that a tree with a planted fault gives exactly one finding, about the given words. */
function faulty(findings: readonly Finding[], words: RegExp): void {
  assert.equal(findings.length, 1, lines(findings) || 'nothing found');
  assert.match(lines(findings), words);
}

const util = { 'src/util/uuid.ts': 'export const uuid = 1;' };
const layersOf = (tree: Tree): Finding[] => layerFindings({ ...util, ...tree });

test('finds an upward import, also of a type, a re-export or a lazy one', () => {
  const target = { 'src/widget/page.ts': 'export type Page = 1; export const page = 1;' };
  for (const line of [
    `import { page } from '../widget/page.ts';`,
    `import type { Page } from '../widget/page.ts';`,
    `export * from '../widget/page.ts';`,
    `export const load = () => import('../widget/page.ts');`,
    `export type P = import('../widget/page.ts').Page;`,
  ]) {
    faulty(layersOf({ ...target, 'src/session/session.ts': line }), /session\.ts: session imports upwards: .*page\.ts \(widget\)/);
  }
});

test('finds elements and siblings that import each other', () => {
  const poll = { 'src/poll/poll-element.ts': 'export class PollElement {}' };
  const survey = (line: string): Tree => ({ ...poll, 'src/survey/survey-element.ts': line });
  faulty(layersOf(survey(`import { PollElement } from '../poll/poll-element.ts';`)), /survey imports its sibling poll/);
  faulty(layersOf(survey(`import type { PollElement } from '../poll/poll-element.ts';`)), /survey imports its sibling poll/);
  const rule = { 'src/questions/text/text.ts': `import { text } from './text.schema.ts';`, 'src/questions/text/text.schema.ts': '' };
  faulty(layersOf(rule), /rules imports its sibling schemas/);
});

test('lets a rule take types from its schema, and a view words from its rule', () => {
  const tree = {
    'src/questions/text/text.schema.ts': `import * as z from 'zod/mini';`,
    'src/questions/text/text.ts': `import type { Text } from './text.schema.ts';`,
    'src/questions/text/text.view.ts': `import { html } from 'lit'; import { rule } from './text.ts';`,
  };
  assert.equal(lines(layersOf(tree)), '');
});

test('finds packages where they do not belong', () => {
  const one = (path: string, line: string, words: RegExp): void => faulty(layersOf({ [path]: line }), words);
  one('src/widget/words.ts', `import { msg } from '@lit/localize';`, /widget must not import @lit\/localize/);
  one('src/consultation/payload.ts', `import * as z from 'zod';`, /use zod\/mini/);
  one('src/consultation/payload.ts', `import { html } from 'lit';`, /consultation must not import lit/);
  one('src/questions/text/text.ts', `import * as z from 'zod/mini';`, /rules must not import zod\/mini/);
  one('src/questions/text/text.ts', `import { nothing } from 'lit';`, /rules must not import lit/);
  one('src/session/session.ts', `import { live } from 'lit/directives/live.js';`, /session must not import lit/);
  one('src/util/fetch.ts', `import got from 'got';`, /util must not import got/);
});

test('finds modules outside the layers, lost targets and computed imports', () => {
  faulty(layersOf({ 'src/helpers.ts': '' }), /stands in no layer/);
  faulty(layersOf({ 'src/poll/poll.ts': `import './gone.ts';` }), /gone\.ts, which is no source file/);
  faulty(layersOf({ 'src/poll/poll.ts': 'export const load = (name: string) => import(name);' }), /literal path/);
});

test('says the path of a circle and counts no types in it', () => {
  const circle = (line: string): Tree => ({
    'src/widget/a.ts': `import './b.ts';`,
    'src/widget/b.ts': `export const c = () => import('./c.ts');`,
    'src/widget/c.ts': line,
  });
  faulty(circleFindings(circle(`export { a } from './a.ts';`)), /a\.ts > src\/widget\/b\.ts > src\/widget\/c\.ts > src\/widget\/a\.ts/);
  assert.deepEqual(circleFindings(circle(`import type { A } from './a.ts';`)), []);
});

test('says how zod comes into an element, and lets a lazy one be', () => {
  const tree = (line: string): Tree => ({
    'src/poll/poll-element.ts': `import '../widget/receipt.ts';`,
    'src/widget/receipt.ts': line,
    'src/consultation/definition.ts': `import * as z from 'zod/mini';`,
  });
  const found = (line: string): Finding[] => closureFindings(tree(line), elementModules(tree(line)), 'zod');
  faulty(found(`import '../consultation/definition.ts';`), /poll-element\.ts > .*receipt\.ts > .*definition\.ts > zod\/mini/);
  assert.deepEqual(found(`export const check = () => import('../consultation/definition.ts');`), []);
});

test('finds Lit below the widget, even at second hand', () => {
  const tree = { 'src/session/session.ts': `import '../fields/frame.ts';`, 'src/fields/frame.ts': `import 'lit';` };
  faulty(closureFindings(tree, litFreeModules(tree), 'lit'), /session\.ts > src\/fields\/frame\.ts > lit/);
});

test('finds the DOM where no page is', () => {
  faulty(domFindings({ 'src/session/session.ts': `export const title = () => document.title;` }), /uses the DOM: document/);
  faulty(domFindings({ 'src/delivery/send.ts': 'export type Form = HTMLFormElement;' }), /HTMLFormElement/);
  faulty(domFindings({ 'src/util/find.ts': `export const find = (a: ParentNode) => a.querySelector('a');` }), /\.querySelector/);
  assert.deepEqual(domFindings({ 'src/session/session.ts': 'export const of = (a: { document: string }) => a.document;' }), []);
  assert.deepEqual(domFindings({ 'src/delivery/poller.ts': 'export const seen = () => !document.hidden;' }), []);
  faulty(domFindings({ 'src/delivery/poller.ts': 'export const body = () => document.body;' }), /document/);
  faulty(domFindings({ 'src/session/session.ts': 'export const seen = () => !document.hidden;' }), /document/);
  assert.deepEqual(domFindings({ 'src/widget/a.ts': 'export const a = document;' }), []);
});

test('finds a collector that reaches behind the surface', () => {
  faulty(outsiderFindings({ 'demo/collector/src/app.ts': `import '../../../src/consultation/payload.ts';` }), /may import src\/schema\.ts/);
  assert.deepEqual(outsiderFindings({ 'demo/collector/src/app.ts': `import '../../../src/schema.ts';` }), []);
});
