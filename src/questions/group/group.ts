import type {Trouble} from '../../i18n/problems.ts';
import {localized, text} from '../../i18n/text.ts';
import type {LocalizedText} from '../../i18n/text.ts';
import {at, found, isRecord, unknownParts} from '../parts.ts';
import {ruleFor} from '../question-type.ts';
import type {AnyQuestion, Fields, QuestionRule, Rules} from '../question-type.ts';
import {isAnswered, texts, wrongType} from '../read.ts';

/** A group with its questions, whatever their types are. */
export interface GroupQuestion extends AnyQuestion {
  questions: readonly AnyQuestion[];
  min?: number | undefined;
  max: number;
  itemLabel?: LocalizedText | undefined;
}

/** Answers by the id of the question inside the group. */
export type Entry = Readonly<Record<string, unknown>>;

const isEmpty = (entry: unknown): boolean =>
  typeof entry === 'object' && entry !== null && !Array.isArray(entry) && Object.keys(entry).length === 0;

/** The entries of an answer; as many empty ones as are asked for, and one at least, where it has fewer. */
export function entriesOf({min = 1}: Pick<GroupQuestion, 'min'>, answer: unknown): Entry[] {
  const given: unknown[] = Array.isArray(answer) ? answer : [];
  return Array.from({length: Math.max(min, given.length)}, (_, n) => (isRecord(given[n]) ? given[n] : {}));
}

/** What one entry is called, from 0: `Person 1`; with how many there are, `Person 1 of 2`. */
export const entryText = ({itemLabel}: Pick<GroupQuestion, 'itemLabel'>, n: number, language: string, count?: number): string => {
  const params = {item: itemLabel === undefined ? text(language, 'entry-item') : localized(itemLabel, language), n: n + 1};
  return count === undefined ? text(language, 'entry', params) : text(language, 'entry-of', {...params, count});
};

/** A question as it is asked in entry `n`: its id is the name of its form field. */
export const inEntry = (group: Pick<GroupQuestion, 'id'>, n: number, question: AnyQuestion): AnyQuestion =>
  ({...question, id: `${group.id}.${String(n)}.${question.id}`});

const ruleOf = (rules: Rules, question: AnyQuestion): QuestionRule<AnyQuestion> => ruleFor(rules, question);

function readEntries(rules: Rules, group: GroupQuestion, fields: Fields, language?: string): Entry[] {
  // Our own form says how many entries it shows, so that an empty one between two others keeps its place.
  const shown = texts(fields, group.id).length;
  const entries: Entry[] = [];
  while (entries.length < group.max) {
    const answers = group.questions.map((question): [string, unknown] =>
      [question.id, ruleOf(rules, question).read(inEntry(group, entries.length, question), fields, language)]);
    const entry = Object.fromEntries(answers.filter(([, answer]) => isAnswered(answer)));
    if (entries.length >= shown && isEmpty(entry)) break;
    entries.push(entry);
  }
  return entries;
}

function checkAnswer(rules: Rules, question: AnyQuestion, entry: Entry): Trouble[] {
  const rule = ruleOf(rules, question);
  if (!Object.hasOwn(entry, question.id)) return question.required === true && rule.missing ? [{code: rule.missing}] : [];
  const answer = entry[question.id];
  // No answer is left out, never null or empty: taken for none, it would be stored all the same.
  return isAnswered(answer) ? [rule.check(question, answer) ?? []].flat() : [{code: 'wrong-field', params: {field: question.id}}];
}

function checkEntry(rules: Rules, {questions}: GroupQuestion, entry: unknown): Trouble[] {
  if (isEmpty(entry)) return [];
  if (!isRecord(entry)) return [wrongType('object')];
  return [
    ...unknownParts(questions.map(({id}) => ({value: id})), entry),
    ...questions.flatMap((question) => checkAnswer(rules, question, entry).flatMap((trouble) => at(question.id, trouble))),
  ];
}

function tidyEntry(rules: Rules, {questions}: GroupQuestion, entry: Entry): Entry {
  const answers = questions.filter(({id}) => Object.hasOwn(entry, id)).map((question): [string, unknown] => {
    const rule = ruleOf(rules, question);
    return [question.id, rule.tidy ? rule.tidy(question, entry[question.id]) : entry[question.id]];
  });
  return Object.fromEntries(answers.filter(([, answer]) => isAnswered(answer)));
}

const entryLines = (rules: Rules, {questions}: GroupQuestion, entry: Entry, language: string): string[] =>
  questions.filter(({id}) => Object.hasOwn(entry, id)).map((question) => text(language, 'pair', {
    label: localized(question.label ?? '', language),
    value: ruleOf(rules, question).summary(question, entry[question.id], language),
  }));

/** What `2.dob.year` is called: `Person 3, Date of birth, Year`. */
function partText(rules: Rules, group: GroupQuestion, path: string, language: string): string {
  const [n, id, ...rest] = path.split('.');
  const question = group.questions.find((one) => one.id === id);
  const inner = question && rest.length > 0 ? ruleOf(rules, question).part?.(question, rest.join('.'), language) : undefined;
  return [localized(question?.label ?? '', language), inner ?? ''].filter(Boolean)
    .reduce((entry, part) => text(language, 'entry-part', {entry, part}), entryText(group, Number(n), language));
}

/** The answer is an array of entries, each an object: the answers by the ids of the group's questions. */
export const groupRule = (rules: Rules): QuestionRule<GroupQuestion> => ({
  missing: 'missing-entries',
  read(group, fields, language) {
    const entries = readEntries(rules, group, fields, language);
    return entries.length > 1 || entries.some((entry) => !isEmpty(entry)) ? entries : undefined;
  },
  check(group, answer) {
    if (!Array.isArray(answer) || answer.length === 0) return wrongType('list');
    const {required, min = 1, max} = group;
    if (answer.length > max) return {code: 'entries-too-many', params: {max}};
    const filled = answer.filter((entry) => !isEmpty(entry)).length;
    if (filled === 0) return required === true ? {code: 'missing-entries'} : undefined;
    const troubles = answer.flatMap((entry, n) => checkEntry(rules, group, entry).flatMap((trouble) => at(String(n), trouble)));
    return found(filled < min ? [{code: 'entries-too-few', params: {min}}, ...troubles] : troubles);
  },
  // Entries that were added and left empty say nothing.
  tidy: (group, answer) => (answer as Entry[]).map((entry) => tidyEntry(rules, group, entry)).filter((entry) => !isEmpty(entry)),
  part: (group, path, language) => partText(rules, group, path, language),
  summary: (group, answer, language) => (answer as Entry[]).filter((entry) => !isEmpty(entry))
    .map((entry, n) => [entryText(group, n, language), ...entryLines(rules, group, entry, language)].join('\n')).join('\n\n'),
});
