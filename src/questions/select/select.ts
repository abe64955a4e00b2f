import {choiceRule} from '../choice/choice.ts';
import type {QuestionRule} from '../question-type.ts';
import type {SelectQuestion} from './select.schema.ts';

/** The answer is the value of one choice, as for radio buttons: only the control differs. */
export const selectRule: QuestionRule<SelectQuestion> = choiceRule;
