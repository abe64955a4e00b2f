import type {Catalogue, Placeholders} from './index.ts';
import {words} from './words.ts';
import type {assistedWords} from './words-assisted.ts';
import type {choiceWords} from './words-choices.ts';
import type {compositeWords} from './words-composite.ts';
import type {draftWords} from './words-drafts.ts';
import type {feedbackWords} from './words-feedback.ts';
import type {feedbackLaterWords} from './words-feedback-later.ts';
import type {fieldWords} from './words-fields.ts';
import type {laterWords} from './words-later.ts';
import type {paperWords} from './words-paper.ts';
import type {petitionWords} from './words-petition.ts';
import type {petitionLaterWords} from './words-petition-later.ts';
import type {surveyWords} from './words-survey.ts';

/** The id of a message of the interface. */
export type WordId = keyof typeof words | keyof typeof laterWords | keyof typeof draftWords | keyof typeof surveyWords | keyof typeof choiceWords | keyof typeof fieldWords | keyof typeof compositeWords
  | keyof typeof petitionWords | keyof typeof petitionLaterWords | keyof typeof feedbackWords | keyof typeof feedbackLaterWords
  | keyof typeof paperWords | keyof typeof assistedWords;

/** Values for the placeholders of a message, by name. */
export type Params = Readonly<Record<string, string | number>>;

/** A text of a definition: one for every language, or one for each by its BCP 47 tag. */
export type LocalizedText = string | Readonly<Record<string, string>>;

const SOURCE = 'en';
const catalogues: Record<string, Catalogue> = {[SOURCE]: words};

/** Each translation is a chunk of its own, fetched only where an element speaks the language. */
const loaders: Readonly<Record<string, () => Promise<{templates: Catalogue}>>> = {
  cy: () => import('./locales/cy.ts'),
};

/** The languages that the interface speaks (BCP 47). */
const locales: readonly string[] = [SOURCE, ...Object.keys(loaders)];

/** Adds messages to a locale, those of a chunk that comes later. */
export function addWords(locale: string, more: Catalogue): void {
  catalogues[locale] = {...catalogues[locale], ...more};
}

/** Fetches the words of a locale; resolves at once for English and for a language that has none. */
export async function loadLocale(locale: string): Promise<void> {
  const load = loaders[locale];
  if (load && !catalogues[locale]) addWords(locale, (await load()).templates);
}

/** The first of `offered` that fits the BCP 47 tag `wanted`, by the whole tag and then by its language alone. */
export function matchLocale(wanted: string, offered: readonly string[]): string | undefined {
  const language = (tag: string): string | undefined => tag.toLowerCase().split('-')[0];
  return offered.find((tag) => tag.toLowerCase() === wanted.toLowerCase())
    ?? offered.find((tag) => language(tag) === language(wanted));
}

/** The locale in which the interface speaks to a reader of `language`. */
export const interfaceLocale = (language: string): string => matchLocale(language, locales) ?? SOURCE;

/** The name of placeholder `value`: itself in the source, in a translation the source's at that position. */
const nameOf = (value: unknown, id: WordId): string => String(typeof value === 'number'
  ? (catalogues[SOURCE]?.[id] as Placeholders).values[value]
  : value);

/** A message of the interface in `locale`, in English where the locale lacks it. */
export function text(locale: string, id: WordId, params: Params = {}): string {
  const message = (catalogues[locale] ?? catalogues[interfaceLocale(locale)])?.[id] ?? catalogues[SOURCE]?.[id] ?? id;
  if (typeof message === 'string') return message;
  return message.strings.reduce((said, part, i) => said + String(params[nameOf(message.values[i - 1], id)]) + part);
}

/** The text in `language`, else in its nearest relative, else in the first language that it has. */
export function localized(content: LocalizedText, language: string): string {
  if (typeof content === 'string') return content;
  const tags = Object.keys(content);
  return content[matchLocale(language, tags) ?? tags[0] ?? ''] ?? '';
}
