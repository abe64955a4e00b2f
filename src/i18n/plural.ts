import {text} from './text.ts';
import type {Params, WordId} from './text.ts';

/**
 * A message that depends on a number. Its forms stand in one message, `one: # vote|other: # votes`,
 * each headed by its category of `Intl.PluralRules`, since Welsh has six and English two.
 */
export function plural(locale: string, id: WordId, n: number, params: Params = {}): string {
  const category = new Intl.PluralRules(locale).select(n);
  const forms = text(locale, id, params).split('|');
  const form = (name: string): string | undefined =>
    forms.find((candidate) => candidate.startsWith(`${name}:`))?.slice(name.length + 1).trim();
  return (form(category) ?? form('other') ?? '').replace('#', n.toLocaleString(locale));
}
