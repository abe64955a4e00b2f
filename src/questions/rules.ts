import {addressRule} from './address/address.ts';
import {choiceRule} from './choice/choice.ts';
import {choicesRule} from './choices/choices.ts';
import {consentRule} from './consent/consent.ts';
import {dateRule} from './date/date.ts';
import {emailRule} from './email/email.ts';
import {longTextRule} from './long-text/long-text.ts';
import {monthRule} from './month/month.ts';
import {numberRule} from './number/number.ts';
import {postcodeRule} from './postcode/postcode.ts';
import {scaleRule} from './scale/scale.ts';
import {selectRule} from './select/select.ts';
import {statementRule} from './statement/statement.ts';
import {telRule} from './tel/tel.ts';
import {textRule} from './text/text.ts';
import {urlRule} from './url/url.ts';
import {yesNoRule} from './yes-no/yes-no.ts';
import type {Rules} from './question-type.ts';

/** Every question type's answer rule. */
export const rules: Rules = {
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
  consent: consentRule,
  statement: statementRule,
};
