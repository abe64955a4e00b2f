import type {Pack} from './pack.ts';

/** Permission to publish a response, with or without a name. */
export const publication1 = {
  id: 'publication-1',
  title: {en: 'Permission to publish', cy: 'Caniatâd i gyhoeddi'},
  source: {
    name: 'GOV.UK, Consultation principles',
    url: 'https://www.gov.uk/government/publications/consultation-principles-guidance',
  },
  date: '2018-03-19',
  section: 'respondent',
  reason: {en: 'We publish responses only in the way that you choose.', cy: 'Dim ond yn y ffordd a ddewiswch y byddwn yn cyhoeddi ymatebion.'},
  questions: [
    {
      id: 'about-publication', type: 'choice',
      label: {en: 'May we publish your response?', cy: 'A gawn ni gyhoeddi eich ymateb?'},
      choices: [
        {value: 'with-name', label: {en: 'Yes, with my name', cy: 'Cewch, gyda fy enw'}},
        {value: 'without-name', label: {en: 'Yes, without my name', cy: 'Cewch, heb fy enw'}},
        {value: 'no', label: {en: 'No, do not publish my response', cy: 'Na, peidiwch â chyhoeddi fy ymateb'}},
      ],
    },
    {
      id: 'about-publication-name', type: 'text',
      label: {en: 'Which name may we publish with it?', cy: 'Pa enw y cawn ei gyhoeddi gydag ef?'},
      maxLength: 200,
      showIf: {question: 'about-publication', is: 'with-name'},
    },
  ],
} satisfies Pack;
