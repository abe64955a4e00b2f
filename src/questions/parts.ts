import type {Trouble} from '../i18n/problems.ts';
import {localized} from '../i18n/text.ts';
import type {LocalizedText} from '../i18n/text.ts';
import {shuffled} from '../util/shuffle.ts';

/** Something that an answer has a part for. */
interface Part {
  value: string;
  label: LocalizedText;
}

/** Whether an answer is an object with something in it. */
export const isRecord = (answer: unknown): answer is Readonly<Record<string, unknown>> =>
  typeof answer === 'object' && answer !== null && !Array.isArray(answer) && Object.keys(answer).length > 0;

/** A trouble with one part of an answer, as a list that is empty where there is none. */
export const at = (part: string, trouble: Trouble | undefined): Trouble[] =>
  (trouble ? [{...trouble, params: {...trouble.params, at: trouble.params?.at === undefined ? part : `${part}.${String(trouble.params.at)}`}}] : []);

/** Troubles as a rule gives them: undefined where there is none. */
export const found = (troubles: readonly Trouble[]): readonly Trouble[] | undefined => (troubles.length > 0 ? troubles : undefined);

/** Trouble with what an answer names and the question does not have; one is enough, since people cannot make it in our form. */
export function unknownParts(parts: readonly {value: string}[], answer: Readonly<Record<string, unknown>>): Trouble[] {
  const known = new Set(parts.map(({value}) => value));
  const unknown = Object.keys(answer).find((key) => !known.has(key));
  return unknown === undefined ? [] : [{code: 'unknown-field', params: {field: Array.from(unknown).slice(0, 100).join('')}}];
}

/** What a part is called; empty where there is none of that value. */
export const labelAt = (parts: readonly Part[], value: string, language: string): string =>
  localized(parts.find((part) => part.value === value)?.label ?? '', language);

/** The parts in the order in which a person sees them; without a seed, on a server, it is the written order. */
export const shownOrder = <P>({id, order}: {id: string; order?: 'random' | undefined}, parts: readonly P[], seed: number | undefined): readonly P[] =>
  (order === 'random' && seed !== undefined ? shuffled(parts, seed, id) : parts);
