/** What the rules of text-like types must make of form fields and answers. */
import type {Trouble} from '../../src/i18n/problems.ts';
import type {RuleCase} from './rule-cases.ts';

const wrongType = (expected: string): Trouble => ({code: 'wrong-type', params: {expected}});
const at = (code: Trouble['code'], part: string): Trouble => ({code, params: {at: part}});
const each = (code: Trouble['code'], answers: string[]): [string, Trouble][] => answers.map((answer) => [answer, {code}]);

/** The form fields of a date. */
const date = (day: string, month: string, year: string): Record<string, string[]> => ({'q.day': [day], 'q.month': [month], 'q.year': [year]});
const address = (line1: string, line2: string, town: string, county: string, postcode: string): Record<string, string[]> =>
  ({'q.line1': [line1], 'q.line2': [line2], 'q.town': [town], 'q.county': [county], 'q.postcode': [postcode]});

export const fieldCases: readonly RuleCase[] = [
  {
    question: {id: 'q', type: 'tel', label: 'Phone'},
    reads: [[[' 01632  960\u00a0001 '], '01632 960 001'], [['+44 (0)808-157 0192'], '+44 (0)808-157 0192'], [['call me'], 'call me'], [[' '], undefined]],
    good: [
      '01632 960 001', '+44 808 157 0192', '(01632) 960001', '01632-960-001', '01632.960.001', '01632 960001 x123', '01632 960001 ext. 9', '01632960001 #12',
      '٠١٦٣٢ ٩٦٠٠٠١', '01632 960–001', '1234567', '+123456789012345',
    ],
    bad: [
      ...each('tel', [
        '123456', '1234567890123456', 'call me', '01632 960 001 home', '+', '()', '++44 808 157 0192', '44+808 157 0192', '01632 960001; 01632 960002',
        'tel:01632960001', '01632 960001\nBcc: x', '<b>01632960001</b>', '1'.repeat(100_000), `0${' '.repeat(100_000)}`,
      ]),
      [1632960001, wrongType('text')], [['01632 960001'], wrongType('text')], [null, wrongType('text')],
    ],
    summaries: [['01632 960 001', 'en', '01632 960 001']],
    tallies: [['01632 960 001', undefined]],
  },
  {
    question: {id: 'q', type: 'url', label: 'Web page'},
    reads: [
      [['council.example/bins'], 'https://council.example/bins'], [['www.council.example'], 'https://www.council.example'],
      [['council.example:8080/'], 'https://council.example:8080/'], [['cyngor-môr.example?a=1'], 'https://cyngor-môr.example?a=1'],
      [[' http://council.example '], 'http://council.example'], [['javascript:alert(1)'], 'javascript:alert(1)'], [['ann.lee@council.example'], 'ann.lee@council.example'],
      [['bins'], 'bins'], [[''], undefined],
    ],
    good: ['https://council.example', 'http://council.example/a?b=c#d', 'https://例え.jp/道', 'HTTPS://COUNCIL.EXAMPLE'],
    bad: [
      ...each('url', [
        'bins', 'council.example', 'https://', 'https://bins', 'https://council', 'ftp://council.example', 'javascript:alert(1)//council.example',
        'data:text/html,council.example', 'https://council.example/a b', 'https://bank.example@evil.example', 'https://ann:pw@evil.example', 'mailto:ann@council.example', '#a.b', '//council.example',
      ]),
      [`https://council.example/${'x'.repeat(2000)}`, {code: 'too-long', params: {max: 2000, length: 2024}}],
      [1, wrongType('text')], [['https://council.example'], wrongType('text')], [null, wrongType('text')],
    ],
    summaries: [['https://council.example', 'cy', 'https://council.example']],
    tallies: [['https://council.example', undefined]],
  },
  {
    question: {id: 'q', type: 'date', label: 'Born', earliest: '1900-01-01', latest: '2026-11-22'},
    reads: [
      [date('27', '3', '2007'), '2007-03-27'], [date(' 05 ', '03', '2007'), '2007-03-05'], [date('29', '2', '2024'), '2024-02-29'],
      [date('1', 'Nov', '2020'), '2020-11-01'], [date('1', 'november', '2020'), '2020-11-01'], [date('1', 'Sept.', '2020'), '2020-09-01'],
      [date('1', 'Tachwedd', '2020'), '2020-11-01', 'cy'], [date('1', 'tach', '2020'), '2020-11-01', 'cy'], [date('1', 'Nov', '2020'), '2020-11-01', 'cy'],
      [date('1', 'février', '2020'), '2020-02-01', 'fr'], [date('1', 'fev', '2020'), '2020-02-01', 'fr'], [date('1', 'maja', '2020'), '2020-05-01', 'pl'],
      [date('٢٧', '٣', '٢٠٠٧'), '2007-03-27'], [date('۲۷', '۳', '۲۰۰۷'), '2007-03-27', 'ur'],
      // What is no date stays as it was typed, but for a month that could be read.
      [date('29', 'Feb', '2023'), {day: '29', month: '2', year: '2023'}], [date('31', 'Tachwedd', '2020'), {day: '31', month: '11', year: '2020'}, 'cy'],
      [date('', '3', '2007'), {month: '3', year: '2007'}], [date('27', 'Ju', '07'), {day: '27', month: 'Ju', year: '07'}], [date('', ' ', ''), undefined], [[], undefined],
      [['2007-03-27'], undefined], [date('x'.repeat(1000), '', ''), {day: 'x'.repeat(100)}],
    ],
    good: ['2007-03-27', '2024-02-29', '2000-02-29', '1900-01-01', '2026-11-22'],
    bad: [
      ['1899-12-31', {code: 'too-early', params: {date: '1900-01-01'}}], ['2026-11-23', {code: 'too-late', params: {date: '2026-11-22'}}],
      ...each('not-a-date', ['2023-02-29', '1900-02-29', '2020-04-31', '2020-13-01', '2020-00-10', '2020-1-1', '27/3/2007', '2007-03', '2007-03-27T00:00:00Z', '0000-01-01', '+020200-01-01', '2007-03-27\n', 'x'.repeat(100_000)]),
      [{month: '3', year: '2007'}, [at('missing-day', 'day')]], [{day: '1'}, [at('missing-month', 'month'), at('missing-year', 'year')]],
      [{day: '32', month: '3', year: '2007'}, [at('wrong-day', 'day')]], [{day: 'x', month: '13', year: '07'}, [at('wrong-day', 'day'), at('wrong-month', 'month'), at('wrong-year', 'year')]],
      [{day: '0', month: 'Ju', year: '20077'}, [at('wrong-day', 'day'), at('wrong-month', 'month'), at('wrong-year', 'year')]],
      [{day: '29', month: '2', year: '2023'}, {code: 'not-a-date'}], [{day: '27', month: '3', year: '2007'}, wrongType('date')],
      [{day: 27, month: 3, year: 2007}, wrongType('date')], [{day: '27', month: '3', year: '2007', hour: '1'}, wrongType('date')],
      [20070327, wrongType('date')], [['2007-03-27'], wrongType('date')], [null, wrongType('date')], [true, wrongType('date')],
    ],
    summaries: [['2007-03-27', 'en', '27 March 2007'], ['2007-03-27', 'cy', '27 Mawrth 2007'], ['2007-03-27', 'fa', '۲۷ مارس ۲۰۰۷'], [{day: '31', month: 'Ju'}, 'en', '31 Ju']],
    tallies: [['2007-03-27', undefined]],
  },
  {
    question: {id: 'q', type: 'month', label: 'Moved in'},
    reads: [
      [{'q.month': ['3'], 'q.year': ['2007']}, '2007-03'], [{'q.month': ['Mawrth'], 'q.year': ['2007']}, '2007-03', 'cy'],
      [{'q.month': ['Smarch'], 'q.year': ['2007']}, {month: 'Smarch', year: '2007'}], [{'q.month': [''], 'q.year': ['2007']}, {year: '2007'}], [{'q.month': [''], 'q.year': ['']}, undefined],
    ],
    good: ['2007-03', '1999-12'],
    bad: [
      ...each('not-a-date', ['2007-13', '2007-00', '2007-3', '2007', '2007-03-01', 'March 2007']),
      [{year: '2007'}, [at('missing-month', 'month')]], [{month: '3', year: '07'}, [at('wrong-year', 'year')]], [{month: '3', year: '2007'}, wrongType('date')],
      [{day: '1', month: '3', year: '2007'}, wrongType('date')], [200703, wrongType('date')], [['2007-03'], wrongType('date')], [null, wrongType('date')],
    ],
    summaries: [['2007-03', 'en', 'March 2007'], ['2007-03', 'cy', 'Mawrth 2007']],
    tallies: [['2007-03', undefined]],
  },
  {
    question: {id: 'q', type: 'address', label: 'Home'},
    reads: [
      [address('1 Harbour Road', '', ' Glanmor ', '', 'la11yn'), {line1: '1 Harbour Road', town: 'Glanmor', postcode: 'LA1 1YN'}],
      [address('Flat 2', '1 Harbour Road', 'Glanmor', 'Dyfed', 'nowhere'), {line1: 'Flat 2', line2: '1 Harbour Road', town: 'Glanmor', county: 'Dyfed', postcode: 'nowhere'}],
      [address('', '', '', '', ''), undefined], [['1 Harbour Road'], undefined],
    ],
    good: [{line1: '1 Harbour Road', town: 'Glanmor', postcode: 'LA1 1YN'}, {line1: 'Tŷ Gwyn', line2: 'x', town: 'Glanmor', county: 'Dyfed', postcode: 'la11yn'}],
    bad: [
      [{}, [at('missing-line1', 'line1'), at('missing-town', 'town'), at('missing-postcode', 'postcode')]],
      [{line1: '1 Harbour Road', town: '', postcode: 'LA1'}, [at('missing-town', 'town'), at('postcode', 'postcode')]],
      [{line1: 'a\nb', town: 'Glanmor', postcode: 'LA1 1YN'}, [at('line-break', 'line1')]],
      [{line1: 'x'.repeat(201), town: 'Glanmor', postcode: 'LA1 1YN'}, [{code: 'too-long', params: {max: 200, length: 201, at: 'line1'}}]],
      [{line1: 1, town: 'Glanmor', postcode: 'LA1 1YN'}, wrongType('address')], [{line1: 'a', town: 'b', postcode: 'LA1 1YN', planet: 'Mars'}, wrongType('address')],
      ['1 Harbour Road', wrongType('address')], [[], wrongType('address')], [['a'], wrongType('address')], [null, wrongType('address')],
    ],
    summaries: [[{line1: 'Flat 2', line2: '1 Harbour Road', town: 'Glanmor', postcode: 'la11yn'}, 'en', 'Flat 2, 1 Harbour Road, Glanmor, la11yn']],
    tallies: [[{line1: 'a', town: 'b', postcode: 'LA1 1YN'}, undefined]],
  },
  {
    question: {id: 'q', type: 'number', label: 'Spent', unit: '£'},
    reads: [
      [['1,234.5'], 1234.5, 'en'], [['1.234,5'], 1234.5, 'de'], [['1.234'], 1234, 'de'], [['1,5'], 1.5, 'de'], [['1 000 000,5'], 1_000_000.5, 'fr'], [['1\u202f000,5'], 1000.5, 'fr'],
      [['1’000.5'], 1000.5, 'de-CH'], [['12,34,567'], 1_234_567, 'hi'], [['1,000'], 1000, 'cy'], [['- 5'], -5, 'en'],
      [['١٢٣٤٫٥'], 1234.5, 'ar'], [['٣٬٠٠٠'], 3000, 'ar'], [['۱۲'], 12, 'ur'], [['१२'], 12, 'hi'], [['\u200e-5'], -5, 'ar'], [['𝟏𝟐'], 12, 'en'],
      // What a neighbour reads as another number is left as it is, so that the person is asked.
      [['1.5'], '1.5', 'de'], [['12.34'], '12.34', 'de'], [['1,5'], '1,5', 'en'], [['0,123'], '0,123', 'en'], [['0.123'], '0.123', 'de'], [['1,000,00'], '1,000,00', 'en'],
      [['1.5,000'], '1.5,000', 'en'], [['1 2'], '1 2', 'en'], [['5\'6'], '5\'6', 'en'], [['1,2345'], '1,2345', 'en'], [['1,000'.repeat(20_000)], '1,000'.repeat(20_000), 'en'],
    ],
    good: [0, -1.5],
    bad: [['1.5', {code: 'not-a-number'}]],
    summaries: [[1_234_567.5, 'en', '1,234,567.5 £'], [1_234_567.5, 'de', '1.234.567,5 £'], [1234, 'cy', '1,234 £'], ['1,5', 'en', '1,5 £']],
    tallies: [[5, []]],
  },
  {
    question: {id: 'q', type: 'text', label: 'Reference', pattern: '[A-Z]{2}\\d{4}', autocomplete: 'name'},
    reads: [[[' AB1234 '], 'AB1234']],
    good: ['AB1234'],
    bad: [...each('pattern', ['AB123', 'ab1234', 'AB12345', 'xAB1234', 'A'.repeat(100_000)]), ['AB1234\n', {code: 'line-break'}]],
    summaries: [['AB1234', 'en', 'AB1234']],
    tallies: [['AB1234', undefined]],
  },
];
