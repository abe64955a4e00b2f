import {choiceControls, shownChoices} from '../../fields/choice-controls.ts';
import {grouped} from '../../fields/frame.ts';
import type {QuestionView} from '../question-type.ts';
import type {ChoiceQuestion} from './choice.schema.ts';

export const choiceView: QuestionView<ChoiceQuestion> = (question, state) => grouped(question, state,
  choiceControls(question.id, shownChoices(question.choices, state.language), [state.answer]));
