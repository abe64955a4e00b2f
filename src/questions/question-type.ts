import type {Content, FieldState} from '../fields/frame.ts';
import type {Trouble, TroubleCode} from '../i18n/problems.ts';
import type {LocalizedText} from '../i18n/text.ts';
import type {Condition} from './base.schema.ts';
import type {Category} from './categories.ts';
import type {TemplateResult} from 'lit';

/** What shared code knows of a question; everything else belongs to its type. */
export interface AnyQuestion {
  id: string;
  type: string;
  label?: LocalizedText | undefined;
  required?: true | 'soft' | undefined;
  showIf?: Condition | undefined;
}

/** Form fields by name, as FormData and URLSearchParams give them. */
export interface Fields {
  getAll(name: string): unknown[];
}

/**
 * The answer rule of a question type. It runs in the browser and in the collector and never throws:
 * `answer` may be anything that JSON can hold.
 */
export interface QuestionRule<Q> {
  /** What is said when a required answer is missing; absent where the type asks for nothing. */
  missing?: TroubleCode;
  /** Stays required where staff enter what was answered on paper: without it nothing may be stored. */
  isEssential?: true;
  /** The answer that the form fields give, undefined where they give none. `language` (BCP 47) is the one that they were filled in. */
  read(question: Q, fields: Fields, language?: string): unknown;
  /** What is wrong with an answer that was given; where one part of it is, `params.at` names the part. */
  check(question: Q, answer: unknown): Trouble | readonly Trouble[] | undefined;
  /** What the part of an answer that `params.at` names is called, for the list of mistakes. */
  part?(question: Q, at: string, language: string): string;
  /** The answer as it is sent, where the form needs more of it than the endpoint: rows that were added and left empty. */
  tidy?(question: Q, answer: unknown): unknown;
  /** The answer in words, for exports and copies. */
  summary(question: Q, answer: unknown, language: string): string;
  /** What the results list, in the order of the question; absent where single answers are not public. */
  categories?(question: Q, language: string): Category[];
  /** The categories an answer counts under; absent where its type is never public. */
  tally?(question: Q, answer: unknown): string[];
}

/** A question as a template that renders in the browser and on the server alike. */
export type QuestionView<Q> = (question: Q, state: FieldState) => TemplateResult;

/** What the paper view of a question knows beside it. */
export interface PaperState {
  /** BCP 47. */
  language: string;
  /** What is printed as chosen or written; undefined on an empty form. */
  answer?: unknown;
  /** A condition in words: you chose “Rent” for question 2. */
  when: (condition: Condition) => string;
  /** A question inside another one, with its label. */
  ask: (question: AnyQuestion, answer: unknown) => Content;
}

/** The part of a paper form in which a question is answered: its label and all that every question has stand above it. */
export type PaperView<Q> = (question: Q, state: PaperState) => Content;

/** Question types by their name. */
export type Rules = Readonly<Record<string, QuestionRule<never>>>;
export type Views = Readonly<Record<string, QuestionView<never>>>;
export type PaperViews = Readonly<Record<string, PaperView<never>>>;

/** The rule for a question; a definition passed the guard, so its types are known. */
export function ruleFor<Q extends AnyQuestion>(rules: Rules, question: Q): QuestionRule<Q> {
  const rule = Object.hasOwn(rules, question.type) ? rules[question.type] : undefined;
  if (!rule) throw new TypeError(`There is no question type “${question.type}”.`);
  return rule;
}
