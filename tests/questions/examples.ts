/** One example of each question type for the conformance suite. */
import type {Question} from '../../src/schema.ts';
import {questionOf, sharedDefinition} from '../support/shared-definition.ts';
import {choiceExamples} from './choice-examples.ts';
import {compositeExamples} from './composite-examples.ts';
import {fieldExamples} from './field-examples.ts';

export interface Example {
  question: Question;
  /** Which of several examples of its type it is. */
  what?: string;
  /** An answer to restore, and the form fields that it gives. */
  answer?: unknown;
  fields: [name: string, value: string][];
  /** What its controls are in the accessibility tree, and what the group is that they stand in. */
  role: 'textbox' | 'radio' | 'checkbox' | 'combobox' | 'button' | 'none';
  group?: 'radiogroup' | 'group';
  /** Names of controls that may be left empty where an answer is required. */
  optional?: readonly string[];
  /** What in a plain group an error makes invalid, where it is not each control: a button cannot be, and an amount is right where only the sum is wrong. */
  invalid?: string;
}

const survey = await sharedDefinition('council-survey');
const HINT = {en: 'Think of the last month.', cy: 'Meddyliwch am y mis diwethaf.'};
/** A question of the shared survey with everything that it can show: the hint, and that an answer is required. */
const full = (id: string): Question => {
  const question = questionOf(survey, id);
  return question.type === 'statement' ? question : {...question, required: true, hint: HINT};
};
/** What the survey does not ask. */
const POSTCODE: Question = {id: 'postcode', type: 'postcode', label: {en: 'Your postcode', cy: 'Eich cod post'}, required: true, hint: HINT};
const CONSENT: Question = {
  id: 'consent', type: 'consent', label: {en: 'The council may keep my details.', cy: 'Caiff y cyngor gadw fy manylion.'}, required: true, hint: HINT,
};

export const examples: readonly Example[] = [
  ...choiceExamples,
  ...compositeExamples,
  ...fieldExamples,
  {question: full('other-council'), answer: 'Bryn "Teg" & <b>co</b>', fields: [['other-council', 'Bryn "Teg" & <b>co</b>']], role: 'textbox'},
  {question: full('worries'), answer: 'One\n\n</textarea> & two', fields: [['worries', 'One\n\n</textarea> & two']], role: 'textbox'},
  {question: full('email'), answer: 'ann@council.example', fields: [['email', 'ann@council.example']], role: 'textbox'},
  {question: full('walk'), answer: 12, fields: [['walk', '12']], role: 'textbox'},
  {question: full('garden'), answer: 'no', fields: [['garden', 'no']], role: 'radio', group: 'radiogroup'},
  {question: full('home-type'), answer: 'boat', fields: [['home-type', 'boat']], role: 'radio', group: 'radiogroup'},
  {question: full('satisfaction'), answer: 4, fields: [['satisfaction', '4']], role: 'radio', group: 'radiogroup'},
  {question: full('containers'), answer: ['rubbish', 'food'], fields: [['containers', 'rubbish'], ['containers', 'food']], role: 'checkbox', group: 'group'},
  {question: full('area'), answer: 'harbour', fields: [['area', 'harbour']], role: 'combobox'},
  {question: POSTCODE, answer: 'LA1 1YN', fields: [['postcode', 'LA1 1YN']], role: 'textbox'},
  {question: CONSENT, answer: true, fields: [['consent', 'true']], role: 'checkbox'},
  {question: full('proposal-text'), fields: [], role: 'none'},
];
