import {isAnswered} from '../consultation/answers.ts';
import type {Answer, Answers} from '../consultation/answers.ts';
import type {Definition} from '../consultation/definition.ts';
import type {LocalizedText} from '../i18n/text.ts';
import {ruleFor} from '../questions/question-type.ts';
import type {Rules} from '../questions/question-type.ts';
import type {Question} from '../questions/schemas.ts';

/** An unfinished answer set, as it is kept in the tab or on the device. */
export interface Draft {
  version: number;
  /** The id of the page where the person is. */
  page: string;
  answers: Answers;
  startedAt: string | undefined;
  /** By which choices in random order keep their order. */
  seed?: number | undefined;
  /** The labels of the questions that were answered: a later version may not have them any more. */
  labels?: Readonly<Record<string, LocalizedText>>;
  /** In the tab: the id under which the device keeps it, too. */
  device?: string | undefined;
}

/** What a kept draft comes to under the definition of today. */
export interface Fitted {
  draft: Draft;
  /** The labels of the questions whose answers were left out. */
  left: readonly LocalizedText[];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

const isDraft = (value: unknown): value is Draft => isRecord(value) && isRecord(value.answers);

const own = <T>(record: Readonly<Record<string, T>>, id: string): T | undefined => (Object.hasOwn(record, id) ? record[id] : undefined);

const questionsOf = ({pages}: Definition): readonly Question[] => pages.flatMap(({questions}) => questions);

/** A draft with the labels of what was answered. */
export function labelled(draft: Draft, definition: Definition): Draft {
  const answered = questionsOf(definition).filter(({id}) => own(draft.answers, id) !== undefined);
  return {...draft, labels: Object.fromEntries(answered.map(({id, label = id}) => [id, label]))};
}

/** Troubles that more answers would end: rows without a choice, money to share out. */
const UNFINISHED = /^missing-|too-(?:few|short)$|^sum-left$/;

/**
 * What a kept draft still says of a definition: everything under the same version, and under another
 * only the answers that its questions take. Undefined where `kept` is no draft.
 */
export function fitDraft(kept: unknown, definition: Definition, rules: Rules): Fitted | undefined {
  if (!isDraft(kept)) return undefined;
  const answers: Record<string, Answer> = {};
  for (const question of questionsOf(definition)) {
    const answer = own(kept.answers, question.id);
    const fits = kept.version === definition.version
      || [ruleFor(rules, question).check(question, answer) ?? []].flat().every(({code}) => UNFINISHED.test(code));
    if (answer !== undefined && isAnswered(answer) && fits) answers[question.id] = answer;
  }
  return {draft: {...kept, answers}, left: leftOut(kept, answers, definition)};
}

/** The labels of the answers that did not fit. Each label may be anything: the draft may have been spoilt. */
function leftOut({answers, labels}: Draft, fitting: Answers, definition: Definition): LocalizedText[] {
  const today = new Map(questionsOf(definition).map(({id, label = id}) => [id, label]));
  const known = isRecord(labels) ? labels : {};
  return Object.keys(answers).filter((id) => isAnswered(answers[id]) && own(fitting, id) === undefined)
    .map((id) => today.get(id) ?? labelOf(own(known, id)) ?? id);
}

const labelOf = (label: unknown): LocalizedText | undefined =>
  (typeof label === 'string' || (isRecord(label) && Object.values(label).every((said) => typeof said === 'string')) ? label as LocalizedText : undefined);
