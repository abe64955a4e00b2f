import {choiceControls} from '../../fields/choice-controls.ts';
import {grouped} from '../../fields/frame.ts';
import {scaleCategories} from '../categories.ts';
import type {QuestionView} from '../question-type.ts';
import type {ScaleQuestion} from './scale.schema.ts';

export const scaleView: QuestionView<ScaleQuestion> = (question, state) => grouped(question, state,
  choiceControls(question.id, scaleCategories(question, state.language), [String(state.answer)]));
