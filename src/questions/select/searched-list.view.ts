import {html, nothing, render} from 'lit';
import type {TemplateResult} from 'lit';
import {describedBy, label} from '../../fields/frame.ts';
import type {FieldState} from '../../fields/frame.ts';
import {plural} from '../../i18n/plural.ts';
import {localized, text} from '../../i18n/text.ts';
import {valueOf} from '../choice/other.ts';
import {searchName, searchedFor} from './select.ts';
import type {SelectQuestion} from './select.schema.ts';
import {options} from './select.view.ts';

/** How long typing rests before the number of matches is spoken, in ms: sooner it would be cut off by the typed letters. */
const REST = 1400;

/** The parts of one searched list. All that it remembers is in them: what is typed, what is marked, what is chosen. */
interface Box {
  question: SelectQuestion;
  language: string;
  input: HTMLInputElement;
  popup: HTMLElement;
  list: HTMLElement;
  status: HTMLElement;
  /** Out of sight, it holds the value: to the form this is a list like any other. */
  select: HTMLSelectElement;
}

function boxOf(element: Element, question: SelectQuestion, language: string): Box | undefined {
  const [input, select] = [element.querySelector('input'), element.querySelector('select')];
  const [popup, list, status] = ['.matches', '[role=listbox]', '[role=status]'].map((part) => element.querySelector<HTMLElement>(part));
  return input && select && popup && list && status ? {question, language, input, popup, list, status, select} : undefined;
}

type Choice = SelectQuestion['choices'][number];

/** Letters as people compare them: case and accents make no difference, so that “Tŷ” is found by “ty”. */
const letters = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

const labelIn = (language: string) => ({label: words}: Choice): string => localized(words, language);

/** What fits what was typed: everything where nothing was, or where a choice stands there already. */
function matches({question: {choices}, language, input, select}: Box): Choice[] {
  const sought = letters(input.value);
  return select.value === '' && sought !== '' ? choices.filter((choice) => letters(labelIn(language)(choice)).includes(sought)) : choices;
}

const isOpen = ({popup}: Box): boolean => !popup.hidden;

/** Which of the options is marked; -1 is none. */
const marked = ({list}: Box): number => Array.from(list.children).findIndex((option) => option.getAttribute('aria-selected') === 'true');

/** Shows the matches, the one at `mark` marked. Focus stays in the text field, which names the marked one (ARIA combobox). */
function open(box: Box, mark = -1): void {
  const {question: {id}, language, input, list, popup} = box;
  render(matches(box).map((choice, i) => html`<li role="option" id="${id}.option.${String(i)}" data-value=${choice.value} aria-selected=${
    i === mark ? 'true' : 'false'}>${labelIn(language)(choice)}</li>`), list);
  popup.hidden = false;
  input.setAttribute('aria-expanded', 'true');
  if (mark < 0) input.removeAttribute('aria-activedescendant');
  else input.setAttribute('aria-activedescendant', `${id}.option.${String(mark)}`);
  list.children[mark]?.scrollIntoView({block: 'nearest'});
}

function close({input, popup, status}: Box): void {
  popup.hidden = true;
  status.textContent = '';
  input.setAttribute('aria-expanded', 'false');
  input.removeAttribute('aria-activedescendant');
}

/** Marks the next option, or the one before; beyond either end it goes on at the other. */
function move(box: Box, by: 1 | -1): void {
  const count = matches(box).length;
  const from = isOpen(box) ? marked(box) : -1;
  open(box, count === 0 ? -1 : from < 0 ? (by > 0 ? 0 : count - 1) : (from + by + count) % count);
}

/** Chooses in the list itself. Where a script chooses, WebKit does not look at `:has(:checked)` again. */
function choose({select}: Box, value: string): void {
  select.value = value;
  select.closest('.opens')?.classList.toggle('opened', select.selectedOptions[0]?.classList.contains('opening') ?? false);
}

/** Takes a choice, and tells the form as the list itself would. */
function pick(box: Box, choice: Choice | undefined): void {
  close(box);
  if (!choice) return;
  box.input.value = labelIn(box.language)(choice);
  choose(box, choice.value);
  box.select.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
}

let speaking: ReturnType<typeof setTimeout> | undefined;

/** What is typed in full is chosen; anything else chooses nothing yet. */
function type(box: Box): void {
  const {question: {choices}, language, input, status} = box;
  choose(box, choices.find((choice) => letters(labelIn(language)(choice)) === letters(input.value))?.value ?? '');
  open(box);
  status.textContent = '';
  clearTimeout(speaking);
  speaking = setTimeout(() => {
    const {length} = matches(box);
    if (isOpen(box)) status.textContent = length === 0 ? text(language, 'no-match') : plural(language, 'matches', length);
  }, REST);
}

/** What a key does; true where the browser is to do nothing more. Home, End and letters are the text field's own. */
const keys: Readonly<Record<string, (box: Box) => boolean>> = {
  ArrowDown: (box) => { move(box, 1); return true; },
  ArrowUp: (box) => { move(box, -1); return true; },
  // Of a single match there is no doubt; while the list is open Enter does not send the form.
  Enter: (box) => { const found = matches(box); return isOpen(box) && (pick(box, found[marked(box)] ?? (found.length === 1 ? found[0] : undefined)), true); },
  Escape: (box) => isOpen(box) && (close(box), true),
  Tab: (box) => { if (isOpen(box)) pick(box, matches(box)[marked(box)]); return false; },
  Home: (box) => { if (isOpen(box)) open(box); return false; },
  End: (box) => { if (isOpen(box)) open(box); return false; },
};

function press(event: KeyboardEvent, box: Box): void {
  // While letters are being composed, keys belong to the keyboard's own list.
  if (event.isComposing || event.target !== box.input || !keys[event.key]?.(box)) return;
  event.preventDefault();
  event.stopPropagation();
}

function click({target}: Event, box: Box): void {
  const option = (target as Element).closest<HTMLElement>('[role=option]');
  if (option) pick(box, box.question.choices.find(({value}) => value === option.dataset.value));
  else if (target === box.input && !isOpen(box)) open(box);
}

/** What the text field shows at first: the choice that was taken, or what was typed and is none. */
const shown = ({choices}: SelectQuestion, {answer, language}: FieldState): string => {
  const choice = choices.find(({value}) => value === valueOf(answer));
  return searchedFor(answer) ?? (choice ? labelIn(language)(choice) : '');
};

/**
 * A list that is searched by typing: an editable combobox with a list of matches (ARIA APG, “list autocomplete with
 * manual selection”). The browser's own `<datalist>` neither grows with the text nor is read out everywhere.
 */
export function searchedList(question: SelectQuestion, state: FieldState): TemplateResult {
  const {id, required} = question;
  const {language} = state;
  const within = <E extends Event>(act: (event: E, box: Box) => void) => (event: E): void => {
    const box = boxOf(event.currentTarget as Element, question, language);
    if (box) act(event, box);
  };
  return html`<div class="search" @input=${within(({target}: Event, box) => { if (target === box.input) type(box); })} @keydown=${within(press)} @click=${within(click)}
@focusout=${within(({relatedTarget}: FocusEvent, box) => { if (!box.popup.contains(relatedTarget as Node | null)) close(box); })}
><input part="control" id=${id} name=${searchName(id)} type="text" role="combobox" aria-label=${label(question, state)} value=${shown(question, state)} autocomplete="off" autocapitalize="none" spellcheck="false"
aria-autocomplete="list" aria-expanded="false" aria-controls="${id}.matches" aria-required=${required === true ? 'true' : nothing}
aria-invalid=${state.error === undefined ? nothing : 'true'} aria-describedby=${describedBy(question, state, `${id}.search-hint`)}><span class="unseen" id="${id}.search-hint">${
    text(language, 'search-hint')}</span><div class="matches" hidden @mousedown=${(event: Event) => { event.preventDefault(); }}><ul role="listbox" id="${id}.matches" aria-label=${
    label(question, state)}></ul><p role="status"></p></div><select hidden name=${id}>${options(question, state)}</select></div>`;
}
