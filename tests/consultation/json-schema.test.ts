/** The published JSON Schemas say what our own checks say, to an editor that knows only JSON Schema. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import {looksLikeDefinition} from '../../src/consultation/guard.ts';
import {
  definitionJsonSchema, payloadJsonSchema, problemJsonSchema, receiptJsonSchema, resultsJsonSchema, publicResults,
} from '../../src/schema.ts';
import {definitionIds, definitionOf} from '../support/definitions.ts';

// Formats such as uuid are annotations in JSON Schema 2020-12.
const ajv = new Ajv2020({allErrors: true, validateFormats: false});
const validator = (schema: object): ((json: unknown) => string) => {
  const validate = ajv.compile(schema);
  return (json) => (validate(json) ? '' : ajv.errorsText(validate.errors));
};
const changed = (id: string, changes: object): object => ({...definitionOf(id), ...changes});

describe('JSON Schema of a definition', () => {
  const faults = validator(definitionJsonSchema());

  for (const id of definitionIds) {
    it(`takes ${id}`, () => {
      assert.equal(faults(definitionOf(id)), '');
    });
  }

  const broken: [what: string, definition: unknown, fault: RegExp][] = [
    ['a missing title', changed('bins-poll', {title: undefined}), /title/u],
    ['an unknown property', changed('bins-poll', {opensAt: ''}), /additional properties/u],
    ['an unknown kind', changed('bins-poll', {kind: 'pol'}), /kind/u],
    ['a bad id', changed('bins-poll', {id: '1 x'}), /pattern/u],
    ['a question of no type', changed('bins-poll', {pages: [{id: 'a', questions: [{id: 'b', type: 'chioce', label: 'x'}]}]}), /questions\/0/u],
    ['a condition as code', changed('bins-poll', {pages: [{id: 'a', questions: [{id: 'b', type: 'text', label: 'x', showIf: 'a = 1'}]}]}), /showIf/u],
    ['a text', 'definition', /object/u],
  ];
  for (const [what, definition, fault] of broken) {
    it(`refuses ${what}`, () => {
      assert.match(faults(definition), fault);
    });
  }
});

describe('JSON Schemas of what travels', () => {
  const payload = {id: '0199f3a4-5b7e-4c1d-8e2f-6a9b0c1d2e3f', format: 1, consultation: 'a', version: 1, language: 'en', answers: {b: ['x'], c: 1}};

  it('takes an answer set and refuses one with another field', () => {
    const faults = validator(payloadJsonSchema());
    assert.equal(faults(payload), '');
    assert.match(faults({...payload, admin: true}), /additional properties/u);
    assert.match(faults({...payload, answers: {b: null}}), /answers/u);
  });

  it('takes a receipt and refuses one without a digest', () => {
    const faults = validator(receiptJsonSchema());
    const receipt = {id: payload.id, reference: 'K7QF-3M2P', sha256: 'a'.repeat(64), receivedAt: '2026-11-02T09:00:00Z'};
    assert.equal(faults(receipt), '');
    assert.match(faults({...receipt, sha256: 'abc'}), /sha256/u);
  });

  it('takes the results that we give out', () => {
    const faults = validator(resultsJsonSchema());
    const results = publicResults(definitionOf('council-survey'), {responses: 6, version: 1, asOf: '2026-11-02T09:00:00Z', questions: {}});
    assert.equal(faults(results), '');
    assert.match(faults({...results, questions: {a: {n: 1.5, counts: null}}}), /integer/u);
  });

  it('takes a problem and refuses one without a type', () => {
    const faults = validator(problemJsonSchema());
    assert.equal(faults({type: 'closed', title: 'Closed', status: 410}), '');
    assert.match(faults({title: 'Closed', status: 410}), /type/u);
  });
});

describe('looksLikeDefinition', () => {
  it('lets every example of its kind pass, and none of another kind', () => {
    for (const id of definitionIds) {
      const definition = definitionOf(id);
      assert.equal(looksLikeDefinition(definition, definition.kind), true, id);
      assert.equal(looksLikeDefinition(definition, definition.kind === 'poll' ? 'survey' : 'poll'), false, id);
    }
  });

  for (const json of [null, 1, 'survey', [], {}, {kind: 'survey'}, {kind: 'survey', pages: []}, {kind: 'survey', pages: [{}]}]) {
    it(`does not take ${JSON.stringify(json)} for one`, () => {
      assert.equal(looksLikeDefinition(json, 'survey'), false);
    });
  }
});
