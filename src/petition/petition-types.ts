import {choiceView} from '../questions/choice/choice.view.ts';
import {choicesView} from '../questions/choices/choices.view.ts';
import {consentView} from '../questions/consent/consent.view.ts';
import {emailView} from '../questions/email/email.view.ts';
import {postcodeView} from '../questions/postcode/postcode.view.ts';
import type {Views} from '../questions/question-type.ts';
import {scaleView} from '../questions/scale/scale.view.ts';
import {textView} from '../questions/text/text.view.ts';
import {yesNoView} from '../questions/yes-no/yes-no.view.ts';

/** The question types a petition can ask with. */
export const petitionViews: Views = {
  text: textView, email: emailView, postcode: postcodeView, consent: consentView,
  choice: choiceView, choices: choicesView, scale: scaleView, 'yes-no': yesNoView,
};
