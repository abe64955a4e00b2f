import {html} from 'lit';
import {how} from '../../fields/paper.ts';
import {text} from '../../i18n/text.ts';
import {choiceBoxes} from '../choice/choice-boxes.paper.ts';
import type {PaperView} from '../question-type.ts';
import type {SelectQuestion} from './select.schema.ts';

export const selectPaper: PaperView<SelectQuestion> = (question, state) =>
  html`${how(text(state.language, 'tick-one'))}${choiceBoxes(question, state, true)}`;
