import type {Mistake} from '../../../src/schema.ts';

/** A question, page or definition as an author may write it. */
export type Loose = Readonly<Record<string, unknown>>;

export const yesNo = (id: string, more: Loose = {}): Loose => ({id, type: 'yes-no', label: id, ...more});
export const text = (id: string, more: Loose = {}): Loose => ({id, type: 'text', label: id, ...more});
export const statement = (id: string, more: Loose = {}): Loose => ({id, type: 'statement', text: id, ...more});
export const number = (id: string, more: Loose = {}): Loose => ({id, type: 'number', label: id, ...more});
export const choice = (id: string, values: readonly string[], more: Loose = {}): Loose =>
  ({id, type: 'choice', label: id, choices: values.map((value) => ({value, label: value})), ...more});
export const choices = (id: string, values: readonly string[], more: Loose = {}): Loose => ({...choice(id, values, more), type: 'choices'});
export const page = (id: string, questions: readonly Loose[], more: Loose = {}): Loose => ({id, questions, ...more});

/** A survey that has nothing to warn of, with these pages. */
export const surveyOf = (pages: readonly Loose[], more: Loose = {}): Loose => ({
  id: 'street', version: 1, kind: 'survey', title: 'Your street', languages: ['en'],
  opens: '2026-11-01T00:00:00Z', closes: '2026-12-13T00:00:00Z',
  contact: {email: 'street@council.example', phone: '01632 960123'},
  privacy: {controller: 'Council', purpose: 'To plan', retention: 'A year'},
  pages, ...more,
});

/** The sentence of each mistake with its path. */
export const said = (mistakes: readonly Mistake[]): string[] => mistakes.map(({path, message}) => `${path} ${message}`);
