/** What the rules of questions with several parts must make of form fields and answers. */
import type {Trouble} from '../../src/i18n/problems.ts';
import type {Question} from '../../src/questions/schemas.ts';
import type {RuleCase} from './rule-cases.ts';

const wrongType = (expected: string, at?: string): Trouble => ({code: 'wrong-type', params: {expected, ...at !== undefined && {at}}});
const unknownField = (field: string, at?: string): Trouble => ({code: 'unknown-field', params: {field, ...at !== undefined && {at}}});
const unknownChoice = (value: string, at?: string): Trouble => ({code: 'unknown-choice', params: {value, ...at !== undefined && {at}}});
/** As it arrives: in a literal, `__proto__` would set the prototype. */
const withPrototype = (value: unknown): unknown => JSON.parse(`{"__proto__": ${JSON.stringify(value)}}`);

const matrix = (required?: true): Question => ({
  id: 'q', type: 'matrix', label: 'How good are these?', required,
  rows: [{value: 'lights', label: {en: 'Street lights', cy: 'Goleuadau stryd'}}, {value: 'roads', label: {en: 'Roads', cy: 'Ffyrdd'}}],
  columns: [{value: 'good', label: {en: 'Good', cy: 'Da'}}, {value: 'poor', label: {en: 'Poor', cy: 'Gwael'}}],
});

const NOT_OBJECTS: [unknown, Trouble][] = ['good', 1, true, null, [], [['lights', 'good']], {}].map((answer) => [answer, wrongType('object')]);

const matrices: RuleCase[] = [
  {
    question: matrix(),
    reads: [
      [{'q.lights': ['good'], 'q.roads': ['poor']}, {lights: 'good', roads: 'poor'}], [{'q.roads': ['poor']}, {roads: 'poor'}],
      [{'q.lights': [''], 'q.bins': ['good']}, undefined], [['good'], undefined],
    ],
    good: [{lights: 'good'}, {roads: 'poor', lights: 'poor'}],
    bad: [
      ...NOT_OBJECTS,
      [{bins: 'good'}, [unknownField('bins')]], [withPrototype('good'), [unknownField('__proto__')]], [{constructor: 'good'}, [unknownField('constructor')]],
      [{lights: 'fair', roads: 'x'.repeat(500)}, [unknownChoice('fair', 'lights'), unknownChoice('x'.repeat(100), 'roads')]],
      [{lights: ['good']}, [wrongType('text', 'lights')]], [{lights: null}, [wrongType('text', 'lights')]], [{lights: 'constructor'}, [unknownChoice('constructor', 'lights')]],
      [Object.fromEntries(Array.from({length: 5000}, (_, i) => [`row${String(i)}`, 'good'])), [unknownField('row0')]],
    ],
    summaries: [
      [{roads: 'poor', lights: 'good'}, 'en', 'Street lights: Good; Roads: Poor'], [{lights: 'good'}, 'cy', 'Goleuadau stryd: Da'], [{lights: 'gone'}, 'en', 'Street lights: gone'],
    ],
    tallies: [[{lights: 'good', roads: 'poor'}, ['lights.good', 'roads.poor']]],
  },
  {
    question: matrix(true),
    reads: [],
    good: [{lights: 'good', roads: 'good'}],
    bad: [
      [{lights: 'good'}, [{code: 'missing-choice', params: {at: 'roads'}}]],
      [{bins: 'good'}, [unknownField('bins'), {code: 'missing-choice', params: {at: 'lights'}}, {code: 'missing-choice', params: {at: 'roads'}}]],
    ],
    summaries: [],
    tallies: [],
  },
];

const places = [
  {value: 'bus', label: {en: 'Bus', cy: 'Bws'}}, {value: 'tram', label: 'Tram'}, {value: 'bike', label: 'Bicycle'}, {value: 'car', label: 'Car'},
];

const ranking: RuleCase = {
  question: {id: 'q', type: 'ranking', label: 'Order', choices: places, minChoices: 2, maxChoices: 3},
  reads: [[['tram', 'bus'], ['tram', 'bus']], [[], undefined]],
  good: [['bus', 'tram'], ['car', 'bike', 'bus']],
  bad: [
    [['bus'], {code: 'order-too-few', params: {min: 2}}], [['bus', 'tram', 'bike', 'car'], {code: 'order-too-many', params: {max: 3}}],
    [['bus', 'bus'], {code: 'repeated', params: {value: 'bus'}}], [['bus', 'plane'], unknownChoice('plane')], [['__proto__', 'bus'], unknownChoice('__proto__')],
    [[['bus'], 'tram'], wrongType('text')], [[null, 'bus'], wrongType('text')], ['bus', wrongType('list')], [{0: 'bus', 1: 'tram', length: 2}, wrongType('list')],
    [[], wrongType('list')], [null, wrongType('list')], [Array.from({length: 5000}, () => 'bus'), {code: 'order-too-many', params: {max: 3}}],
  ],
  summaries: [[['bus', 'car'], 'en', '1. Bus; 2. Car'], [['bus', 'gone'], 'cy', '1. Bws; 2. gone']],
  tallies: [[['tram', 'bus'], ['tram.1', 'bus.2']]],
};

const parks = [{value: 'parks', label: {en: 'Parks', cy: 'Parciau'}}, {value: 'roads', label: 'Roads'}, {value: 'bins', label: 'Bins'}];

const allocations: RuleCase[] = [
  {
    question: {id: 'q', type: 'allocation', label: 'Share £100', choices: parks, total: 100, step: 5, unit: '£'},
    reads: [
      [{'q.parks': ['60'], 'q.roads': [' 40 ']}, {parks: 60, roads: 40}], [{'q.parks': ['0'], 'q.roads': ['']}, {parks: 0}],
      [{'q.parks': ['NaN'], 'q.roads': ['1e3'], 'q.bins': ['many']}, {parks: 'NaN', roads: '1e3', bins: 'many'}], [{'q.parks': ['-5']}, {parks: -5}], [['100'], undefined],
    ],
    good: [{parks: 100}, {parks: 60, roads: 40, bins: 0}],
    bad: [
      ...NOT_OBJECTS,
      [{parks: 60}, {code: 'sum-left', params: {left: 40, total: 100}}], [{parks: 60, roads: 45}, {code: 'sum-over', params: {over: 5, total: 100}}],
      [{parks: -5, roads: 105}, [{code: 'too-small', params: {min: 0, at: 'parks'}}, {code: 'too-large', params: {max: 100, at: 'roads'}}]],
      [{parks: 2.5, roads: 97.5}, [{code: 'step', params: {step: 5, at: 'parks'}}, {code: 'step', params: {step: 5, at: 'roads'}}]],
      [{parks: 'NaN', roads: '100'}, [{code: 'not-a-number', params: {at: 'parks'}}, {code: 'not-a-number', params: {at: 'roads'}}]],
      [{parks: [100]}, [wrongType('number', 'parks')]], [{parks: null}, [wrongType('number', 'parks')]], [{parks: 1e308}, [{code: 'too-large', params: {max: 100, at: 'parks'}}]],
      [{schools: 100}, [unknownField('schools')]], [withPrototype(100), [unknownField('__proto__')]],
    ],
    summaries: [[{roads: 40, parks: 60}, 'en', 'Parks: £60; Roads: £40'], [{parks: 0}, 'cy', 'Parciau: £0']],
    tallies: [[{parks: 100}, []]],
  },
  {
    question: {id: 'q', type: 'allocation', label: 'Share', choices: parks, total: 0.3, step: 0.1, unit: {en: 'points', cy: 'pwynt'}, partial: true},
    reads: [],
    // In binary fractions 0.1 and 0.2 are more than 0.3.
    good: [{parks: 0.1, roads: 0.2}, {parks: 0.1, roads: 0.1, bins: 0.1}, {parks: 0.1}],
    bad: [[{parks: 0.2, roads: 0.2}, {code: 'sum-over', params: {over: 0.1, total: 0.3}}], [{parks: 0.15}, [{code: 'step', params: {step: 0.1, at: 'parks'}}]]],
    summaries: [[{parks: 0.1}, 'en', 'Parks: 0.1 points']],
    tallies: [],
  },
];

const person = (changes: object = {}): Question => ({
  id: 'q', type: 'group', label: 'Who lives with you?', itemLabel: {en: 'Person', cy: 'Person'}, max: 3, ...changes,
  questions: [
    {id: 'name', type: 'text', label: {en: 'Name', cy: 'Enw'}, required: true, maxLength: 20},
    {id: 'born', type: 'date', label: 'Date of birth'},
    {id: 'uses', type: 'choices', label: 'Uses', choices: places},
    {id: 'rated', type: 'matrix', label: 'Rated', rows: [{value: 'lights', label: 'Lights'}], columns: [{value: 'good', label: 'Good'}, {value: 'poor', label: 'Poor'}]},
  ],
});
const missingName = (n: number): Trouble => ({code: 'missing-text', params: {at: `${String(n)}.name`}});

const groups: RuleCase[] = [
  {
    question: person(),
    reads: [
      [{'q.0.name': ['Ann'], 'q.1.name': ['Bo'], 'q.1.uses': ['bus', 'tram']}, [{name: 'Ann'}, {name: 'Bo', uses: ['bus', 'tram']}]],
      // An empty entry between two others keeps its place; without our hidden fields nobody can know of one at the end.
      [{q: ['0', '1', '2'], 'q.0.name': ['Ann'], 'q.2.rated.lights': ['good']}, [{name: 'Ann'}, {}, {rated: {lights: 'good'}}]],
      [{'q.0.name': ['Ann'], 'q.2.name': ['Bo']}, [{name: 'Ann'}]],
      [{q: ['0'], 'q.0.name': [' ']}, undefined], [{q: ['0', '1'], 'q.0.name': ['']}, [{}, {}]],
      [{q: Array.from({length: 5000}, (_, i) => String(i)), 'q.0.name': ['Ann']}, [{name: 'Ann'}, {}, {}]],
    ],
    good: [[{name: 'Ann'}], [{name: 'Ann', born: '1990-05-01', uses: ['bus'], rated: {lights: 'good'}}, {}, {name: 'Bo'}], [{}]],
    bad: [
      [[{born: '1990-05-01'}, {}, {uses: ['bus']}], [missingName(0), missingName(2)]],
      [[{name: 'x'.repeat(21)}], [{code: 'too-long', params: {max: 20, length: 21, at: '0.name'}}]],
      [[{name: 'Ann', rated: {lights: 'fair'}}], [unknownChoice('fair', '0.rated.lights')]],
      [[{name: 'Ann', pet: 'cat'}], [unknownField('pet', '0')]], [[withPrototype('Ann')], [unknownField('__proto__', '0'), missingName(0)]],
      [[{name: null}], [{code: 'wrong-field', params: {field: 'name', at: '0.name'}}]], [[{name: 'Ann', uses: []}], [{code: 'wrong-field', params: {field: 'uses', at: '0.uses'}}]],
      [[{name: ['Ann']}], [wrongType('text', '0.name')]], [[{name: 'Ann'}, [], null, 'Bo'].slice(0, 3), [wrongType('object', '1'), wrongType('object', '2')]],
      [Array.from({length: 5000}, () => ({name: 'Ann'})), {code: 'entries-too-many', params: {max: 3}}],
      [{0: {name: 'Ann'}, length: 1}, wrongType('list')], ['Ann', wrongType('list')], [[], wrongType('list')], [null, wrongType('list')],
    ],
    summaries: [
      [[{name: 'Ann', uses: ['bus', 'tram']}, {}, {name: 'Bo'}], 'en', 'Person 1\nName: Ann\nUses: Bus; Tram\n\nPerson 2\nName: Bo'],
      [[{name: 'Ann', rated: {lights: 'poor'}}], 'cy', 'Person 1\nEnw: Ann\nRated: Lights: Poor'],
    ],
    tallies: [[[{name: 'Ann'}], undefined]],
  },
  {
    question: person({required: true, min: 2}),
    reads: [],
    good: [[{name: 'Ann'}, {name: 'Bo'}], [{name: 'Ann'}, {}, {name: 'Bo'}]],
    bad: [
      [[{name: 'Ann'}], [{code: 'entries-too-few', params: {min: 2}}]], [[{}, {}], {code: 'missing-entries'}],
      [[{}, {uses: ['bus']}], [{code: 'entries-too-few', params: {min: 2}}, missingName(1)]],
    ],
    summaries: [],
    tallies: [],
  },
];

export const compositeCases: readonly RuleCase[] = [...matrices, ranking, ...allocations, ...groups];
