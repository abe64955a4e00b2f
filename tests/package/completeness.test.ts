import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elementFindings, elements, questionFindings, questionTypes } from './support/completeness.ts';
import { lines, readTree } from './support/tree.ts';
import type { Tree } from './support/tree.ts';

const tree = readTree('src/**/*.ts', 'stories/**/*.ts', 'tests/**/*.test.ts', 'demo/definitions/*.json');

test('every question type is whole: four files, four lists, a story, an example', () => {
  assert.notDeepEqual(questionTypes(tree), []);
  assert.equal(lines(questionFindings(tree)), '');
});

test('every element is whole: three files, define and index, a story, a test', () => {
  assert.notDeepEqual(elements(tree), []);
  assert.equal(lines(elementFindings(tree)), '');
});

const whole: Tree = {
  'src/define.ts': `import { PollElement } from './poll/poll-element.ts';`,
  'src/index.ts': `export { PollElement } from './poll/poll-element.ts';`,
  'src/poll/poll-element.ts': '',
  'src/poll/poll.ts': '',
  'src/poll/poll.styles.ts': '',
  'src/widget/widget-element.ts': '',
  'stories/poll.stories.ts': '',
  'tests/poll/poll-element.test.ts': '',
  'src/questions/schemas.ts': `import { text } from './text/text.schema.ts';`,
  'src/questions/rules.ts': `import { text } from './text/text.ts';`,
  'src/questions/views.ts': `import { text } from './text/text.view.ts';`,
  'src/questions/paper-views.ts': `import { text } from './text/text.paper.ts';`,
  'src/questions/text/text.schema.ts': '',
  'src/questions/text/text.ts': '',
  'src/questions/text/text.view.ts': '',
  'src/questions/text/text.paper.ts': '',
  'stories/questions/text.stories.ts': '',
  'demo/definitions/bins.json': '{"type": "text"}',
};

const findings = (of: Tree): string => lines([...questionFindings(of), ...elementFindings(of)]);

test('finds nothing in a whole tree', () => {
  assert.deepEqual([questionTypes(whole), elements(whole)], [['text'], ['poll']]);
  assert.equal(findings(whole), '');
});

for (const path of Object.keys(whole).filter((name) => !/widget|(?:poll|text)\/(?:poll-element|text)\.ts$/.test(name))) {
  test(`finds that ${path} is missing or says nothing`, () => {
    assert.notEqual(findings({ ...without(path), ...(/define|index|schemas|rules|views/.test(path) ? { [path]: '' } : {}) }), '');
  });
}

test('finds a type that no list and no example names', () => {
  const found = findings({ ...whole, 'src/questions/date/date.ts': '' });
  assert.match(found, /schemas\.ts: does not list src\/questions\/date\/date\.schema\.ts/);
  assert.match(found, /date\.view\.ts: is missing/);
  assert.match(found, /no example asks a question of type date/);
});

function without(path: string): Tree {
  return Object.fromEntries(Object.entries(whole).filter(([name]) => name !== path));
}
