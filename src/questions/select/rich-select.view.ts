import {html, nothing} from 'lit';
import {labelled} from '../../fields/labelled.ts';
import {otherField, withoutOther} from '../choice/other.view.ts';
import {LONG_LIST} from '../is-rare.ts';
import type {QuestionView} from '../question-type.ts';
import type {SelectQuestion} from './select.schema.ts';
import {list, selectView} from './select.view.ts';
import {searchedList} from './searched-list.view.ts';

/*
 * On a server, and without a script, the list is the browser's own. So it is where fingers point: there it fills the
 * screen, scrolls by itself, and screen readers know it.
 */
const isSearched = ({choices}: SelectQuestion, isChanging: boolean): boolean =>
  choices.length > LONG_LIST && isChanging && !matchMedia('(pointer:coarse)').matches;

/** One of many choices, of which one may ask for words; a long list is searched by typing. */
export const richSelectView: QuestionView<SelectQuestion> = (question, state) => {
  const other = question.choices.find((choice) => choice.other);
  const whole = withoutOther(state);
  if (isSearched(question, state.change !== undefined)) {
    return labelled(question, whole, html`<div class="opens">${searchedList(question, whole)}${other ? otherField(question.id, other, state) : nothing}</div>`);
  }
  if (!other) return selectView(question, state);
  return labelled(question, whole, html`<div class="opens">${list(question, whole)}${otherField(question.id, other, state)}</div>`);
};
