import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {grouped} from '../../fields/frame.ts';
import type {FieldState} from '../../fields/frame.ts';
import {localized, text} from '../../i18n/text.ts';
import {labelOf, scaleCategories} from '../categories.ts';
import {isRich} from '../is-rare.ts';
import type {QuestionView} from '../question-type.ts';
import type {ScaleQuestion} from './scale.schema.ts';
import {scaleView} from './scale.view.ts';

/** A star, which styles fill up to the one that is chosen. */
const star = html`<svg class="mark" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 2.5l2.9 6.2 6.8.8-5 4.7 1.3 6.7-6-3.4-6 3.4 1.3-6.7-5-4.7 6.8-.8z"></path></svg>`;

/** A face whose mouth goes from sad (0) to glad (1). */
const face = (mood: number): TemplateResult => html`<svg class="mark" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10"></circle><path
d="M8.5 9v.5m7-.5v.5M7.5 ${18 - 3 * mood}Q12 ${13 + 7 * mood} 16.5 ${18 - 3 * mood}"></path></svg>`;

/** What a point without a label means: that it is between the nearest two that have one. Read out, after the number. */
function between(question: ScaleQuestion, value: number, language: string): string {
  const labelled = Object.keys(question.labels ?? {}).map(Number).sort((one, other) => one - other);
  const low = labelled.findLast((point) => point < value);
  const high = labelled.find((point) => point > value);
  if (low === undefined || high === undefined) return '';
  const [from, to] = [low, high].map((point) => labelOf(scaleCategories(question, language), point));
  return text(language, 'point-between', {low: from ?? '', high: to ?? ''});
}

/* The number that is seen begins the name, for people who say it (WCAG 2.5.3); what it means follows, unseen. */
function point(question: ScaleQuestion, state: FieldState, value: number): TemplateResult {
  const {id, min, max, look, labels} = question;
  const {language, answer} = state;
  const label = labels?.[String(value)];
  const isInRow = look !== undefined;
  const seen = isInRow || label === undefined ? String(value) : labelOf(scaleCategories(question, language), value);
  const unseen = label === undefined ? between(question, value, language) : isInRow ? `: ${localized(label, language)}` : '';
  const mark = look === 'stars' ? star : look === 'faces' ? face((value - min) / (max - min)) : nothing;
  return html`<label class=${isInRow ? 'point' : 'choice'} part="choice">${mark}<input part="control" type="radio" name=${id} value=${String(value)} ?checked=${
    String(answer) === String(value)}><span>${seen}${unseen && html`<span class="unseen">${unseen}</span>`}</span></label>`;
}

/**
 * A scale of which every point says what it means. In a row the points wrap where they do not fit; each is a native
 * radio button, whose dot says without colour which one is chosen (WCAG 1.4.1).
 */
export const richScaleView: QuestionView<ScaleQuestion> = (question, state) => {
  if (!isRich(question)) return scaleView(question, state);
  const {min, max, look, labels = {}} = question;
  const points = Array.from({length: max - min + 1}, (_, i) => point(question, state, min + i));
  if (look === undefined) return grouped(question, state, points);
  const ends = scaleCategories(question, state.language).filter(({value}) => value in labels);
  // Read out the ends would be said twice: the points' names hold them.
  return grouped(question, state, html`<p class="ends" aria-hidden="true">${ends.map(({label}) => html`<span>${label}</span>`)}</p><div class="points ${look}">${points}</div>`);
};
