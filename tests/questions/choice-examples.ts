/** Examples of all that choices, lists and scales can show. */
import type {Question} from '../../src/schema.ts';
import {questionOf, sharedDefinition} from '../support/shared-definition.ts';
import type {Example} from './examples.ts';

const showcase = await sharedDefinition('choices-showcase');
const HINT = {en: 'Think of the last month.', cy: 'Meddyliwch am y mis diwethaf.'};
const full = (id: string): Question => ({...questionOf(showcase, id), required: true, hint: HINT}) as Question;

export const choiceExamples: readonly Example[] = [
  {what: 'with words of one’s own', question: full('travel'), answer: {value: 'other', text: 'By "boat" & <b>bike</b>'},
    fields: [['travel', 'other'], ['travel.other', 'By "boat" & <b>bike</b>']], role: 'radio', group: 'radiogroup'},
  {what: 'with pictures', question: full('feature'), answer: 'trees', fields: [['feature', 'trees']], role: 'radio', group: 'radiogroup'},
  {what: 'with words of one’s own and “None of these”', question: full('events'), answer: ['music', {value: 'else', text: 'To run'}],
    fields: [['events', 'music'], ['events', 'else'], ['events.other', 'To run']], role: 'checkbox', group: 'group', optional: ['events.other']},
  {what: 'long, with words of one’s own', question: full('ward'), answer: {value: 'elsewhere', text: 'Lanmor Fawr'},
    fields: [['ward', 'elsewhere'], ['ward.other', 'Lanmor Fawr']], role: 'combobox'},
  {what: 'as numbers in a row', question: full('likely'), answer: 7, fields: [['likely', '7']], role: 'radio', group: 'radiogroup'},
  {what: 'as stars', question: full('stars'), answer: 4, fields: [['stars', '4']], role: 'radio', group: 'radiogroup'},
  {what: 'as faces', question: full('mood'), answer: 2, fields: [['mood', '2']], role: 'radio', group: 'radiogroup'},
  {what: 'in its own words', question: full('children'), answer: 'yes', fields: [['children', 'yes']], role: 'radio', group: 'radiogroup'},
];
