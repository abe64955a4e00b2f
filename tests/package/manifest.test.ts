import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { elementsOf, freshManifest, manifestFindings, undocumented } from './support/manifest.ts';
import type { Manifest } from './support/manifest.ts';
import { lines, readTree, root } from './support/tree.ts';

const fresh = freshManifest();
const manifest = JSON.parse(fresh) as Manifest;

test('custom-elements.json is what the sources say', () => {
  const path = `${root}/custom-elements.json`;
  assert.ok(existsSync(path), 'run npm run manifest');
  assert.deepEqual(JSON.parse(readFileSync(path, 'utf8')), manifest, 'run npm run manifest');
});

test('every element says what each attribute, property, event, slot, part and token is for', () => {
  assert.deepEqual(elementsOf(manifest).map(({ tagName }) => tagName).sort(), ['consult-feedback', 'consult-petition', 'consult-poll', 'consult-survey']);
  assert.equal(lines(manifestFindings(manifest)), '');
});

test('every event, part and token of the sources is documented', () => {
  assert.equal(lines(undocumented(manifest, readTree('src/**/*.ts'))), '');
});

const whole = {
  kind: 'class',
  tagName: 'consult-poll',
  summary: 'A poll.',
  attributes: [{ name: 'src', description: 'URL of the definition.' }],
  members: [{ kind: 'field', name: 'src', privacy: 'public', description: 'URL of the definition.' }],
  events: [{ name: 'consult-load', type: { text: 'ConsultLoadEvent' }, description: 'Ready.' }],
  cssParts: [{ name: 'label', description: 'The question.' }],
  cssProperties: [{ name: '--consult-font', description: 'The font.' }],
};
const of = (change: Partial<Manifest['modules'][0]['declarations'][0]>): Manifest => ({
  modules: [{ path: 'src/poll/poll-element.ts', declarations: [{ ...whole, ...change }] }],
});

test('finds what is unsaid, private or untyped', () => {
  const found = (change: Parameters<typeof of>[0]): string => lines(manifestFindings(of(change)));
  assert.equal(found({}), '');
  assert.match(found({ summary: '' }), /no @summary/);
  assert.match(found({ attributes: [{ name: 'src' }] }), /attribute “src” has no description/);
  assert.match(found({ slots: [{ name: '' }] }), /slot “” has no description/);
  assert.match(found({ members: [{ kind: 'field', name: '#a', description: 'A.' }] }), /private member #a/);
  assert.match(found({ members: [{ kind: 'field', name: 'a', privacy: 'protected', description: 'A.' }] }), /private member a/);
  assert.match(found({ events: [{ name: 'consult-load', type: { text: 'Event' }, description: 'Ready.' }] }), /class of src\/events/);
});

test('finds an event, a part and a token that nobody documents', () => {
  const source = `super('consult-load'); html\`<p part="label hint">\`; css\`p { font: var(--consult-font); gap: var(--consult-space, 1rem) }\``;
  const found = undocumented(of({ events: [] }), { 'src/widget/a.ts': source }).map(({ message }) => message);
  assert.deepEqual(found, ['no element documents the event consult-load', 'no element documents the part hint', 'no element documents the token --consult-space']);
});
