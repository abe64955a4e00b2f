/** What a way through a questionnaire comes to: on “Check your answers”, and in the export. */
import {localized} from '../../../src/i18n/text.ts';
import type {Definition, Question} from '../../../src/schema.ts';
import type {Entered, Entries, Stop} from './walk.ts';

type Group = Extract<Question, {type: 'group'}>;
type Asked = Question | Group['questions'][number];
/** A question with what is entered; null is left blank. */
type Pair = readonly [question: Asked, entered: Entered];

const DAY = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'});
const MONTH = new Intl.DateTimeFormat('en-GB', {month: 'long', year: 'numeric', timeZone: 'UTC'});
const ADDRESS: Readonly<Record<string, string>> = {
  'Address line 1': 'line1', 'Address line 2': 'line2', 'Town or city': 'town', County: 'county', Postcode: 'postcode',
};

const labelOf = ({label = ''}: Asked): string => localized(label, 'en');
const textOf = (question: Asked): string => ('text' in question ? localized(question.text, 'en') : '');

const partsOf = (entered: Entered): [label: string, part: string][] => Object.entries(entered as Record<string, string>);

/** `2025-02-01` of the parts of a date, `2025-02` of those of a month. */
function isoOf(entered: Entered): string {
  const {Year = '', Month = '', Day} = entered as Record<string, string>;
  return [Year, Month, ...Day === undefined ? [] : [Day]].map((part) => part.padStart(2, '0')).join('-');
}

function choiceOf(question: Asked, label: string): string {
  const choice = 'choices' in question ? question.choices.find((one) => one.label === label) : undefined;
  if (!choice) throw new Error(`“${question.id}” has no choice “${label}”`);
  return choice.value;
}

/** An answer as the export has it. */
function stored([question, entered]: Pair): unknown {
  switch (question.type) {
    case 'number': return Number(entered);
    case 'yes-no': return entered === 'Yes' ? 'yes' : 'no';
    case 'choice': case 'select': return choiceOf(question, entered as string);
    case 'choices': return (entered as readonly string[]).map((label) => choiceOf(question, label));
    case 'date': case 'month': return isoOf(entered);
    case 'address': return Object.fromEntries(partsOf(entered).map(([label, part]) => [ADDRESS[label], part]));
    case 'consent': return true;
    default: return entered;
  }
}

/** An answer as the review says it. */
function said([question, entered]: Pair): string {
  if (entered === null) return 'Not answered';
  switch (question.type) {
    case 'choices': return (entered as readonly string[]).join('; ');
    case 'date': return DAY.format(new Date(isoOf(entered)));
    case 'month': return MONTH.format(new Date(isoOf(entered)));
    case 'address': return partsOf(entered).map(([, part]) => part).join(', ');
    case 'consent': return 'Yes';
    default: return entered as string;
  }
}

/** The questions that labels name, each with what is entered. */
const pairs = (questions: readonly Asked[], entries: Entries): Pair[] => Object.entries(entries).map(([label, entered]) => {
  const question = questions.find((one) => labelOf(one) === label);
  if (!question) throw new Error(`there is no question “${label}”`);
  return [question, entered];
});

const given = (all: readonly Pair[]): Pair[] => all.filter(([, entered]) => entered !== null);

/** The questions of the page that begins with these words. */
function questionsOf({pages}: Definition, sees: string): readonly Question[] {
  const page = pages.find(({title, questions}) => title === sees
    || questions.some((question) => labelOf(question) === sees || textOf(question).startsWith(sees)));
  if (!page) throw new Error(`no page begins with “${sees}”`);
  return page.questions;
}

const groupOf = (questions: readonly Question[]): Group => questions.find((question) => question.type === 'group') as Group;

/** The answer set of a way, as the export has it. */
export const storedOf = (definition: Definition, way: readonly Stop[]): Record<string, unknown> => Object.fromEntries(way.flatMap(({sees, answers = {}, entries}) => {
  const questions = questionsOf(definition, sees);
  const set = (some: readonly Pair[]): [id: string, answer: unknown][] => given(some).map((pair) => [pair[0].id, stored(pair)]);
  const group = entries && groupOf(questions);
  return [...set(pairs(questions, answers)), ...group ? [[group.id, entries.each.map((entry) => Object.fromEntries(set(pairs(group.questions, entry))))] as const] : []];
}));

/** What the review of a way lists. */
export const reviewOf = (definition: Definition, way: readonly Stop[]): [question: string, answer: string][] => way.flatMap(({sees, answers = {}, entries}) => {
  const questions = questionsOf(definition, sees);
  const group = entries && groupOf(questions);
  const inEntry = (entry: Entries, n: number): string => [`${entries?.item ?? ''} ${String(n + 1)}`,
    ...given(pairs(group?.questions ?? [], entry)).map((pair) => `${labelOf(pair[0])}: ${said(pair)}`)].join('\n');
  return [
    ...pairs(questions, answers).map((pair): [string, string] => [labelOf(pair[0]), said(pair)]),
    ...group ? [[labelOf(group), entries.each.map(inEntry).join('\n\n')] as [string, string]] : [],
  ];
});
