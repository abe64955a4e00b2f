/** Examples of text-like questions for the conformance suite. */
import type {Example} from './examples.ts';

const HINT = {en: 'For example, as on a bill.', cy: 'Er enghraifft, fel ar fil.'};
const asked = {required: true, hint: HINT} as const;

export const fieldExamples: readonly Example[] = [
  {
    question: {id: 'phone', type: 'tel', label: {en: 'Your phone number', cy: 'Eich rhif ffôn'}, ...asked},
    answer: '01632 960 001', fields: [['phone', '01632 960 001']], role: 'textbox',
  },
  {
    question: {id: 'site', type: 'url', label: {en: 'Your website', cy: 'Eich gwefan'}, ...asked},
    answer: 'https://cyngor.example/?a="b"', fields: [['site', 'https://cyngor.example/?a="b"']], role: 'textbox',
  },
  {
    question: {id: 'full-name', type: 'text', label: {en: 'Your name', cy: 'Eich enw'}, autocomplete: 'name', pattern: '[^0-9]+', ...asked}, what: 'with autofill',
    answer: 'Siân', fields: [['full-name', 'Siân']], role: 'textbox',
  },
  {
    question: {id: 'spent', type: 'number', label: {en: 'What you spent', cy: 'Yr hyn a wariwyd gennych'}, ...asked}, what: 'of thousands',
    answer: 1234.5, fields: [['spent', '1234.5']], role: 'textbox',
  },
  {
    question: {id: 'born', type: 'date', label: {en: 'When you were born', cy: 'Pryd y cawsoch eich geni'}, autocomplete: 'bday', ...asked},
    answer: '2007-03-27', fields: [['born.day', '27'], ['born.month', '3'], ['born.year', '2007']], role: 'textbox', group: 'group',
  },
  {
    question: {id: 'seen', type: 'date', label: {en: 'When you saw it', cy: 'Pryd y gwelsoch ef'}, ...asked}, what: 'that is none',
    answer: {day: '"31"', month: 'Ju'}, fields: [['seen.day', '"31"'], ['seen.month', 'Ju'], ['seen.year', '']], role: 'textbox', group: 'group',
  },
  {
    question: {id: 'moved', type: 'month', label: {en: 'When you moved in', cy: 'Pryd y symudoch i mewn'}, ...asked},
    answer: '2007-03', fields: [['moved.month', '3'], ['moved.year', '2007']], role: 'textbox', group: 'group',
  },
  {
    question: {id: 'home', type: 'address', label: {en: 'Your address', cy: 'Eich cyfeiriad'}, ...asked},
    answer: {line1: 'Flat 2, "Môr" & co', town: 'Glanmor', county: 'Dyfed', postcode: 'LA1 1YN'},
    fields: [['home.line1', 'Flat 2, "Môr" & co'], ['home.line2', ''], ['home.town', 'Glanmor'], ['home.county', 'Dyfed'], ['home.postcode', 'LA1 1YN']],
    role: 'textbox', group: 'group', optional: ['home.line2', 'home.county'],
  },
];
