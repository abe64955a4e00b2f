import {choiceView} from './choice/choice.view.ts';
import {choicesView} from './choices/choices.view.ts';
import {consentView} from './consent/consent.view.ts';
import {emailView} from './email/email.view.ts';
import {longTextView} from './long-text/long-text.view.ts';
import {numberView} from './number/number.view.ts';
import {postcodeView} from './postcode/postcode.view.ts';
import {scaleView} from './scale/scale.view.ts';
import {selectView} from './select/select.view.ts';
import {statementView} from './statement/statement.view.ts';
import {telView} from './tel/tel.view.ts';
import {textView} from './text/text.view.ts';
import {urlView} from './url/url.view.ts';
import {yesNoView} from './yes-no/yes-no.view.ts';
import type {Views} from './question-type.ts';

/** The views of types that most surveys ask: a survey has them before it can be used. */
export const commonViews: Views = {
  text: textView,
  'long-text': longTextView,
  email: emailView,
  tel: telView,
  url: urlView,
  postcode: postcodeView,
  number: numberView,
  'yes-no': yesNoView,
  choice: choiceView,
  choices: choicesView,
  select: selectView,
  scale: scaleView,
  consent: consentView,
  statement: statementView,
};
