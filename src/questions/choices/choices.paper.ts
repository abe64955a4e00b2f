import {html, nothing} from 'lit';
import {how} from '../../fields/paper.ts';
import {text} from '../../i18n/text.ts';
import {choiceBoxes} from '../choice/choice-boxes.paper.ts';
import type {PaperView} from '../question-type.ts';
import type {ChoicesQuestion} from './choices.schema.ts';

/** How many to tick, for a question whose author has not said it in a hint. */
function howMany({minChoices: min = 0, maxChoices: max}: ChoicesQuestion, language: string): string {
  if (max === undefined) return min > 1 ? text(language, 'tick-least', {min}) : text(language, 'tick-any');
  if (max === 1) return text(language, 'tick-one');
  if (min === max) return text(language, 'tick-exactly', {min});
  return min > 1 ? text(language, 'tick-between', {min, max}) : text(language, 'tick-most', {max});
}

export const choicesPaper: PaperView<ChoicesQuestion> = (question, state) =>
  html`${question.hint === undefined ? how(howMany(question, state.language)) : nothing}${choiceBoxes(question, state, false)}`;
