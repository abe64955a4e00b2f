/** Examples of questions with several parts. */
import type {Question} from '../../src/schema.ts';
import {questionOf, sharedDefinition} from '../support/shared-definition.ts';
import type {Example} from './examples.ts';

const showcase = await sharedDefinition('composite-showcase');
const HINT = {en: 'Think of the last month.', cy: 'Meddyliwch am y mis diwethaf.'};
const full = (id: string): Question => ({...questionOf(showcase, id), required: true, hint: HINT}) as Question;

/** A child's age and what they fear, with quotation marks and markup. */
const PEOPLE = [{name: 'Ann "A" <b>', age: 7, needs: 'Steps\n</textarea>'}, {name: 'Bo'}];

export const compositeExamples: readonly Example[] = [
  {question: full('streets'), answer: {lights: 'good', crossings: 'poor'}, fields: [['streets.lights', 'good'], ['streets.crossings', 'poor']],
    role: 'radio', group: 'group', invalid: '[role=radiogroup]'},
  {question: full('travel'), answer: ['train', 'bus'], fields: [['travel', 'train'], ['travel', 'bus']], role: 'button', group: 'group', invalid: 'none'},
  {question: full('budget'), answer: {roads: 60, paths: 40}, fields: [['budget.roads', '60'], ['budget.buses', ''], ['budget.paths', '40']],
    role: 'textbox', group: 'group', invalid: 'none'},
  {question: full('people'), answer: PEOPLE, role: 'textbox', group: 'group', invalid: 'none', fields: [
    ['people', ''], ['people.0.name', 'Ann "A" <b>'], ['people.0.age', '7'], ['people.0.needs', 'Steps\n</textarea>'],
    ['people', ''], ['people.1.name', 'Bo'], ['people.1.age', ''], ['people.1.needs', ''],
  ]},
];
