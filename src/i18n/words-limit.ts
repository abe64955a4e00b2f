import {msg, str} from './index.ts';

/** The English words of fields for longer texts, for the elements that have any. */
export const limitWords = {
  'characters-limit': msg(str`You can enter up to ${'max'} characters.`, {id: 'characters-limit', desc: 'GOV.UK wording, below a field for a longer text'}),
} as const;
