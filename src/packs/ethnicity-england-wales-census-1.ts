import type {Pack} from './pack.ts';
import {equalityReason} from './reason.ts';

/** In one step; each choice names its group as its hint, where paper has headings. */
export const ethnicityEnglandWalesCensus1 = {
  id: 'ethnicity-england-wales-census-1',
  title: {en: 'Ethnic group (England and Wales, census order)', cy: 'Grŵp ethnig (Cymru a Lloegr, trefn y cyfrifiad)'},
  source: {
    name: 'GOV.UK, Annex C: Government Statistical Service harmonised categories for ethnicity (the order of the ONS census of 2021)',
    url: 'https://www.gov.uk/government/consultations/equality-race-and-disability-bill-mandatory-ethnicity-and-disability-pay-gap-reporting/annex-c-government-statistical-service-harmonised-categories-for-ethnicity',
  },
  date: '2025-03-18',
  note: 'The harmonised standard for ethnicity is under review; Scotland and Northern Ireland have lists of their own. The census in Wales has an order of its own.',
  section: 'equality',
  reason: equalityReason,
  questions: [
    {
      id: 'about-ethnicity', type: 'choice',
      label: {en: 'What is your ethnic group?', cy: 'Beth yw eich grŵp ethnig?'},
      hint: {en: 'Choose one option that best describes your ethnic group or background', cy: 'Dewiswch un opsiwn sy’n disgrifio eich grŵp ethnig neu eich cefndir orau'},
      choices: [
        {value: 'white-british', label: {en: 'English, Welsh, Scottish, Northern Irish or British', cy: 'Cymreig, Seisnig, Albanaidd, Gwyddelig o Ogledd Iwerddon neu Brydeinig'}, hint: {en: 'White', cy: 'Gwyn'}},
        {value: 'white-irish', label: {en: 'Irish', cy: 'Gwyddelig'}, hint: {en: 'White', cy: 'Gwyn'}},
        {value: 'white-gypsy-traveller', label: {en: 'Gypsy or Irish Traveller', cy: 'Sipsi neu Deithiwr Gwyddelig'}, hint: {en: 'White', cy: 'Gwyn'}},
        {value: 'white-roma', label: {en: 'Roma', cy: 'Roma'}, hint: {en: 'White', cy: 'Gwyn'}},
        {value: 'white-other', label: {en: 'Any other White background', cy: 'Unrhyw gefndir Gwyn arall'}, hint: {en: 'White', cy: 'Gwyn'}},
        {value: 'mixed-white-black-caribbean', label: {en: 'White and Black Caribbean', cy: 'Gwyn a Du Caribïaidd'}, hint: {en: 'Mixed or Multiple ethnic groups', cy: 'Grwpiau ethnig Cymysg neu Luosog'}},
        {value: 'mixed-white-black-african', label: {en: 'White and Black African', cy: 'Gwyn a Du Affricanaidd'}, hint: {en: 'Mixed or Multiple ethnic groups', cy: 'Grwpiau ethnig Cymysg neu Luosog'}},
        {value: 'mixed-white-asian', label: {en: 'White and Asian', cy: 'Gwyn ac Asiaidd'}, hint: {en: 'Mixed or Multiple ethnic groups', cy: 'Grwpiau ethnig Cymysg neu Luosog'}},
        {value: 'mixed-other', label: {en: 'Any other Mixed or Multiple ethnic background', cy: 'Unrhyw gefndir ethnig Cymysg neu Luosog arall'}, hint: {en: 'Mixed or Multiple ethnic groups', cy: 'Grwpiau ethnig Cymysg neu Luosog'}},
        {value: 'asian-indian', label: {en: 'Indian', cy: 'Indiaidd'}, hint: {en: 'Asian or Asian British', cy: 'Asiaidd neu Asiaidd Prydeinig'}},
        {value: 'asian-pakistani', label: {en: 'Pakistani', cy: 'Pacistanaidd'}, hint: {en: 'Asian or Asian British', cy: 'Asiaidd neu Asiaidd Prydeinig'}},
        {value: 'asian-bangladeshi', label: {en: 'Bangladeshi', cy: 'Bangladeshaidd'}, hint: {en: 'Asian or Asian British', cy: 'Asiaidd neu Asiaidd Prydeinig'}},
        {value: 'asian-chinese', label: {en: 'Chinese', cy: 'Tsieineaidd'}, hint: {en: 'Asian or Asian British', cy: 'Asiaidd neu Asiaidd Prydeinig'}},
        {value: 'asian-other', label: {en: 'Any other Asian background', cy: 'Unrhyw gefndir Asiaidd arall'}, hint: {en: 'Asian or Asian British', cy: 'Asiaidd neu Asiaidd Prydeinig'}},
        {value: 'black-caribbean', label: {en: 'Caribbean', cy: 'Caribïaidd'}, hint: {en: 'Black, Black British, Caribbean or African', cy: 'Du, Du Prydeinig, Caribïaidd neu Affricanaidd'}},
        {value: 'black-african', label: {en: 'African', cy: 'Affricanaidd'}, hint: {en: 'Black, Black British, Caribbean or African', cy: 'Du, Du Prydeinig, Caribïaidd neu Affricanaidd'}},
        {value: 'black-other', label: {en: 'Any other Black, Black British, or Caribbean background', cy: 'Unrhyw gefndir Du, Du Prydeinig neu Garibïaidd arall'}, hint: {en: 'Black, Black British, Caribbean or African', cy: 'Du, Du Prydeinig, Caribïaidd neu Affricanaidd'}},
        {value: 'other-arab', label: {en: 'Arab', cy: 'Arabaidd'}, hint: {en: 'Other ethnic group', cy: 'Grŵp ethnig arall'}},
        {value: 'other-any', label: {en: 'Any other ethnic group', cy: 'Unrhyw grŵp ethnig arall'}, hint: {en: 'Other ethnic group', cy: 'Grŵp ethnig arall'}, other: true},
        {value: 'prefer-not-to-say', label: {en: 'Prefer not to say', cy: 'Mae’n well gennyf beidio â dweud'}},
      ],
    },
  ],
} satisfies Pack;
