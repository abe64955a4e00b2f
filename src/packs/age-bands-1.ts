import type {Pack} from './pack.ts';
import {equalityReason} from './reason.ts';

/** Ten-year bands; they add up to what census tables show. */
export const ageBands1 = {
  id: 'age-bands-1',
  title: {en: 'Age', cy: 'Oedran'},
  source: {
    name: 'ONS, Census 2021, whose five-year age groups these bands join',
    url: 'https://www.ons.gov.uk/census',
  },
  date: '2021-03-21',
  note: 'No official list of bands exists. GOV.UK asks for the date of birth, which says more of a person than a consultation needs.',
  section: 'equality',
  reason: equalityReason,
  questions: [
    {
      id: 'about-age', type: 'choice',
      label: {en: 'What is your age group?', cy: 'Beth yw eich grŵp oedran?'},
      choices: [
        {value: 'under-16', label: {en: 'Under 16', cy: 'O dan 16'}},
        {value: '16-24', label: {en: '16 to 24', cy: '16 i 24'}},
        {value: '25-34', label: {en: '25 to 34', cy: '25 i 34'}},
        {value: '35-44', label: {en: '35 to 44', cy: '35 i 44'}},
        {value: '45-54', label: {en: '45 to 54', cy: '45 i 54'}},
        {value: '55-64', label: {en: '55 to 64', cy: '55 i 64'}},
        {value: '65-74', label: {en: '65 to 74', cy: '65 i 74'}},
        {value: '75-84', label: {en: '75 to 84', cy: '75 i 84'}},
        {value: '85-and-over', label: {en: '85 and over', cy: '85 neu’n hŷn'}},
        {value: 'prefer-not-to-say', label: {en: 'Prefer not to say', cy: 'Mae’n well gennyf beidio â dweud'}},
      ],
    },
  ],
} satisfies Pack;
