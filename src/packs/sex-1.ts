import type {Pack} from './pack.ts';
import {equalityReason} from './reason.ts';

/** Sex as two choices. */
export const sex1 = {
  id: 'sex-1',
  title: {en: 'Sex', cy: 'Rhyw'},
  source: {
    name: 'GOV.UK Design System, pattern “Equality information”',
    url: 'https://design-system.service.gov.uk/patterns/equality-information/',
  },
  date: '2021-03',
  note: 'There is no harmonised standard for sex (May 2026); a new one is announced.',
  section: 'equality',
  reason: equalityReason,
  questions: [
    {
      id: 'about-sex', type: 'choice',
      label: {en: 'What is your sex?', cy: 'Beth yw eich rhyw?'},
      choices: [
        {value: 'female', label: {en: 'Female', cy: 'Benyw'}},
        {value: 'male', label: {en: 'Male', cy: 'Gwryw'}},
        {value: 'prefer-not-to-say', label: {en: 'Prefer not to say', cy: 'Mae’n well gennyf beidio â dweud'}},
      ],
    },
  ],
} satisfies Pack;
