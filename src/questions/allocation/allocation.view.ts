import {html} from 'lit';
import {grouped} from '../../fields/frame.ts';
import {input} from '../../fields/input.ts';
import {partState, whole} from '../../fields/parts.ts';
import {localized, text} from '../../i18n/text.ts';
import {isRecord} from '../parts.ts';
import type {QuestionView} from '../question-type.ts';
import {allocationRule, amountText, leftOver} from './allocation.ts';
import type {AllocationQuestion} from './allocation.schema.ts';

function leftText(question: AllocationQuestion, answer: unknown, language: string): string {
  const left = leftOver(question, answer);
  const total = amountText(question, question.total, language);
  return left < 0 ? text(language, 'share-over', {over: amountText(question, -left, language), total})
    : text(language, 'share-left', {left: amountText(question, left, language), total});
}

/**
 * A text field for each choice, and what is left. That is seen at every key, but spoken only once an amount is
 * finished: said at every digit it would speak over the digits themselves.
 */
export const allocationView: QuestionView<AllocationQuestion> = (question, state) => {
  const {id, choices, unit, step = 1} = question;
  const {language} = state;
  const amounts = isRecord(state.answer) ? state.answer : {};
  const take = (event: Event): void => {
    const {form} = event.target as HTMLInputElement;
    if (!form || !state.change) return;
    // The element would take it as well, without showing what is left.
    event.stopPropagation();
    const answer = allocationRule.read(question, new FormData(form), language);
    state.change(answer, event.type === 'change' ? {say: leftText(question, answer, language)} : {});
  };
  const part = (part: AllocationQuestion['choices'][number]) => input({...part, id: `${id}.${part.value}`}, partState(state, part.value, amounts[part.value]), {
    inputmode: step % 1 === 0 ? 'numeric' : 'decimal', narrow: true,
    ...unit !== undefined && {unit: html`<span class="unit" id="${id}.${part.value}.unit">${localized(unit, language)}</span>`},
  });
  return grouped(question, whole(state), html`<div class="allocation" @input=${take} @change=${take}>${choices.map(part)}<p class="note">${
    leftText(question, state.answer, language)}</p></div>`, 'group');
};
