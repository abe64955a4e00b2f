import {html} from 'hono/html';
import type {Definition} from '../../../../src/schema.ts';
import {textArea} from './forms.ts';
import type {Filled} from './forms.ts';
import type {Html} from './layout.ts';

const names = new Intl.DisplayNames('en-GB', {type: 'language'});

/** A text in every language of a definition: one field each, or a single one. */
export function localizedAreas(field: {name: string; label: string; hint: string}, {languages}: Definition, filled: Filled): Html {
  const [first = 'en'] = languages;
  if (languages.length === 1) return textArea({...field, lang: first}, filled);
  return html`${languages.map((language) => textArea({
    name: `${field.name}.${language}`, label: `${field.label}, in ${names.of(language) ?? language}`, hint: field.hint, lang: language,
  }, filled))}`;
}
