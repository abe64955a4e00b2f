import {html} from 'lit';
import type {TemplateResult} from 'lit';
import {box, boxes, how} from '../../fields/paper.ts';
import {localized, text} from '../../i18n/text.ts';
import {scaleCategories} from '../categories.ts';
import type {PaperState, PaperView} from '../question-type.ts';
import type {ScaleQuestion} from './scale.schema.ts';

/** A row, with what its ends mean. */
function row({min, max, labels = {}}: ScaleQuestion, {language, answer}: PaperState): TemplateResult {
  const points = Array.from({length: max - min + 1}, (_, i) => min + i);
  const end = (point: number): string => localized(labels[point] ?? '', language);
  return html`<div class="scale"><span>${end(min)}</span>${
    points.map((point) => html`<span class="rung">${box(point === answer, true)}${point}</span>`)}<span>${end(max)}</span></div>`;
}

export const scalePaper: PaperView<ScaleQuestion> = (question, state) => {
  const {labels = {}} = question;
  const isRow = Object.keys(labels).every((point) => [question.min, question.max].includes(Number(point)));
  return html`${how(text(state.language, 'tick-one'))}${isRow ? row(question, state)
    : boxes(scaleCategories(question, state.language).map(({value, label}) => ({label, isChosen: value === String(state.answer)})), true)}`;
};
