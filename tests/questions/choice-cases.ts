/** What the rules of choices, lists and scales must make of all that their definitions can say. */
import type {Trouble} from '../../src/i18n/problems.ts';
import type {RuleCase} from './rule-cases.ts';

const unknownChoice = (value: string): Trouble => ({code: 'unknown-choice', params: {value}});
const NOT_TEXT: Trouble = {code: 'wrong-type', params: {expected: 'text'}};
const NO_WORDS: Trouble = {code: 'missing-other', params: {at: 'other'}};

const choices = [
  {value: 'bus', label: {en: 'Bus', cy: 'Bws'}},
  {value: 'walk', label: 'On foot'},
  {value: 'else', label: {en: 'Other', cy: 'Arall'}, other: true},
  {value: 'none', label: {en: 'None of these', cy: 'Dim un o’r rhain'}, exclusive: true},
] as const;
const list = [...choices];

const reads: RuleCase['reads'] = [
  [{q: ['else'], 'q.other': [' By  bike ']}, {value: 'else', text: 'By  bike'}],
  [{q: ['else'], 'q.other': ['  ']}, 'else'],
  // What was written before another choice was taken is not sent.
  [{q: ['bus'], 'q.other': ['By bike']}, 'bus'],
  [{'q.other': ['By bike']}, undefined],
];
const badParts: [part: unknown, trouble: Trouble][] = [
  ['else', NO_WORDS], [{value: 'else', text: ' '}, NO_WORDS],
  [{value: 'bus', text: 'By bike'}, NOT_TEXT], [{value: 'else', text: 5}, NOT_TEXT], [{value: 'else'}, NOT_TEXT],
  [{value: 'else', text: 'x', more: 1}, NOT_TEXT], [{value: 'tram', text: 'x'}, unknownChoice('tram')],
  [{value: 'else', text: 'a\nb'}, {code: 'line-break', params: {at: 'other'}}],
  [{value: 'else', text: 'x'.repeat(501)}, {code: 'too-long', params: {max: 500, length: 501, at: 'other'}}],
];
const bike = {value: 'else', text: 'By bike'};

const oneOf = (type: 'choice' | 'select'): RuleCase => ({
  question: {id: 'q', type, label: 'How did you come?', required: true, choices: list},
  reads,
  good: ['bus', 'none', bike, {value: 'else', text: '🚲'.repeat(500)}],
  bad: badParts,
  summaries: [[bike, 'en', 'Other: By bike'], [bike, 'cy', 'Arall: By bike'], ['else', 'en', 'Other'], [{value: 'gone', text: 'x'}, 'en', 'gone: x']],
  tallies: [[bike, ['else']], ['else', ['else']]],
});

export const choiceCases: readonly RuleCase[] = [
  oneOf('choice'),
  {...oneOf('choice'), question: {id: 'q', type: 'choice', label: 'How?', choices: list}, good: ['else', bike], bad: [[{value: 'else', text: ' '}, NO_WORDS]]},
  oneOf('select'),
  {
    ...oneOf('select'),
    // What was typed into a long list and is none of its choices: kept, told, never sent.
    reads: [[{'q.search': [' tra ']}, {search: 'tra'}], [{q: ['bus'], 'q.search': ['Bus']}, 'bus'], [{q: [''], 'q.search': ['']}, undefined]],
    bad: [[{search: 'tra'}, unknownChoice('tra')], [{search: 'bus'}, unknownChoice('bus')], [{search: {toString: 'x'}}, NOT_TEXT]],
    summaries: [[{search: 'tra'}, 'cy', 'tra']],
  },
  {
    question: {id: 'q', type: 'choices', label: 'How do you travel?', required: true, choices: list, minChoices: 2},
    reads: [
      [{q: ['bus', 'else'], 'q.other': ['By bike']}, ['bus', bike]], [{q: ['bus'], 'q.other': ['By bike']}, ['bus']], [{'q.other': ['x']}, undefined],
    ],
    good: [['bus', 'walk'], ['bus', bike], ['none']],
    bad: [
      ...badParts.map(([part, trouble]): [unknown, Trouble] => [['bus', part], trouble]),
      [['bus', 'none'], {code: 'exclusive'}], [['none', 'bus', 'walk'], {code: 'exclusive'}], [['bus'], {code: 'too-few', params: {min: 2}}],
      [[bike, {value: 'else', text: 'By boat'}], {code: 'repeated', params: {value: 'else'}}],
    ],
    summaries: [[['bus', bike], 'cy', 'Bws; Arall: By bike']],
    tallies: [[['bus', bike], ['bus', 'else']]],
  },
  {
    question: {id: 'q', type: 'yes-no', label: 'Oes gardd?', labels: {yes: {en: 'Yes', cy: 'Oes'}, no: {en: 'No', cy: 'Nac oes'}}},
    reads: [], good: ['yes'], bad: [['Oes', unknownChoice('Oes')]],
    summaries: [['yes', 'cy', 'Oes'], ['no', 'cy', 'Nac oes'], ['no', 'en', 'No']],
    tallies: [['yes', ['yes']]],
  },
];
