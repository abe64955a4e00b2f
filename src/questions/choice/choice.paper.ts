import {html} from 'lit';
import {how} from '../../fields/paper.ts';
import {text} from '../../i18n/text.ts';
import type {PaperView} from '../question-type.ts';
import {choiceBoxes} from './choice-boxes.paper.ts';
import type {ChoiceQuestion} from './choice.schema.ts';

export const choicePaper: PaperView<ChoiceQuestion> = (question, state) =>
  html`${how(text(state.language, 'tick-one'))}${choiceBoxes(question, state, true)}`;
