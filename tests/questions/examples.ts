/** One example of each question type for the conformance suite, from the shared definitions. */
import type {Question} from '../../src/schema.ts';
import {questionOf, sharedDefinition} from '../support/shared-definition.ts';

export interface Example {
  question: Question;
  /** An answer to restore, and the form fields that it gives. */
  answer?: unknown;
  fields: [name: string, value: string][];
  /** What its controls are in the accessibility tree. */
  role: 'textbox' | 'radio' | 'checkbox' | 'combobox' | 'none';
}

const survey = await sharedDefinition('council-survey');
/** With everything that a question can show: the hint, and that an answer is required. */
const full = (id: string): Question => {
  const question = questionOf(survey, id);
  return question.type === 'statement' ? question
    : {...question, required: true, hint: {en: 'Think of the last month.', cy: 'Meddyliwch am y mis diwethaf.'}};
};

export const examples: readonly Example[] = [
  {question: full('other-council'), answer: 'Bryn "Teg" & <b>co</b>', fields: [['other-council', 'Bryn "Teg" & <b>co</b>']], role: 'textbox'},
  {question: full('worries'), answer: 'One\n\n</textarea> & two', fields: [['worries', 'One\n\n</textarea> & two']], role: 'textbox'},
  {question: full('email'), answer: 'ann@council.example', fields: [['email', 'ann@council.example']], role: 'textbox'},
  {question: full('walk'), answer: 12, fields: [['walk', '12']], role: 'textbox'},
  {question: full('garden'), answer: 'no', fields: [['garden', 'no']], role: 'radio'},
  {question: full('home-type'), answer: 'boat', fields: [['home-type', 'boat']], role: 'radio'},
  {question: full('satisfaction'), answer: 4, fields: [['satisfaction', '4']], role: 'radio'},
  {question: full('containers'), answer: ['rubbish', 'food'], fields: [['containers', 'rubbish'], ['containers', 'food']], role: 'checkbox'},
  {question: full('area'), answer: 'harbour', fields: [['area', 'harbour']], role: 'combobox'},
  {question: full('proposal-text'), fields: [], role: 'none'},
];
