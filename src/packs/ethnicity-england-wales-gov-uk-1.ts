import type {Pack} from './pack.ts';
import {equalityReason} from './reason.ts';

/** In two steps, since people who see all groups at once try to take more than one (GOV.UK pattern). */
export const ethnicityEnglandWalesGovUk1 = {
  id: 'ethnicity-england-wales-gov-uk-1',
  title: {en: 'Ethnic group (England and Wales, GOV.UK order)', cy: 'Grŵp ethnig (Cymru a Lloegr, trefn GOV.UK)'},
  source: {
    name: 'GOV.UK Design System, pattern “Equality information”',
    url: 'https://design-system.service.gov.uk/patterns/equality-information/',
  },
  date: '2021-03',
  note: 'The harmonised standard for ethnicity is under review; Scotland and Northern Ireland have lists of their own. This list has no Roma, which the census has had since 2021.',
  section: 'equality',
  reason: equalityReason,
  questions: [
    {
      id: 'about-ethnicity', type: 'choice',
      label: {en: 'What is your ethnic group?', cy: 'Beth yw eich grŵp ethnig?'},
      choices: [
        {value: 'white', label: {en: 'White', cy: 'Gwyn'}},
        {value: 'mixed', label: {en: 'Mixed or multiple ethnic groups', cy: 'Grwpiau ethnig cymysg neu luosog'}},
        {value: 'asian', label: {en: 'Asian or Asian British', cy: 'Asiaidd neu Asiaidd Prydeinig'}},
        {value: 'black', label: {en: 'Black, African, Caribbean or Black British', cy: 'Du, Affricanaidd, Caribïaidd neu Ddu Prydeinig'}},
        {value: 'other', label: {en: 'Other ethnic group', cy: 'Grŵp ethnig arall'}},
        {value: 'prefer-not-to-say', label: {en: 'Prefer not to say', cy: 'Mae’n well gennyf beidio â dweud'}},
      ],
    },
    {
      id: 'about-ethnicity-white', type: 'choice',
      label: {en: 'Which of the following best describes your White background?', cy: 'Pa un o’r canlynol sy’n disgrifio eich cefndir Gwyn orau?'},
      showIf: {question: 'about-ethnicity', is: 'white'},
      choices: [
        {value: 'british', label: {en: 'English, Welsh, Scottish, Northern Irish or British', cy: 'Cymreig, Seisnig, Albanaidd, Gwyddelig o Ogledd Iwerddon neu Brydeinig'}},
        {value: 'irish', label: {en: 'Irish', cy: 'Gwyddelig'}},
        {value: 'gypsy-traveller', label: {en: 'Gypsy or Irish Traveller', cy: 'Sipsi neu Deithiwr Gwyddelig'}},
        {value: 'other', label: {en: 'Any other White background', cy: 'Unrhyw gefndir Gwyn arall'}, other: true},
        {value: 'prefer-not-to-say', label: {en: 'Prefer not to say', cy: 'Mae’n well gennyf beidio â dweud'}},
      ],
    },
    {
      id: 'about-ethnicity-mixed', type: 'choice',
      label: {en: 'Which of the following best describes your Mixed or multiple ethnic groups background?', cy: 'Pa un o’r canlynol sy’n disgrifio eich cefndir grwpiau ethnig cymysg neu luosog orau?'},
      showIf: {question: 'about-ethnicity', is: 'mixed'},
      choices: [
        {value: 'white-black-caribbean', label: {en: 'White and Black Caribbean', cy: 'Gwyn a Du Caribïaidd'}},
        {value: 'white-black-african', label: {en: 'White and Black African', cy: 'Gwyn a Du Affricanaidd'}},
        {value: 'white-asian', label: {en: 'White and Asian', cy: 'Gwyn ac Asiaidd'}},
        {value: 'other', label: {en: 'Any other Mixed or multiple ethnic background', cy: 'Unrhyw gefndir ethnig Cymysg neu luosog arall'}, other: true},
        {value: 'prefer-not-to-say', label: {en: 'Prefer not to say', cy: 'Mae’n well gennyf beidio â dweud'}},
      ],
    },
    {
      id: 'about-ethnicity-asian', type: 'choice',
      label: {en: 'Which of the following best describes your Asian or Asian British background?', cy: 'Pa un o’r canlynol sy’n disgrifio eich cefndir Asiaidd neu Asiaidd Prydeinig orau?'},
      showIf: {question: 'about-ethnicity', is: 'asian'},
      choices: [
        {value: 'indian', label: {en: 'Indian', cy: 'Indiaidd'}},
        {value: 'pakistani', label: {en: 'Pakistani', cy: 'Pacistanaidd'}},
        {value: 'bangladeshi', label: {en: 'Bangladeshi', cy: 'Bangladeshaidd'}},
        {value: 'chinese', label: {en: 'Chinese', cy: 'Tsieineaidd'}},
        {value: 'other', label: {en: 'Any other Asian background', cy: 'Unrhyw gefndir Asiaidd arall'}, other: true},
        {value: 'prefer-not-to-say', label: {en: 'Prefer not to say', cy: 'Mae’n well gennyf beidio â dweud'}},
      ],
    },
    {
      id: 'about-ethnicity-black', type: 'choice',
      label: {en: 'Which of the following best describes your Black, African, Caribbean or Black British background?', cy: 'Pa un o’r canlynol sy’n disgrifio eich cefndir Du, Affricanaidd, Caribïaidd neu Ddu Prydeinig orau?'},
      showIf: {question: 'about-ethnicity', is: 'black'},
      choices: [
        {value: 'african', label: {en: 'African', cy: 'Affricanaidd'}},
        {value: 'caribbean', label: {en: 'Caribbean', cy: 'Caribïaidd'}},
        {value: 'other', label: {en: 'Any other Black, African or Caribbean background', cy: 'Unrhyw gefndir Du, Affricanaidd neu Garibïaidd arall'}, other: true},
        {value: 'prefer-not-to-say', label: {en: 'Prefer not to say', cy: 'Mae’n well gennyf beidio â dweud'}},
      ],
    },
    {
      id: 'about-ethnicity-other', type: 'choice',
      label: {en: 'Which of the following best describes your background?', cy: 'Pa un o’r canlynol sy’n disgrifio eich cefndir orau?'},
      showIf: {question: 'about-ethnicity', is: 'other'},
      choices: [
        {value: 'arab', label: {en: 'Arab', cy: 'Arabaidd'}},
        {value: 'other', label: {en: 'Any other ethnic group', cy: 'Unrhyw grŵp ethnig arall'}, other: true},
        {value: 'prefer-not-to-say', label: {en: 'Prefer not to say', cy: 'Mae’n well gennyf beidio â dweud'}},
      ],
    },
  ],
} satisfies Pack;
