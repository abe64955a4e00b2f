import type {Pack} from './pack.ts';
import {equalityReason} from './reason.ts';

/** The two questions from which disability under the Equality Act follows. */
export const disability1 = {
  id: 'disability-1',
  title: {en: 'Disability', cy: 'Anabledd'},
  source: {
    name: 'ONS, Census 2021, questions 22 and 23',
    url: 'https://census.gov.uk/help/how-to-answer-questions/paper-questions-help/do-you-have-any-physical-or-mental-health-conditions-or-illnesses-lasting-or-expected-to-last-12-months-or-more',
  },
  date: '2021-03-21',
  note: 'The harmonised standard for long-lasting conditions is under review.',
  section: 'equality',
  reason: equalityReason,
  questions: [
    {
      id: 'about-condition', type: 'choice',
      label: {en: 'Do you have any physical or mental health conditions or illnesses lasting or expected to last 12 months or more?', cy: 'Oes gennych unrhyw gyflyrau neu salwch corfforol neu feddyliol sydd wedi para, neu y disgwylir iddynt bara, 12 mis neu fwy?'},
      choices: [
        {value: 'yes', label: {en: 'Yes', cy: 'Oes'}},
        {value: 'no', label: {en: 'No', cy: 'Nac oes'}},
        {value: 'prefer-not-to-say', label: {en: 'Prefer not to say', cy: 'Mae’n well gennyf beidio â dweud'}},
      ],
    },
    {
      id: 'about-condition-impact', type: 'choice',
      label: {en: 'Do any of your conditions or illnesses reduce your ability to carry out day-to-day activities?', cy: 'A oes unrhyw un o’ch cyflyrau neu’ch salwch yn lleihau eich gallu i wneud gweithgareddau o ddydd i ddydd?'},
      showIf: {question: 'about-condition', is: 'yes'},
      choices: [
        {value: 'a-lot', label: {en: 'Yes, a lot', cy: 'Oes, llawer'}},
        {value: 'a-little', label: {en: 'Yes, a little', cy: 'Oes, ychydig'}},
        {value: 'not-at-all', label: {en: 'Not at all', cy: 'Dim o gwbl'}},
        {value: 'prefer-not-to-say', label: {en: 'Prefer not to say', cy: 'Mae’n well gennyf beidio â dweud'}},
      ],
    },
  ],
} satisfies Pack;
