/** What each type's rule must make of form fields and answers. */
import type {Trouble} from '../../src/i18n/problems.ts';
import type {Question} from '../../src/questions/schemas.ts';
import {choiceCases} from './choice-cases.ts';
import {compositeCases} from './composite-cases.ts';
import {fieldCases} from './field-cases.ts';

export interface RuleCase {
  question: Question;
  /** Texts sent under the question's id, or by form field name, the answer they are, and the language that they were typed in. */
  reads: [sent: string[] | Readonly<Record<string, string[]>>, answer: unknown, language?: string][];
  good: unknown[];
  bad: [answer: unknown, trouble: Trouble | Trouble[]][];
  summaries: [answer: unknown, language: string, words: string][];
  /** The keys an answer counts under; undefined where the type is never public. */
  tallies: [answer: unknown, keys: string[] | undefined][];
}

const wrongType = (expected: string): Trouble => ({code: 'wrong-type', params: {expected}});
const unknownChoice = (value: string): Trouble => ({code: 'unknown-choice', params: {value}});

const choices = [
  {value: 'rent', label: {en: 'Rent', cy: 'Rhentu'}},
  {value: 'own', label: {en: 'Own', cy: 'Perchen'}},
  {value: '0', label: 'Neither'},
];

const oneOf = (type: 'choice' | 'select'): RuleCase => ({
  question: {id: 'q', type, label: 'Home', choices},
  reads: [[['rent'], 'rent'], [['0'], '0'], [[''], undefined], [[], undefined], [['rent', 'own'], 'rent']],
  good: ['rent', 'own', '0'],
  bad: [
    ['squat', unknownChoice('squat')], ['Rent', unknownChoice('Rent')], [' rent', unknownChoice(' rent')],
    ['__proto__', unknownChoice('__proto__')], ['x'.repeat(500), unknownChoice('x'.repeat(100))],
    [0, wrongType('text')], [['rent'], wrongType('text')], [{value: 'rent'}, wrongType('text')], [null, wrongType('text')],
  ],
  summaries: [['rent', 'en', 'Rent'], ['rent', 'cy', 'Rhentu'], ['gone', 'en', 'gone']],
  tallies: [['rent', ['rent']], ['0', ['0']]],
});

export const cases: readonly RuleCase[] = [
  ...choiceCases,
  ...fieldCases,
  ...compositeCases,
  {
    question: {id: 'q', type: 'text', label: 'Street', minLength: 2, maxLength: 10},
    reads: [[['  Bryn Teg '], 'Bryn Teg'], [['   '], undefined], [[''], undefined], [['a', 'b'], 'a']],
    good: ['Bryn Teg', '🌳'.repeat(10), 'null', '__proto__', '0x0'],
    bad: [
      ['x', {code: 'too-short', params: {min: 2}}],
      ['x'.repeat(11), {code: 'too-long', params: {max: 10, length: 11}}],
      ['🌳'.repeat(11), {code: 'too-long', params: {max: 10, length: 11}}],
      ['one\ntwo', {code: 'line-break'}], ['one\r', {code: 'line-break'}], ['a\u2028b', {code: 'line-break'}],
      [12, wrongType('text')], [true, wrongType('text')], [['a'], wrongType('text')], [{}, wrongType('text')], [null, wrongType('text')],
    ],
    summaries: [['Bryn Teg', 'en', 'Bryn Teg']],
    tallies: [['Bryn Teg', undefined]],
  },
  {
    question: {id: 'q', type: 'long-text', label: 'Ideas', minLength: 3, maxLength: 12},
    reads: [[['one\r\ntwo\rthree'], 'one\ntwo\nthree'], [[' \n '], undefined]],
    good: ['one\ntwo', '👩‍👩‍👧‍👦 ok'],
    bad: [
      ['no', {code: 'too-short', params: {min: 3}}], ['x'.repeat(13), {code: 'too-long', params: {max: 12, length: 13}}],
      [5, wrongType('text')], [[], wrongType('text')], [{}, wrongType('text')],
    ],
    summaries: [['one\ntwo', 'cy', 'one\ntwo']],
    tallies: [['one', undefined]],
  },
  {
    question: {id: 'q', type: 'email', label: 'Email'},
    reads: [[[' a@b.example '], 'a@b.example'], [[''], undefined]],
    good: [
      'a@b.example', 'first.last+tag@sub.council.gov.uk', "o'brien@x-y.example", `${'a'.repeat(64)}@b.example`,
      // MAIL-07: letters of any script, composed or not, and a domain in punycode.
      'josé@exämple.de', 'jose\u0301@exa\u0308mple.de', '用户@例え.jp', 'संपर्क@उदाहरण.भारत', 'ann@xn--exmple-cua.de', 'ann@council.xn--p1ai', 'ann@4.example',
    ],
    bad: [
      ...[
        'a', 'a@', '@b.example', 'a@b', 'a b@c.example', 'a@b..example', 'a@-b.example', 'a@b.example\r\nBcc: x@y.example',
        'a@b.example,c@d.example', '<a@b.example>', 'a@@b.example', `${'a'.repeat(65)}@b.example`, `a@${'b.'.repeat(126)}example`,
        // MAIL-07: a literal, with or without brackets; a dot that is none; characters that nobody sees.
        'user@[IPv6:::1]', 'user@[127.0.0.1]', 'user@127.0.0.1', 'ann＠council.example', 'ann@council。example', 'ann@coun\u200bcil.example',
        'ann@\u202eelpmaxe.example', 'ann@council.example\u0000', '"ann b"@council.example', 'ann@council.example.', '@'.repeat(100_000),
      ].map((address): [string, Trouble] => [address, {code: 'email'}]),
      [1, wrongType('text')], [['a@b.example'], wrongType('text')], [null, wrongType('text')],
    ],
    summaries: [['a@b.example', 'en', 'a@b.example']],
    tallies: [['a@b.example', undefined]],
  },
  {
    question: {id: 'q', type: 'postcode', label: 'Postcode'},
    reads: [
      [['LA1 1YN'], 'LA1 1YN'], [['la11yn'], 'LA1 1YN'], [['  la1   1yn '], 'LA1 1YN'], [['L A 1 1 Y N'], 'LA1 1YN'], [['LA1\u00a01YN'], 'LA1 1YN'],
      [['(la1-1yn).'], 'LA1 1YN'], [['gir0aa'], 'GIR 0AA'], [[`LA1${' '.repeat(1000)}1YN`], 'LA1 1YN'],
      // What is none stays as it was typed, so that the person finds it again.
      [['la1'], 'la1'], [['LA1 1YN, Lancaster'], 'LA1 1YN, Lancaster'], [['x'.repeat(100_000)], 'x'.repeat(100_000)], [[''], undefined], [[' '], undefined],
    ],
    good: [
      'M1 1AE', 'M60 1NW', 'CR2 6XH', 'DN55 1PT', 'W1A 1HQ', 'EC1A 1BB', 'GIR 0AA', 'BF1 3AA', 'la11yn', 'LA1-1YN', ' LA1 1YN ',
    ],
    bad: [
      ...[
        'LA1', '1YN', 'LA1 1Y', 'LA1 1YNN', 'LA 1YN', 'LAA1 1YN', '1LA 1YN', 'LA111 1YN', 'LA1A1 1YN', 'GIR 0AB', '90210', '75008', 'D02 AF30', 'BFPO 1',
        'LA1 1YN LA1 1YN', '...', 'ＬＡ１ １ＹＮ', 'LA\u0661 \u0661YN', '<b>LA1 1YN</b>', `LA1${' '.repeat(1000)}1YN`, 'LA1 1YN'.repeat(10_000),
      ].map((postcode): [string, Trouble] => [postcode, {code: 'postcode'}]),
      [11, wrongType('text')], [true, wrongType('text')], [['LA1 1YN'], wrongType('text')], [{outward: 'LA1'}, wrongType('text')], [null, wrongType('text')],
    ],
    summaries: [['LA1 1YN', 'en', 'LA1 1YN'], ['la11yn', 'cy', 'LA1 1YN']],
    tallies: [['LA1 1YN', undefined]],
  },
  {
    question: {id: 'q', type: 'number', label: 'People', min: 0.5, max: 1_000_000, step: 0.1, unit: {en: 'minutes', cy: 'munud'}},
    reads: [
      [['12'], 12], [[' 1,000,000 '], 1_000_000], [['1 000'], 1000], [['1\u00a0000.5'], 1000.5], [['+3'], 3], [['\u22122.5'], -2.5],
      [['many'], 'many'], [['1e3'], '1e3'], [['0x10'], '0x10'], [['1.2.3'], '1.2.3'], [['Infinity'], 'Infinity'], [['NaN'], 'NaN'],
      // A comma that is not before three digits is a decimal one in half of Europe: ten times too much if it were dropped.
      [['1,5'], '1,5'], [['1,00'], '1,00'], [['9'.repeat(20)], '9'.repeat(20)], [[''], undefined],
    ],
    good: [0.5, 0.6, 0.7, 12, 1_000_000, 99.9],
    bad: [
      [0.4, {code: 'too-small', params: {min: 0.5}}], [1_000_001, {code: 'too-large', params: {max: 1_000_000}}],
      [0.55, {code: 'step', params: {step: 0.1}}], ['many', {code: 'not-a-number'}], ['12', {code: 'not-a-number'}],
      [true, wrongType('number')], [[1], wrongType('number')], [{}, wrongType('number')], [null, wrongType('number')],
      [Infinity, wrongType('number')], [NaN, wrongType('number')],
    ],
    summaries: [[5, 'en', '5 minutes'], [5, 'cy', '5 munud']],
    tallies: [[5, []]],
  },
  {
    question: {id: 'q', type: 'yes-no', label: 'Garden?'},
    reads: [[['yes'], 'yes'], [['no'], 'no'], [[], undefined]],
    good: ['yes', 'no'],
    bad: [
      ['maybe', unknownChoice('maybe')], ['Yes', unknownChoice('Yes')], [true, wrongType('text')], [false, wrongType('text')],
      [1, wrongType('text')], [['yes'], wrongType('text')], [null, wrongType('text')],
    ],
    summaries: [['yes', 'en', 'Yes'], ['no', 'cy', 'Na']],
    tallies: [['no', ['no']]],
  },
  oneOf('choice'),
  oneOf('select'),
  {
    question: {id: 'q', type: 'choices', label: 'Bins', choices, minChoices: 1, maxChoices: 2},
    reads: [[['rent'], ['rent']], [['rent', 'own'], ['rent', 'own']], [[], undefined]],
    good: [['rent'], ['own', '0']],
    bad: [
      [['rent', 'own', '0'], {code: 'too-many', params: {max: 2}}], [['rent', 'rent'], {code: 'repeated', params: {value: 'rent'}}],
      [['rent', 'x'], unknownChoice('x')], [[null], wrongType('text')], [[['rent']], wrongType('text')],
      ['rent', wrongType('list')], [{0: 'rent', length: 1}, wrongType('list')], [1, wrongType('list')], [null, wrongType('list')], [[], wrongType('list')],
    ],
    summaries: [[['rent', 'own'], 'en', 'Rent; Own'], [['rent', 'gone'], 'cy', 'Rhentu; gone']],
    tallies: [[['rent', 'own'], ['rent', 'own']]],
  },
  {
    question: {id: 'q', type: 'scale', label: 'Satisfied?', min: -1, max: 3, labels: {'-1': {en: 'Bad', cy: 'Drwg'}, 3: 'Good'}},
    reads: [[['3'], 3], [['-1'], -1], [['0'], 0], [[], undefined]],
    good: [-1, 0, 3],
    bad: [
      [4, unknownChoice('4')], [-2, unknownChoice('-2')], [1.5, unknownChoice('1.5')], [NaN, unknownChoice('NaN')], [Infinity, unknownChoice('Infinity')],
      ['3', wrongType('number')], [true, wrongType('number')], [[3], wrongType('number')], [null, wrongType('number')],
    ],
    summaries: [[-1, 'en', '-1: Bad'], [-1, 'cy', '-1: Drwg'], [0, 'en', '0']],
    tallies: [[0, ['0']], [-1, ['-1']]],
  },
  {
    question: {id: 'q', type: 'consent', label: 'You may keep my details.'},
    // Only our own box says yes: an empty field, a “no” or a “false” of somebody's own form agrees to nothing.
    reads: [[['true'], true], [['true', 'true'], true], [[], undefined], [[''], undefined], [['false'], undefined], [['no'], undefined], [['0'], undefined]],
    good: [true],
    bad: [
      [false, wrongType('true')], ['true', wrongType('true')], ['', wrongType('true')], [1, wrongType('true')], [['true'], wrongType('true')],
      [[true], wrongType('true')], [{value: true}, wrongType('true')], [null, wrongType('true')],
    ],
    summaries: [[true, 'en', 'Yes'], [true, 'cy', 'Ie']],
    tallies: [[true, undefined]],
  },
  {
    question: {id: 'q', type: 'statement', text: 'Read this.'},
    reads: [[['x'], undefined]],
    good: [],
    bad: [['x', wrongType('none')], [true, wrongType('none')], [[], wrongType('none')]],
    summaries: [['x', 'en', '']],
    tallies: [['x', undefined]],
  },
];
