import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {outlook} from '../../src/consultation/outlook.ts';
import {shown} from '../../src/consultation/shown.ts';
import type {Answers, Definition, Page} from '../../src/schema.ts';

const choice = (id: string): Page['questions'][number] =>
  ({id, type: 'choice', label: id, choices: [{value: 'a', label: 'A'}, {value: 'b', label: 'B'}]});
const page = (id: string, showIf?: Page['showIf'], more: Partial<Page> = {}): Page => ({id, questions: [choice(`q-${id}`)], ...showIf && {showIf}, ...more});
const when = (id: string, is: string): NonNullable<Page['showIf']> => ({question: `q-${id}`, is});

const look = (pages: Page[], index: number, answers: Answers = {}): string => {
  const definition = {pages} as Definition;
  const {pages: count, isSure} = outlook(definition, shown(definition, answers), index);
  return `${isSure ? '' : 'about '}${String(count)}`;
};

describe('how many pages there will be', () => {
  it('is certain without conditions', () => {
    assert.equal(look([page('one'), page('two'), page('three')], 0), '3');
  });

  it('takes one of two branches, and is certain once the question is behind', () => {
    const pages = [page('one'), page('left', when('one', 'a')), page('right', when('one', 'b')), page('end')];
    assert.equal(look(pages, 0), 'about 3');
    // The answer can still be changed on this page.
    assert.equal(look(pages, 0, {'q-one': 'a'}), 'about 3');
    assert.equal(look(pages, 1, {'q-one': 'a'}), '3');
    assert.equal(look(pages, 2, {'q-one': 'a'}), '3');
  });

  it('knows what no answer can change any more', () => {
    const pages = [page('one'), page('two'), page('three', {all: [when('one', 'a'), when('two', 'a')]}), page('four', {any: [when('one', 'b'), when('two', 'a')]}),
      page('five', {not: when('one', 'b')})];
    assert.equal(look(pages, 1, {'q-one': 'b'}), '3');
    // One and two, the last one surely, and half of the two between.
    assert.equal(look(pages, 1, {'q-one': 'a'}), 'about 4');
    assert.equal(look(pages, 0), 'about 4');
  });

  it('expects one branch of many, also where a branch has branches', () => {
    const many = ['a', 'b', 'c', 'd'].map((value) => ({value, label: value}));
    const first: Page = {id: 'one', questions: [{id: 'q-one', type: 'choice', label: 'one', choices: many}]};
    const branches = many.map(({value}) => page(value, when('one', value)));
    assert.equal(look([first, ...branches, page('end')], 0), 'about 3');
    const within = branches.flatMap((branch) => ['a', 'b'].map((value) => page(`${branch.id}${value}`, when(branch.id, value))));
    assert.equal(look([first, ...branches, ...within, page('end')], 0), 'about 4');
  });

  it('leaves exit pages out until they are certain, and ends there', () => {
    const exit: Page = {id: 'exit', exit: true, showIf: when('one', 'b'), questions: [{id: 'stop', type: 'statement', text: 'Stop.'}]};
    const pages = [page('one'), exit, page('two'), page('three')];
    assert.equal(look(pages, 0), '3');
    assert.equal(look(pages, 1, {'q-one': 'b'}), '2');
    assert.equal(look(pages, 1, {'q-one': 'a'}), '3');
  });
});
