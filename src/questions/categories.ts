import {localized, text} from '../i18n/text.ts';
import type {LocalizedText} from '../i18n/text.ts';
import type {ScaleQuestion} from './scale/scale.schema.ts';
import type {YesNoQuestion} from './yes-no/yes-no.schema.ts';

/** One thing an answer can count under: the key it is counted by, and what people read. Views and rules share them. */
export interface Category {
  value: string;
  label: string;
}

/** Choices in the words of one language. */
export const choiceCategories = (
  choices: readonly {value: string; label: LocalizedText}[], language: string,
): Category[] => choices.map(({value, label}) => ({value, label: localized(label, language)}));

/** Yes and no in the question's own words, or in those of the interface. */
export const yesNoCategories = ({labels}: Pick<YesNoQuestion, 'labels'>, language: string): Category[] =>
  (['yes', 'no'] as const).map((value) => ({value, label: labels ? localized(labels[value], language) : text(language, value)}));

/** Every point of a scale with its meaning, so that no number stands alone: `1: Very bad`. */
export const scaleCategories = ({min, max, labels}: ScaleQuestion, language: string): Category[] =>
  Array.from({length: max - min + 1}, (_, i) => {
    const value = String(min + i);
    const label = labels?.[value];
    return {value, label: label === undefined ? value : text(language, 'scale-point', {value, label: localized(label, language)})};
  });

/** The label of a value, or the value itself where nothing is known of it. */
export const labelOf = (categories: readonly Category[], value: unknown): string =>
  categories.find((category) => category.value === String(value))?.label ?? String(value);
