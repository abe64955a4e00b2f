import {choiceView} from '../questions/choice/choice.view.ts';
import {choicesView} from '../questions/choices/choices.view.ts';
import {emailView} from '../questions/email/email.view.ts';
import {longTextView} from '../questions/long-text/long-text.view.ts';
import type {Views} from '../questions/question-type.ts';
import {scaleView} from '../questions/scale/scale.view.ts';
import {textView} from '../questions/text/text.view.ts';
import {yesNoView} from '../questions/yes-no/yes-no.view.ts';

/** The question types page feedback can ask with. */
export const feedbackViews: Views = {
  'yes-no': yesNoView, scale: scaleView, choice: choiceView, choices: choicesView,
  text: textView, 'long-text': longTextView, email: emailView,
};
