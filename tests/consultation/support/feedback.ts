import type {Definition} from '../../../src/schema.ts';

/** A fresh feedback form with every part: useful or not, what follows, and a page to report a problem. */
export const feedback = (): Definition => ({
  id: 'page-feedback', version: 1, kind: 'feedback', title: 'Is this page useful?', languages: ['en'],
  feedback: {useful: 'is-useful', satisfaction: 'how-good', report: 'problem'},
  pages: [
    {id: 'first', questions: [{id: 'is-useful', type: 'yes-no', label: 'Is this page useful?', required: true}]},
    {id: 'why', showIf: {question: 'is-useful', is: 'no'}, questions: [
      {id: 'what', type: 'long-text', label: 'What went wrong?', required: true},
      {id: 'how-good', type: 'scale', label: 'How good is it?', min: 1, max: 5},
    ]},
    {id: 'problem', questions: [
      {id: 'doing', type: 'text', label: 'What were you doing?', required: true},
      {id: 'went-wrong', type: 'long-text', label: 'What went wrong?', required: true},
    ]},
  ],
});
