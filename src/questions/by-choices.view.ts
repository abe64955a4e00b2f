import {html} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import type {LocalizedText} from '../i18n/text.ts';
import type {QuestionView} from './question-type.ts';

/**
 * Controls of its own for each set of choices that conditions leave: a tick outlives its attribute, and nodes that
 * passed from one choice to the next would show it at the wrong one.
 */
export const byChoices = <Q extends {choices: readonly {value: string; label: LocalizedText}[]}>(view: QuestionView<Q>): QuestionView<Q> =>
  (question, state) => html`${keyed(JSON.stringify(question.choices.map(({value}) => value)), view(question, state))}`;
