import type {Pack} from './pack.ts';
import {equalityReason} from './reason.ts';

/** Whether gender and registered sex are the same, with room for words of one’s own. */
export const genderIdentity1 = {
  id: 'gender-identity-1',
  title: {en: 'Gender identity', cy: 'Hunaniaeth o ran rhywedd'},
  source: {
    name: 'GOV.UK Design System, pattern “Equality information”',
    url: 'https://design-system.service.gov.uk/patterns/equality-information/',
  },
  date: '2021-03',
  note: 'The guidance on gender identity is interim (December 2024): ask people of 16 and over, and never require an answer.',
  section: 'equality',
  reason: equalityReason,
  questions: [
    {
      id: 'about-gender', type: 'choice',
      label: {en: 'Is the gender you identify with the same as your sex registered at birth?', cy: 'A yw’r rhywedd rydych chi’n uniaethu ag ef yr un peth â’ch rhyw a gofrestrwyd pan gawsoch eich geni?'},
      choices: [
        {value: 'yes', label: {en: 'Yes', cy: 'Ydy'}},
        {value: 'no', label: {en: 'No', cy: 'Nac ydy'}},
        {value: 'prefer-not-to-say', label: {en: 'Prefer not to say', cy: 'Mae’n well gennyf beidio â dweud'}},
      ],
    },
    {
      id: 'about-gender-identity', type: 'text',
      label: {en: 'What is your gender identity? (optional)', cy: 'Beth yw eich hunaniaeth o ran rhywedd? (dewisol)'},
      maxLength: 100,
      showIf: {question: 'about-gender', is: 'no'},
    },
  ],
} satisfies Pack;
