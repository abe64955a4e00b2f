/** A definition's guard names the question types of a kind without loading its views: both lists must say the same. */
import assert from 'node:assert/strict';
import {it} from 'node:test';
import {typesOf} from '../../src/consultation/kinds.ts';
import {feedbackViews} from '../../src/feedback/feedback-types.ts';
import {petitionViews} from '../../src/petition/petition-types.ts';
import {pollViews} from '../../src/poll/poll-types.ts';
import {commonViews} from '../../src/questions/common-views.ts';

const shownBy = {poll: pollViews, feedback: feedbackViews, petition: petitionViews};

for (const [kind, own] of Object.entries(shownBy) as [keyof typeof shownBy, typeof pollViews][]) {
  it(`the element of a ${kind} shows the question types that its definition may hold, by the views of every other element`, () => {
    assert.deepEqual(Object.keys(own).sort(), [...typesOf[kind]].sort());
    for (const [type, view] of Object.entries(own)) assert.equal(view, commonViews[type], type);
  });
}

it('every kind but the survey has its list', () => {
  assert.deepEqual(Object.keys(shownBy).sort(), Object.keys(typesOf).sort());
});
