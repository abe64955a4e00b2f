import {msg, str} from './index.ts';
import {limitWords} from './words-limit.ts';

/** The English words that only a survey needs before it can be used. */
export const surveyWords = {
  page: msg(str`Page ${'page'} of ${'pages'}`, {id: 'page', desc: 'Progress in a survey, in numbers: Page 2 of 5'}),
  'page-about': msg(str`Page ${'page'} of about ${'pages'}`, {id: 'page-about', desc: 'Progress in a survey whose length depends on answers'}),
  languages: msg('Language', {id: 'languages', desc: 'Name of the group of buttons that change the language'}),
  ...limitWords,
  'choose-select': msg('Choose an answer', {id: 'choose-select', desc: 'First, empty entry of a drop-down list'}),
} as const;
