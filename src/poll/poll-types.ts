import {choiceView} from '../questions/choice/choice.view.ts';
import {choicesView} from '../questions/choices/choices.view.ts';
import type {Views} from '../questions/question-type.ts';
import {scaleView} from '../questions/scale/scale.view.ts';
import {yesNoView} from '../questions/yes-no/yes-no.view.ts';

/** The question types a poll can ask with: those whose answers can be counted. */
export const pollViews: Views = {choice: choiceView, choices: choicesView, scale: scaleView, 'yes-no': yesNoView};
