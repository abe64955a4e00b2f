import {choiceControls, shownChoices} from '../../fields/choice-controls.ts';
import {grouped} from '../../fields/frame.ts';
import type {QuestionView} from '../question-type.ts';
import type {ChoicesQuestion} from './choices.schema.ts';

export const choicesView: QuestionView<ChoicesQuestion> = (question, state) => grouped(question, state,
  choiceControls(question.id, shownChoices(question.choices, state.language),
    Array.isArray(state.answer) ? state.answer : [], {type: 'checkbox', invalid: state.error !== undefined}),
  'group');
