import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {localized} from '../i18n/text.ts';
import type {LocalizedText} from '../i18n/text.ts';

/** A choice in the words of one language. */
interface ShownChoice {
  value: string;
  label: string;
  hint?: string | undefined;
}

interface ChoiceOptions {
  type?: 'radio' | 'checkbox';
  invalid?: boolean;
}

/** Choices in one language. */
export const shownChoices = (
  choices: readonly {value: string; label: LocalizedText; hint?: LocalizedText | undefined}[], language: string,
): ShownChoice[] => choices.map(({value, label, hint}) => ({
  value,
  label: localized(label, language),
  hint: hint === undefined ? undefined : localized(hint, language),
}));

/* A radio button without a hint is the row that a long survey has hundreds of: every binding less is felt. */
const radio = (name: string, {value, label}: ShownChoice, chosen: readonly unknown[]): TemplateResult =>
  html`<label class="choice" part="choice"><input part="control" type="radio" name=${name} value=${value} ?checked=${
    chosen.includes(value)}><span>${label}</span></label>`;

/**
 * Radio buttons or checkboxes, each inside its own label: the whole row is the target (WCAG 2.5.8),
 * and the name that is read is the text that is seen (WCAG 2.5.3).
 */
export const choiceControls = (
  name: string, choices: readonly ShownChoice[], chosen: readonly unknown[], {type = 'radio', invalid = false}: ChoiceOptions = {},
): TemplateResult[] => choices.map((choice, i) => {
  const {value, label, hint} = choice;
  if (type === 'radio' && hint === undefined) return radio(name, choice, chosen);
  const hintId = `${name}.${String(i)}.hint`;
  return html`<label class="choice" part="choice"><input part="control" type=${type} name=${name} value=${value} ?checked=${
    chosen.includes(value)} aria-invalid=${invalid ? 'true' : nothing} aria-describedby=${
    hint === undefined ? nothing : hintId}><span>${label}</span></label>${
    hint === undefined ? nothing : html`<p class="hint" id=${hintId}>${hint}</p>`}`;
});
