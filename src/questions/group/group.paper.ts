import {html, nothing} from 'lit';
import {how} from '../../fields/paper.ts';
import {text} from '../../i18n/text.ts';
import type {PaperView} from '../question-type.ts';
import {isRecord} from '../parts.ts';
import {entryText} from './group.ts';
import type {GroupQuestion} from './group.ts';

/** What a form has room for; the rest goes on another sheet. */
const ROOM = 3;

export const groupPaper: PaperView<GroupQuestion> = (group, {language, answer, ask}) => {
  const entries: unknown[] = Array.isArray(answer) ? answer : [];
  const count = entries.length > 0 ? entries.length : Math.min(group.max, ROOM);
  return html`${Array.from({length: count}, (_, n) => {
    const entry = entries[n];
    return html`<div class="one"><p class="label">${entryText(group, n, language)}</p>${
      group.questions.map((question) => ask(question, isRecord(entry) ? entry[question.id] : undefined))}</div>`;
  })}${group.max > count ? how(text(language, 'paper-more')) : nothing}`;
};
