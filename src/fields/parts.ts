import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {FieldState} from './frame.ts';

/** What is wrong with a question as a whole: what is wrong with a part is said there, not twice. */
export const whole = (state: FieldState): FieldState =>
  (Object.values(state.errors ?? {}).includes(state.error ?? '') ? {...state, error: undefined} : state);

/** The moment of one part of a question, as if it were a question itself. */
export function partState(state: FieldState, part: string, answer: unknown): FieldState {
  const inner = Object.entries(state.errors ?? {}).filter(([at]) => at.startsWith(`${part}.`));
  const errors = Object.fromEntries(inner.map(([at, said]) => [at.slice(part.length + 1), said]));
  return {...state, answer, error: state.errors?.[part] ?? inner[0]?.[1], errors};
}

interface Action {
  id: string;
  /** What it does, as it is seen. */
  label: string;
  /** What it does it to: a list of buttons that all say “Move up” tells nobody which is which (WCAG 2.4.9). */
  of: string;
  /** Whether it can do nothing now. It keeps its place and its focus all the same. */
  off?: boolean;
  act: () => void;
}

/** A button that changes an answer. */
export const action = ({id, label, of, off = false, act}: Action): TemplateResult =>
  html`<button class="quiet" part="button" type="button" id=${id} aria-disabled=${off ? 'true' : nothing} @click=${act}>${label}<span class="unseen"> ${of}</span></button>`;
