import type {Pack} from './pack.ts';

/** In what role somebody answers: an organisation is named and says for how many it speaks. */
export const respondent1 = {
  id: 'respondent-1',
  title: {en: 'Answering for yourself or others', cy: 'Ateb ar eich rhan eich hun neu eraill'},
  source: {
    name: 'GOV.UK, Consultation principles',
    url: 'https://www.gov.uk/government/publications/consultation-principles-guidance',
  },
  date: '2018-03-19',
  section: 'respondent',
  reason: {en: 'We ask so that the views of one person and of an organisation with many members can be told apart.', cy: 'Rydym yn gofyn er mwyn gallu gwahaniaethu rhwng barn un person a barn sefydliad â llawer o aelodau.'},
  questions: [
    {
      id: 'about-respondent', type: 'choice',
      label: {en: 'Are you answering as an individual or for an organisation?', cy: 'Ydych chi’n ateb fel unigolyn neu ar ran sefydliad?'},
      choices: [
        {value: 'individual', label: {en: 'As an individual', cy: 'Fel unigolyn'}},
        {value: 'organisation', label: {en: 'For an organisation', cy: 'Ar ran sefydliad'}},
      ],
    },
    {
      id: 'about-organisation', type: 'text',
      label: {en: 'What is the name of the organisation?', cy: 'Beth yw enw’r sefydliad?'},
      maxLength: 200,
      showIf: {question: 'about-respondent', is: 'organisation'},
    },
    {
      id: 'about-organisation-size', type: 'number',
      label: {en: 'How many people or members does it speak for?', cy: 'Ar ran faint o bobl neu aelodau y mae’n siarad?'},
      hint: {en: 'A rough number is enough.', cy: 'Mae rhif bras yn ddigon.'},
      min: 1,
      showIf: {question: 'about-respondent', is: 'organisation'},
    },
  ],
} satisfies Pack;
