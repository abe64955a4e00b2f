/** The published JSON Schemas say what our own checks say, to an editor that knows only JSON Schema. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import {looksLikeDefinition} from '../../src/consultation/guard.ts';
import {
  countJsonSchema, countSchema, definitionJsonSchema, payloadJsonSchema, problemJsonSchema, receiptJsonSchema, resultsJsonSchema, publicResults,
} from '../../src/schema.ts';
import type {PetitionCount} from '../../src/schema.ts';
import {definitionIds, definitionOf} from '../support/definitions.ts';
import {feedback} from './support/feedback.ts';
import {petition} from './support/petition.ts';

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
    ['a petition that nobody decides', {...petition(), petition: {...petition().petition, decides: undefined}}, /petition.*decides/u],
    ['a threshold below 1', {...petition(), petition: {...petition().petition, thresholds: [{at: 0, effect: 'x'}]}}, /thresholds\/0\/at/u],
    ['a role that does not exist', {...petition(), petition: {...petition().petition, sign: {...petition().petition?.sign, phone: 'home'}}}, /sign must NOT have additional/u],
    ['an area in small letters', {...petition(), petition: {...petition().petition, areas: [{code: 'a', name: 'A', postcodes: ['la1']}]}}, /postcodes\/0/u],
    ['page feedback without its question', {...feedback(), feedback: {report: 'problem'}}, /feedback.*useful/u],
    ['a state that does not exist', {...petition(), live: {state: 'answered'}}, /live\/state/u],
  ];

  it('takes a petition and page feedback with everything', () => {
    assert.equal(faults(petition()), '');
    assert.equal(faults(feedback()), '');
    assert.equal(faults({...petition(), live: {state: 'closed', response: {text: 'Yes.', at: '2026-12-01T09:00:00Z'}, debate: {on: '2026-12-01'}}}), '');
  });

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

  it('takes the page that feedback is about, and nothing more of where a person was', () => {
    const faults = validator(payloadJsonSchema());
    assert.equal(faults({...payload, context: {page: 'https://council.gov.uk/bins', pageId: 'bins'}}), '');
    assert.match(faults({...payload, context: {pageId: 'bins'}}), /page/u);
    assert.match(faults({...payload, context: {page: 'https://council.gov.uk/bins', referrer: 'x'}}), /additional properties/u);
    assert.match(faults({...payload, context: {page: 'https://council.gov.uk/bins', pageId: ''}}), /pageId/u);
  });

  it('takes a receipt and refuses one without a digest', () => {
    const faults = validator(receiptJsonSchema());
    const receipt = {id: payload.id, reference: 'K7QF-3M2P', sha256: 'a'.repeat(64), receivedAt: '2026-11-02T09:00:00Z'};
    assert.equal(faults(receipt), '');
    assert.match(faults({...receipt, sha256: 'abc'}), /sha256/u);
    assert.equal(faults({...receipt, status: 'confirm-email'}), '');
    assert.match(faults({...receipt, status: 'confirmed'}), /status/u);
  });

  const count: PetitionCount = {
    count: 61, paper: 12, asOf: '2026-11-02T09:00:00Z',
    thresholds: [{at: 50, reachedAt: '2026-11-02T08:00:00+01:00'}, {at: 5000, reachedAt: null}],
    areas: [{code: 'castle', name: {en: 'Castle', cy: 'Y Castell'}, count: 40}, {code: 'bay', name: 'Bay', count: null}],
  };
  const brokenCounts: [what: string, count: object, fault: RegExp][] = [
    ['no total', {...count, count: undefined}, /count/u],
    ['half a person', {...count, count: 1.5}, /integer/u],
    ['a total as text', {...count, count: '61'}, /integer/u],
    ['paper that is missing', {...count, paper: undefined}, /paper/u],
    ['no moment', {...count, asOf: undefined}, /asOf/u],
    ['a threshold that says nothing of when', {...count, thresholds: [{at: 50}]}, /reachedAt/u],
    ['an area without a count', {...count, areas: [{code: 'bay', name: 'Bay'}]}, /areas/u],
    ['an area without a name', {...count, areas: [{code: 'bay', count: 7}]}, /name/u],
  ];

  it('takes the count of a petition, with an area held back and without areas', () => {
    const faults = validator(countJsonSchema());
    for (const json of [count, {...count, areas: undefined}, {...count, count: 0, paper: 0, thresholds: []}]) {
      assert.equal(faults(JSON.parse(JSON.stringify(json))), '');
      assert.equal(countSchema.safeParse(json).success, true);
    }
  });

  for (const [what, json, fault] of brokenCounts) {
    it(`refuses a count with ${what}, as our own check does`, () => {
      assert.match(validator(countJsonSchema())(json), fault);
      assert.equal(countSchema.safeParse(json).success, false);
    });
  }

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
