import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {grouped} from '../../fields/frame.ts';
import type {Content, FieldState} from '../../fields/frame.ts';
import {action} from '../../fields/parts.ts';
import {text} from '../../i18n/text.ts';
import {labelAt, shownOrder} from '../parts.ts';
import type {QuestionView} from '../question-type.ts';
import type {RankingQuestion} from './ranking.schema.ts';

const rankedOf = ({choices}: RankingQuestion, answer: unknown): string[] =>
  (Array.isArray(answer) ? answer : []).filter((value): value is string => choices.some((choice) => choice.value === value));

/** Puts `value` at `place`, from 0, or takes it out where there is none; says where it is now. */
function put(question: RankingQuestion, state: FieldState, value: string, place: number | undefined, focus: string): void {
  const others = rankedOf(question, state.answer).filter((other) => other !== value);
  const at = Math.max(0, Math.min(place ?? 0, others.length));
  const answer = place === undefined ? others : [...others.slice(0, at), value, ...others.slice(at)];
  const item = labelAt(question.choices, value, state.language);
  state.change?.(answer, {focus, say: place === undefined ? text(state.language, 'rank-gone', {item})
    : text(state.language, 'rank-now', {item, place: at + 1, count: answer.length})});
}

function rankedItem(question: RankingQuestion, state: FieldState, value: string, at: number, count: number): TemplateResult {
  const {language} = state;
  const id = `${question.id}.${value}`;
  const of = labelAt(question.choices, value, language);
  const move = (by: number, focus: string): void => { put(question, state, value, at + by, focus); };
  // As in editors: with Alt, the arrows move the line that focus is in.
  const onKey = (event: KeyboardEvent): void => {
    const by = event.altKey ? {ArrowUp: -1, ArrowDown: 1}[event.key] : undefined;
    if (by === undefined) return;
    event.preventDefault();
    move(by, (event.target as Element).id);
  };
  return html`<li @keydown=${onKey}><span class="item">${of}</span> <span class="actions">${
    action({id: `${id}.up`, label: text(language, 'rank-up'), of, off: at === 0, act: () => { move(-1, `${id}.up`); }})}${
    action({id: `${id}.down`, label: text(language, 'rank-down'), of, off: at === count - 1, act: () => { move(1, `${id}.down`); }})}${
    action({id: `${id}.out`, label: text(language, 'rank-out'), of, act: () => { put(question, state, value, undefined, `${id}.add`); }})}</span></li>`;
}

/** Adding goes on with the next that can be added, so that an order is made without a way back each time. */
function restItem(question: RankingQuestion, state: FieldState, rest: readonly string[], at: number, ranked: readonly string[]): TemplateResult {
  const {id, choices, maxChoices = choices.length} = question;
  const value = rest[at] ?? '';
  const next = rest[at + 1] ?? rest[at - 1];
  const isFull = ranked.length >= maxChoices;
  const focus = next === undefined ? `${id}.${value}.up` : `${id}.${next}.add`;
  const of = labelAt(choices, value, state.language);
  const act = (): void => {
    if (isFull) state.change?.(ranked, {say: text(state.language, 'rank-most', {max: maxChoices})});
    else put(question, state, value, ranked.length, focus);
  };
  return html`<li><span class="item">${of}</span> <span class="actions">${
    action({id: `${id}.${value}.add`, label: text(state.language, 'rank-add'), of, off: isFull, act})}</span></li>`;
}

const titled = (id: string, title: string, list: Content): TemplateResult => html`<p class="note" id=${id}>${title}</p>${list}`;

/**
 * An order made by buttons alone (WCAG 2.5.7): nothing has to be dragged, every button says which item it moves, and
 * where the item is then is spoken. The fields that carry the answer are out of sight.
 */
export const rankingView: QuestionView<RankingQuestion> = (question, state) => {
  const {id, choices, maxChoices = choices.length} = question;
  const {language} = state;
  const ranked = rankedOf(question, state.answer);
  const rest = shownOrder(question, choices, state.seed).map(({value}) => value).filter((value) => !ranked.includes(value));
  return grouped(question, state, html`<div class="ranking">${
    ranked.map((value) => html`<input type="hidden" name=${id} value=${value}>`)}${
    ranked.length === 0 ? html`<p class="note">${text(language, 'rank-none')}</p>` : titled(`${id}.order`, text(language, 'rank-order'),
      html`<ol aria-labelledby="${id}.order">${ranked.map((value, at) => rankedItem(question, state, value, at, ranked.length))}</ol>`)}${
    rest.length === 0 ? nothing : titled(`${id}.rest`, text(language, 'rank-rest'),
      html`<ul aria-labelledby="${id}.rest">${rest.map((_value, at) => restItem(question, state, rest, at, ranked))}</ul>`)}${
    rest.length > 0 && ranked.length >= maxChoices ? html`<p class="note">${text(language, 'rank-most', {max: maxChoices})}</p>` : nothing}</div>`, 'group');
};
