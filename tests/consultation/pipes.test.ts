import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {hasPipes, pipedQuestion, pipedText, pipesOf} from '../../src/consultation/pipes.ts';
import type {Question} from '../../src/schema.ts';

const said = (id: string): string | undefined => ({name: 'Ann *the* [bold](https://evil.example)\nJones', '__proto__x': 'x'} as Record<string, string>)[id];

describe('an answer inside a text', () => {
  it('is put where its question is named, in one line', () => {
    assert.equal(pipedText('Dear {{name}}, dear {{ name }}!', () => 'Ann\nJones', (answer) => answer), 'Dear Ann Jones, dear Ann Jones!');
  });

  it('is three dots where it is not given, and every other brace stays', () => {
    assert.equal(pipedText('{{other}} { {name} {{}} {{1x}}', said), '… { {name} {{}} {{1x}}');
  });

  it('stays plain in Markdown, and as it is elsewhere', () => {
    const question = {id: 'q', type: 'text', label: {en: 'Is {{name}} here?', cy: '{{name}}?'}, background: 'Hello {{name}}'} as unknown as Question;
    const piped = pipedQuestion(question, said) as unknown as Record<string, unknown>;
    assert.deepEqual(piped.label, {en: 'Is Ann *the* [bold](https://evil.example) Jones here?', cy: 'Ann *the* [bold](https://evil.example) Jones?'});
    assert.equal(piped.background, 'Hello Ann \\*the\\* \\[bold\\]\\(https://evil.example\\) Jones');
  });

  it('leaves a question that names none as it is', () => {
    const question = {id: 'q', type: 'text', label: 'Plain'} as Question;
    assert.equal(pipedQuestion(question, said), question);
    assert.deepEqual([hasPipes(question), pipesOf({a: ['{{x}} {{y}}']})], [false, ['x', 'y']]);
  });
});
