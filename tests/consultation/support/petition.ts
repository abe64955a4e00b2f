import type {Definition} from '../../../src/schema.ts';

/** A fresh petition with every part; the ids of its questions are not the names of their roles. */
export const petition = (): Definition => ({
  id: 'crossing', version: 1, kind: 'petition', title: 'Make Castle Street safe to cross', languages: ['en', 'cy'],
  petition: {
    background: {en: 'Two people were hurt here.', cy: 'Cafodd dau o bobl eu hanafu yma.'},
    details: 'Both in the dark.',
    decides: 'The council’s cabinet decides.',
    thresholds: [{at: 20, effect: 'An officer answers.'}, {at: 50, effect: 'A committee talks about it.'}, {at: 5000, effect: 'The full council debates it.'}],
    sign: {name: 'full-name', email: 'reach', postcode: 'home', connection: 'tie', consent: 'agree', updates: 'news'},
    areas: [
      {code: 'castle', name: {en: 'Castle', cy: 'Y Castell'}, postcodes: ['LA1 1']},
      {code: 'rest', name: 'Elsewhere', postcodes: ['LA', 'M']},
    ],
  },
  pages: [
    {id: 'you', questions: [
      {id: 'full-name', type: 'text', label: 'Your full name', required: true},
      {id: 'reach', type: 'email', label: 'Your email address', required: true},
      {id: 'home', type: 'postcode', label: 'Your postcode', required: true},
      {id: 'tie', type: 'choice', label: 'Do you live, work or study here?', required: true, choices: [{value: 'live', label: 'Live'}, {value: 'work', label: 'Work'}]},
    ]},
    {id: 'last', questions: [
      {id: 'agree', type: 'consent', label: 'You may keep my details to check this petition.', required: true},
      {id: 'news', type: 'consent', label: 'Tell me what becomes of it.'},
    ]},
  ],
});
