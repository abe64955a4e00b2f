import {ageBands1} from './age-bands-1.ts';
import {disability1} from './disability-1.ts';
import {ethnicityEnglandWalesCensus1} from './ethnicity-england-wales-census-1.ts';
import {ethnicityEnglandWalesGovUk1} from './ethnicity-england-wales-gov-uk-1.ts';
import {genderIdentity1} from './gender-identity-1.ts';
import type {Pack} from './pack.ts';
import {publication1} from './publication-1.ts';
import {religionEngland1} from './religion-england-1.ts';
import {respondent1} from './respondent-1.ts';
import {sex1} from './sex-1.ts';
import {sexualOrientation1} from './sexual-orientation-1.ts';

/** The packs that a definition can name in `demographics`. */
export const packs: readonly Pack[] = [
  respondent1, publication1, ageBands1, sex1, genderIdentity1, disability1,
  ethnicityEnglandWalesGovUk1, ethnicityEnglandWalesCensus1, religionEngland1, sexualOrientation1,
];
