import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';

/** A box with what it stands for, in words. */
interface PaperBox {
  label: string;
  hint?: string | undefined;
  isChosen: boolean;
  /** Asks for words: a line follows, with what was written on it. */
  other?: {written: string | undefined} | undefined;
}

/** A box to tick: drawn as a border, since browsers leave background colours out, and marked by a sign, not by a colour. */
export const box = (isChosen: boolean, isRound = false): TemplateResult =>
  html`<span class=${isRound ? 'box round' : 'box'}>${isChosen ? '×' : nothing}</span>`;

/** Boxes below one another. Round ones take one mark among them, as radio buttons do. */
export const boxes = (choices: readonly PaperBox[], isRound = false): TemplateResult =>
  html`<ul class="boxes">${choices.map(({label, hint, isChosen, other}) => html`<li>${box(isChosen, isRound)}<div>${label}${
    hint === undefined ? nothing : html`<p class="hint">${hint}</p>`}${other ? line(other.written) : nothing}</div></li>`)}</ul>`;

/** A line to write on; or what was written, in the direction of its letters. */
export const line = (written?: string, isShort = false): TemplateResult =>
  html`<span class=${isShort ? 'line short' : 'line'} dir="auto">${written}</span>`;

/** Several lines to write on; or what was written, as long as it is. */
export const lines = (count: number, written?: string): TemplateResult => (written === undefined
  ? html`${Array.from({length: count}, () => line())}` : html`<p class="written" dir="auto">${written}</p>`);

/** A line to write on behind each label. */
export const labelledLines = (all: readonly {label: string; written: string | undefined}[], isShort = false): TemplateResult =>
  html`<ul class="lines">${all.map(({label, written}) => html`<li><span>${label}</span>${line(written, isShort)}</li>`)}</ul>`;

/** Boxes for one digit each, in groups that say what they hold. */
export const digitBoxes = (groups: readonly {label: string; length: number; digits: string}[]): TemplateResult =>
  html`<div class="digits">${groups.map(({label, length, digits}) => html`<div><p class="hint">${label}</p>${
    Array.from({length}, (_, i) => html`<span class="box">${digits[i]}</span>`)}</div>`)}</div>`;

/** How a question is answered on paper. */
export const how = (said: string): TemplateResult => html`<p class="how">${said}</p>`;
