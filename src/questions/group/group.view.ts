import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {entries} from '../../fields/entries.ts';
import {grouped} from '../../fields/frame.ts';
import type {FieldState} from '../../fields/frame.ts';
import {action, partState, whole} from '../../fields/parts.ts';
import {localized, text} from '../../i18n/text.ts';
import type {AnyQuestion, QuestionView, Views} from '../question-type.ts';
import {isAnswered} from '../read.ts';
import {entriesOf, entryText, inEntry} from './group.ts';
import type {Entry, GroupQuestion} from './group.ts';

const legendId = (group: GroupQuestion, n: number): string => `${group.id}.${String(n)}._legend`;

/** Changes the entries as they are then: others may have been typed in since they were shown. */
const changed = (group: GroupQuestion, change: (shown: Entry[]) => Entry[]) => (answer: unknown): Entry[] => change(entriesOf(group, answer));

/** An entry with another answer, which may be made of the one before; one that says nothing is left out. */
function withAnswer(entry: Entry, id: string, next: unknown): Entry {
  const answer = typeof next === 'function' ? (next as (before: unknown) => unknown)(entry[id]) : next;
  return Object.fromEntries(Object.entries({...entry, [id]: answer}).filter(([, one]) => isAnswered(one)));
}

/** A question in an entry, by the view of its type; what its buttons change is changed in its entry. */
function asked(views: Views, group: GroupQuestion, state: FieldState, n: number, question: AnyQuestion, entry: Entry): TemplateResult {
  const {id} = question;
  const inner = inEntry(group, n, question);
  const set = (next: unknown) => changed(group, (shown) => shown.map((one, i) => (i === n ? withAnswer(one, id, next) : one)));
  return (views[question.type] as unknown as QuestionView<AnyQuestion>)(inner, {
    ...partState(state, `${String(n)}.${id}`, entry[id]),
    change: state.change && ((next, effect) => state.change?.(set(next), effect)),
  });
}

/** Where the parts of the entries are when entry `n` is gone: a mistake stays with its entry. */
const withoutEntry = (n: number) => (at: string): string | undefined => {
  const [entry, ...rest] = at.split('.');
  const was = Number(entry);
  return was === n ? undefined : [was > n ? was - 1 : was, ...rest].join('.');
};

/** Nothing is removed that has to be there: of one, or of the least that is asked for. */
function removal(group: GroupQuestion, state: FieldState, n: number, count: number, renew: () => void): TemplateResult | typeof nothing {
  if (count <= (group.min ?? 1)) return nothing;
  const {language} = state;
  const act = (): void => {
    renew();
    state.change?.(changed(group, (shown) => shown.filter((_entry, i) => i !== n)),
      {say: text(language, 'entry-removed', {entry: entryText(group, n, language)}), focus: legendId(group, Math.min(n, count - 2)), moved: withoutEntry(n)});
  };
  return action({id: `${group.id}.${String(n)}._remove`, label: text(language, 'entry-remove'), of: entryText(group, n, language), act});
}

/** The button stays where it is when no more can be added, and says why. */
function addition(group: GroupQuestion, state: FieldState, count: number): TemplateResult {
  const {id, max, itemLabel} = group;
  const {language} = state;
  const isFull = count >= max;
  const most = text(language, 'entry-most', {max});
  const of = itemLabel === undefined ? text(language, 'entry-item') : localized(itemLabel, language);
  const act = (): void => {
    if (isFull) state.change?.((answer: unknown) => answer, {say: most});
    else state.change?.(changed(group, (shown) => [...shown, {}]), {focus: legendId(group, count)});
  };
  return html`<p>${action({id: `${id}._add`, label: text(language, 'entry-add'), of, off: isFull, act})}</p>${isFull ? html`<p class="note">${most}</p>` : nothing}`;
}

/**
 * The same questions for each of several people or things (GOV.UK “Add another”). The hidden fields say how many
 * entries there are, since one that is empty gives no other.
 */
export const groupView = (views: Views): QuestionView<GroupQuestion> => (group, state) => {
  const shown = entriesOf(group, state.answer);
  const entry = (n: number, renew: () => void): TemplateResult => html`<fieldset class="entry"><legend id=${legendId(group, n)} tabindex="-1">${
    entryText(group, n, state.language, shown.length)}</legend><input type="hidden" name=${group.id} value="">${
    group.questions.map((question) => asked(views, group, {...state, headingLevel: state.headingLevel + 1}, n, question, shown[n] ?? {}))}${
    removal(group, state, n, shown.length, renew)}</fieldset>`;
  return grouped({...group, label: group.label ?? ''}, whole(state), html`<div class="group">${entries(shown.length, entry)}${addition(group, state, shown.length)}</div>`, 'group');
};
