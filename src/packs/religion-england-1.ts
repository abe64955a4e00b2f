import type {Pack} from './pack.ts';
import {equalityReason} from './reason.ts';

/** Religion, as asked in England. */
export const religionEngland1 = {
  id: 'religion-england-1',
  title: {en: 'Religion (England)', cy: 'Crefydd (Lloegr)'},
  source: {
    name: 'GOV.UK Design System, pattern “Equality information”',
    url: 'https://design-system.service.gov.uk/patterns/equality-information/',
  },
  date: '2021-03',
  note: 'The harmonised standard is under review; Wales, Scotland and Northern Ireland have lists of their own.',
  section: 'equality',
  reason: equalityReason,
  questions: [
    {
      id: 'about-religion', type: 'choice',
      label: {en: 'What is your religion?', cy: 'Beth yw eich crefydd?'},
      choices: [
        {value: 'none', label: {en: 'No religion', cy: 'Dim crefydd'}},
        {value: 'christian', label: {en: 'Christian', cy: 'Cristion'}, hint: {en: 'Including Church of England, Catholic, Protestant and all other Christian denominations.', cy: 'Gan gynnwys Eglwys Loegr, Catholig, Protestannaidd a phob enwad Cristnogol arall.'}},
        {value: 'buddhist', label: {en: 'Buddhist', cy: 'Bwdhydd'}},
        {value: 'hindu', label: {en: 'Hindu', cy: 'Hindŵ'}},
        {value: 'jewish', label: {en: 'Jewish', cy: 'Iddew'}},
        {value: 'muslim', label: {en: 'Muslim', cy: 'Mwslim'}},
        {value: 'sikh', label: {en: 'Sikh', cy: 'Sikh'}},
        {value: 'other', label: {en: 'Any other religion', cy: 'Unrhyw grefydd arall'}, other: true},
        {value: 'prefer-not-to-say', label: {en: 'Prefer not to say', cy: 'Mae’n well gennyf beidio â dweud'}},
      ],
    },
  ],
} satisfies Pack;
