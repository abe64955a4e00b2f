import {html} from 'lit';
import {how} from '../../fields/paper.ts';
import {localized, text} from '../../i18n/text.ts';
import type {PaperView} from '../question-type.ts';
import type {RankingQuestion} from './ranking.schema.ts';

/** Boxes for the places, in the order as written. */
export const rankingPaper: PaperView<RankingQuestion> = ({choices, maxChoices}, {language, answer, when}) => {
  const order: unknown[] = Array.isArray(answer) ? answer : [];
  const placeOf = (value: string): string => (order.includes(value) ? String(order.indexOf(value) + 1) : '');
  const said = maxChoices === undefined || maxChoices >= choices.length
    ? text(language, 'rank-write') : text(language, 'rank-write-most', {max: maxChoices});
  return html`${how(said)}<ul class="boxes">${choices.map(({value, label, showIf}) => {
    const choice = localized(label, language);
    return html`<li><span class="box">${placeOf(value)}</span><div>${
      showIf === undefined ? choice : text(language, 'paper-only-choice', {choice, condition: when(showIf)})}</div></li>`;
  })}</ul>`;
};
