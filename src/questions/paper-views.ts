import {addressPaper} from './address/address.paper.ts';
import {allocationPaper} from './allocation/allocation.paper.ts';
import {choicePaper} from './choice/choice.paper.ts';
import {choicesPaper} from './choices/choices.paper.ts';
import {consentPaper} from './consent/consent.paper.ts';
import {datePaper} from './date/date.paper.ts';
import {emailPaper} from './email/email.paper.ts';
import {groupPaper} from './group/group.paper.ts';
import {longTextPaper} from './long-text/long-text.paper.ts';
import {matrixPaper} from './matrix/matrix.paper.ts';
import {monthPaper} from './month/month.paper.ts';
import {numberPaper} from './number/number.paper.ts';
import {postcodePaper} from './postcode/postcode.paper.ts';
import {rankingPaper} from './ranking/ranking.paper.ts';
import {scalePaper} from './scale/scale.paper.ts';
import {selectPaper} from './select/select.paper.ts';
import {statementPaper} from './statement/statement.paper.ts';
import {telPaper} from './tel/tel.paper.ts';
import {textPaper} from './text/text.paper.ts';
import {urlPaper} from './url/url.paper.ts';
import {yesNoPaper} from './yes-no/yes-no.paper.ts';
import type {PaperViews} from './question-type.ts';

/** How every question type is answered on paper: fetched once a survey can be used. */
export const paperViews: PaperViews = {
  text: textPaper,
  'long-text': longTextPaper,
  email: emailPaper,
  tel: telPaper,
  url: urlPaper,
  postcode: postcodePaper,
  address: addressPaper,
  date: datePaper,
  month: monthPaper,
  number: numberPaper,
  'yes-no': yesNoPaper,
  choice: choicePaper,
  choices: choicesPaper,
  select: selectPaper,
  scale: scalePaper,
  matrix: matrixPaper,
  ranking: rankingPaper,
  allocation: allocationPaper,
  group: groupPaper,
  consent: consentPaper,
  statement: statementPaper,
};
