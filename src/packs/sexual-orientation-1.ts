import type {Pack} from './pack.ts';
import {equalityReason} from './reason.ts';

/** Sexual orientation. */
export const sexualOrientation1 = {
  id: 'sexual-orientation-1',
  title: {en: 'Sexual orientation', cy: 'Cyfeiriadedd rhywiol'},
  source: {
    name: 'GOV.UK Design System, pattern “Equality information”',
    url: 'https://design-system.service.gov.uk/patterns/equality-information/',
  },
  date: '2021-03',
  section: 'equality',
  reason: equalityReason,
  questions: [
    {
      id: 'about-orientation', type: 'choice',
      label: {en: 'Which of the following options best describes how you think of yourself?', cy: 'Pa un o’r opsiynau canlynol sy’n disgrifio orau sut rydych chi’n meddwl amdanoch eich hun?'},
      choices: [
        {value: 'heterosexual', label: {en: 'Heterosexual or straight', cy: 'Heterorywiol neu strêt'}},
        {value: 'gay-lesbian', label: {en: 'Gay or lesbian', cy: 'Hoyw neu lesbiaidd'}},
        {value: 'bisexual', label: {en: 'Bisexual', cy: 'Deurywiol'}},
        {value: 'other', label: {en: 'Other', cy: 'Arall'}, other: true},
        {value: 'prefer-not-to-say', label: {en: 'Prefer not to say', cy: 'Mae’n well gennyf beidio â dweud'}},
      ],
    },
  ],
} satisfies Pack;
