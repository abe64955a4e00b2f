import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {choiceControls, shownChoices} from '../../fields/choice-controls.ts';
import {describedBy, grouped, notes} from '../../fields/frame.ts';
import type {FieldState} from '../../fields/frame.ts';
import {partState, whole} from '../../fields/parts.ts';
import {localized} from '../../i18n/text.ts';
import {isRecord, shownOrder} from '../parts.ts';
import type {QuestionView} from '../question-type.ts';
import type {MatrixQuestion} from './matrix.schema.ts';

/** More columns than these stay below each other: no screen has room for their words. */
const MOST_COLUMNS = 7;

function row(question: MatrixQuestion, part: MatrixQuestion['rows'][number], all: FieldState): TemplateResult {
  const {value, label, hint} = part;
  const field = {id: `${question.id}.${value}`, label, hint};
  const state = partState(all, value, isRecord(all.answer) ? all.answer[value] : undefined);
  const isInvalid = state.error !== undefined || whole(all).error !== undefined;
  return html`<div class="matrix-row" role="radiogroup" aria-labelledby="${field.id}.label"
aria-required=${question.required === true ? 'true' : nothing} aria-invalid=${isInvalid ? 'true' : nothing}
aria-describedby=${describedBy(field, state)}><div><p class="label" id="${field.id}.label">${localized(label, state.language)}</p>${notes(field, state)}</div>${
    choiceControls(field.id, shownChoices(question.columns, state.language), [state.answer])}</div>`;
}

/**
 * Each row is a group of radio buttons that is called what the row is, and each button is called what its column is:
 * so a screen reader says both, and nobody has to find out where in a table they are. Where there is room, the words
 * of the buttons stand above the columns, for the eye alone; where there is none, beside each button.
 */
export const matrixView: QuestionView<MatrixQuestion> = (question, state) => {
  const {rows, columns} = question;
  const heads = columns.map(({label}) => html`<span>${localized(label, state.language)}</span>`);
  return grouped(question, whole(state), html`<div class="matrix"><div class=${columns.length > MOST_COLUMNS ? nothing : 'grid'}><div class="matrix-head" aria-hidden="true"><span></span>${heads}</div>${
    shownOrder(question, rows, state.seed).map((part) => row(question, part, state))}</div></div>`, 'group');
};
