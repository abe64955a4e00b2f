import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {grouped} from '../../fields/frame.ts';
import type {Content, FieldState} from '../../fields/frame.ts';
import {localized, text} from '../../i18n/text.ts';
import {resolve} from '../../util/resolve.ts';
import type {ChoicesQuestion} from '../choices/choices.schema.ts';
import {choicesRule} from '../choices/choices.ts';
import {choicesView} from '../choices/choices.view.ts';
import {isRich} from '../is-rare.ts';
import type {QuestionView} from '../question-type.ts';
import type {ChoiceQuestion} from './choice.schema.ts';
import {choiceView} from './choice.view.ts';
import {inOrder} from './order.ts';
import {valueOf} from './other.ts';
import {otherField, withoutOther} from './other.view.ts';

type Choice = ChoiceQuestion['choices'][number];

interface Row {
  id: string;
  /** The place of the choice, for ids. */
  place: number;
  type: 'radio' | 'checkbox';
  isTaken: boolean;
}

/** The picture says nothing that the label does not, unless its author says so; its room is kept by styles while it loads. */
const picture = ({image}: Choice, {language, base}: FieldState): Content => (image === undefined ? nothing
  : html`<img class="picture" src=${base === undefined ? image.src : resolve(image.src, base)} alt=${localized(image.alt ?? '', language)} loading="lazy" decoding="async">`);

/** A radio button or checkbox with all that a choice can show. No `aria-expanded` on what opens: radio buttons do not take it. */
function row(choice: Choice, state: FieldState, {id, place, type, isTaken}: Row): TemplateResult {
  const {value, label, hint, other} = choice;
  const {language, error} = state;
  const name = `${id}.${String(place)}`;
  const described = [hint === undefined ? '' : `${name}.hint`, other ? `${name}.opens` : ''].filter(Boolean).join(' ');
  const control = html`<label class="choice" part="choice"><input part="control" class=${other ? 'opening' : nothing} type=${type} name=${id} value=${value} ?checked=${isTaken}
aria-invalid=${type === 'checkbox' && error !== undefined ? 'true' : nothing} aria-describedby=${described || nothing}><span>${localized(label, language)}</span>${
  picture(choice, state)}</label>${hint === undefined ? nothing : html`<p class="hint" id="${name}.hint">${localized(hint, language)}</p>`}`;
  return other ? html`<div class="opens">${control}<span class="unseen" id="${name}.opens">${text(language, 'other-opens')}</span>${otherField(id, choice, state)}</div>` : control;
}

function rows(question: ChoiceQuestion | ChoicesQuestion, state: FieldState, choices: readonly Choice[], type: Row['type']): TemplateResult[] {
  const {id} = question;
  const taken = (Array.isArray(state.answer) ? state.answer as unknown[] : [state.answer]).map(valueOf);
  const firstAlone = type === 'checkbox' ? choices.findIndex(({exclusive}) => exclusive) : -1;
  return choices.map((choice, place) => {
    const shown = row(choice, state, {id, place, type, isTaken: taken.includes(choice.value)});
    return place > 0 && place === firstAlone ? html`<p class="or">${text(state.language, 'or')}</p>${shown}` : shown;
  });
}

/** One of several choices, with words, pictures or an order of their own. */
export const richChoiceView: QuestionView<ChoiceQuestion> = (question, state) => {
  if (!isRich(question)) return choiceView(question, state);
  const whole = withoutOther(state);
  return grouped(question, whole, rows(question, whole, inOrder(question, state.seed), 'radio'));
};

/** How many to choose, for a question whose author has not said it in a hint. */
function countHint({hint, minChoices: min = 0, maxChoices: max}: ChoicesQuestion, language: string): ChoicesQuestion['hint'] {
  if (hint !== undefined || (min < 2 && max === undefined)) return hint;
  if (max === undefined) return text(language, 'choose-least', {min});
  if (min < 2) return text(language, 'choose-up-to', {max});
  return text(language, min === max ? 'choose-exactly' : 'choose-between', {min, max});
}

/** Any of several choices; what rules out the others stands last, after an “or” (GOV.UK checkboxes with “None”). */
export const richChoicesView: QuestionView<ChoicesQuestion> = (question, state) => {
  if (!isRich(question)) return choicesView(question, state);
  const ordered = inOrder(question, state.seed);
  const choices = [...ordered.filter(({exclusive}) => !exclusive), ...ordered.filter(({exclusive}) => exclusive)];
  const whole = withoutOther(state);
  const boxes = rows(question, whole, choices, 'checkbox');
  // A server's template takes no listeners; there the rule says what cannot be chosen together.
  return grouped({...question, hint: countHint(question, state.language)}, whole,
    state.change ? html`<div @input=${(event: Event) => { untick(event, question, state); }}>${boxes}</div>` : boxes, 'group');
};

/**
 * Ticking “None of these” unticks the others, and the other way round. It happens before the form hears of the tick,
 * so that it takes what is then seen; what was unticked is said, since the person may not see it.
 */
function untick({target, currentTarget}: Event, question: ChoicesQuestion, {language, change}: FieldState): void {
  if (!(target instanceof HTMLInputElement && target.checked && target.form)) return;
  const isAlone = ({value}: HTMLInputElement): boolean => question.choices.some((choice) => choice.exclusive && choice.value === value);
  const ticked = Array.from((currentTarget as Element).querySelectorAll<HTMLInputElement>('[type=checkbox]:checked'));
  const ruledOut = ticked.filter((box) => box !== target && (isAlone(target) || isAlone(box)));
  if (ruledOut.length === 0) return;
  ruledOut.forEach((box) => { box.checked = false; });
  const labels = question.choices.filter(({value}) => ruledOut.some((box) => box.value === value)).map(({label}) => localized(label, language));
  change?.(choicesRule.read(question, new FormData(target.form)), {say: text(language, 'unticked', {answers: labels.join(', ')})});
}
