import {choiceControls} from '../../fields/choice-controls.ts';
import {grouped} from '../../fields/frame.ts';
import {yesNoCategories} from '../categories.ts';
import type {QuestionView} from '../question-type.ts';
import type {YesNoQuestion} from './yes-no.schema.ts';

export const yesNoView: QuestionView<YesNoQuestion> = (question, state) =>
  grouped(question, state, choiceControls(question.id, yesNoCategories(question, state.language), [state.answer]));
