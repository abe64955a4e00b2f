/** What choices may show in an element that is too small for it. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {checkDefinition} from '../../src/schema.ts';
import {definitionOf} from '../support/definitions.ts';

/** A poll that asks a question of its own. */
const poll = (question: object): object => ({
  ...definitionOf('bins-poll'), pages: [{id: 'vote', questions: [{id: 'q', type: 'choice', label: 'Which?', choices: [{value: 'a', label: 'A'}], ...question}]}],
});

test('a poll refuses what only a survey can show of choices and scales, each by name', () => {
  const choice = {value: 'a', label: 'A'};
  for (const [part, question] of [
    ['order', {order: 'random'}],
    ['choices[1].other', {choices: [choice, {value: 'b', label: 'B', other: true}]}],
    ['choices[0].image', {choices: [{...choice, image: {src: 'a.png'}}]}],
    ['choices[0].exclusive', {type: 'choices', choices: [{...choice, exclusive: true}]}],
    ['look', {type: 'scale', choices: undefined, min: 1, max: 5, labels: {1: 'Bad', 5: 'Good'}, look: 'stars'}],
  ] as const) {
    assert.deepEqual(checkDefinition(JSON.parse(JSON.stringify(poll(question)))).mistakes,
      [{path: `pages[0].questions[0].${part}`, message: 'belongs only in a survey, not in a poll.'}]);
  }
  assert.deepEqual(checkDefinition(poll({type: 'choices', maxChoices: 1})).mistakes, []);
});

test('choices have one field for words, and a look says what its ends mean', () => {
  const survey = (question: object): object => ({...poll(question), kind: 'survey'});
  const other = {label: 'Other', other: true};
  for (const [question, path, message] of [
    [{choices: [{...other, value: 'a'}, {...other, value: 'b'}]}, 'choices', 'has more than one choice with other.'],
    [{order: 'alphabetic'}, 'order', 'must be "random", not "alphabetic".'],
    [{type: 'scale', choices: undefined, min: 1, max: 5, look: 'faces', labels: {1: 'Bad'}}, 'labels', 'must say what both ends mean where look is given.'],
    [{type: 'scale', choices: undefined, min: 1, max: 5, look: 'hearts'}, 'look', 'must be one of "numbers", "stars", "faces", not "hearts".'],
  ] as const) {
    assert.deepEqual(checkDefinition(JSON.parse(JSON.stringify(survey(question)))).mistakes, [{path: `pages[0].questions[0].${path}`, message}]);
  }
});
