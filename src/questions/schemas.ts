import * as z from 'zod/mini';
import {addressQuestion} from './address/address.schema.ts';
import {allocationQuestion} from './allocation/allocation.schema.ts';
import {choiceQuestion} from './choice/choice.schema.ts';
import {choicesQuestion} from './choices/choices.schema.ts';
import {consentQuestion} from './consent/consent.schema.ts';
import {dateQuestion} from './date/date.schema.ts';
import {emailQuestion} from './email/email.schema.ts';
import {groupQuestion} from './group/group.schema.ts';
import {longTextQuestion} from './long-text/long-text.schema.ts';
import {matrixQuestion} from './matrix/matrix.schema.ts';
import {monthQuestion} from './month/month.schema.ts';
import {numberQuestion} from './number/number.schema.ts';
import {postcodeQuestion} from './postcode/postcode.schema.ts';
import {rankingQuestion} from './ranking/ranking.schema.ts';
import {scaleQuestion} from './scale/scale.schema.ts';
import {selectQuestion} from './select/select.schema.ts';
import {statementQuestion} from './statement/statement.schema.ts';
import {telQuestion} from './tel/tel.schema.ts';
import {textQuestion} from './text/text.schema.ts';
import {urlQuestion} from './url/url.schema.ts';
import {yesNoQuestion} from './yes-no/yes-no.schema.ts';

/** All types but the group, which asks questions of these. */
const plainTypes = [
  textQuestion,
  longTextQuestion,
  emailQuestion,
  telQuestion,
  urlQuestion,
  postcodeQuestion,
  addressQuestion,
  dateQuestion,
  monthQuestion,
  numberQuestion,
  yesNoQuestion,
  choiceQuestion,
  choicesQuestion,
  selectQuestion,
  scaleQuestion,
  matrixQuestion,
  rankingQuestion,
  allocationQuestion,
  consentQuestion,
  statementQuestion,
] as const;

/** Every question type's schema: one of them fits each question of a definition. */
export const question = z.discriminatedUnion('type', [...plainTypes, groupQuestion(z.discriminatedUnion('type', plainTypes))]);

export type Question = z.infer<typeof question>;
