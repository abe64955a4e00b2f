import {addressRule} from './address/address.ts';
import {allocationRule} from './allocation/allocation.ts';
import {choiceRule} from './choice/choice.ts';
import {choicesRule} from './choices/choices.ts';
import {consentRule} from './consent/consent.ts';
import {dateRule} from './date/date.ts';
import {emailRule} from './email/email.ts';
import {groupRule} from './group/group.ts';
import {longTextRule} from './long-text/long-text.ts';
import {matrixRule} from './matrix/matrix.ts';
import {monthRule} from './month/month.ts';
import {numberRule} from './number/number.ts';
import {postcodeRule} from './postcode/postcode.ts';
import {rankingRule} from './ranking/ranking.ts';
import {scaleRule} from './scale/scale.ts';
import {selectRule} from './select/select.ts';
import {statementRule} from './statement/statement.ts';
import {telRule} from './tel/tel.ts';
import {textRule} from './text/text.ts';
import {urlRule} from './url/url.ts';
import {yesNoRule} from './yes-no/yes-no.ts';
import type {Rules} from './question-type.ts';

/** The rules of all types but the group, which asks questions of these. */
const plainRules: Rules = {
  text: textRule,
  'long-text': longTextRule,
  email: emailRule,
  tel: telRule,
  url: urlRule,
  postcode: postcodeRule,
  address: addressRule,
  date: dateRule,
  month: monthRule,
  number: numberRule,
  'yes-no': yesNoRule,
  choice: choiceRule,
  choices: choicesRule,
  select: selectRule,
  scale: scaleRule,
  matrix: matrixRule,
  ranking: rankingRule,
  allocation: allocationRule,
  consent: consentRule,
  statement: statementRule,
};

/** Every question type's answer rule. */
export const rules: Rules = {...plainRules, group: groupRule(plainRules)};
