import {checkAnswers, isAnswered} from '../consultation/answers.ts';
import type {Answer, Answers, Problem} from '../consultation/answers.ts';
import {questionsOf} from '../consultation/conditions.ts';
import type {Definition} from '../consultation/definition.ts';
import type {Payload} from '../consultation/payload.ts';
import {shown} from '../consultation/shown.ts';
import {ruleFor} from '../questions/question-type.ts';
import type {Fields, Rules} from '../questions/question-type.ts';
import type {Question} from '../questions/schemas.ts';
import type {Draft} from './draft.ts';
import {Place} from './place.ts';

/** What changed: an answer only, or also what is to be seen. */
export type Change = 'answer' | 'view';

/** One person's way through one consultation: answers, pages and mistakes, without a DOM. */
export class Session extends Place {
  readonly #rules: Rules;
  readonly #changed: (change: Change) => void;
  /** The questions that conditions ask about: only their answers can change what is shown. */
  readonly #watched: ReadonlySet<string>;
  #answers: Answers;
  #startedAt: string | undefined;
  #isTouched: boolean;

  constructor(definition: Definition, rules: Rules, changed: (change: Change) => void, draft?: Draft) {
    super(definition, shown(definition, draft?.answers ?? {}));
    this.#rules = rules;
    this.#changed = changed;
    this.#watched = new Set(definition.pages
      .flatMap((page) => [page, ...page.questions])
      .flatMap(({showIf}) => (showIf ? questionsOf(showIf) : [])));
    this.#answers = draft?.answers ?? {};
    this.pageId = draft?.page;
    this.#startedAt = draft?.startedAt;
    this.#isTouched = draft !== undefined;
  }

  /** Every answer typed so far, also to questions that are hidden for the moment, so that they come back unharmed. */
  get draft(): Draft {
    return {version: this.definition.version, page: this.page.id, answers: this.#answers, startedAt: this.#startedAt};
  }

  get isTouched(): boolean {
    return this.#isTouched;
  }

  override answerTo({id}: Pick<Question, 'id'>): Answer | undefined {
    return Object.hasOwn(this.#answers, id) ? this.#answers[id] : undefined;
  }

  /** Takes the answer to a question from its form fields. */
  take(question: Question, fields: Fields): void {
    const answer = ruleFor(this.#rules, question).read(question, fields);
    const others = Object.entries(this.#answers).filter(([id]) => id !== question.id);
    this.#answers = Object.fromEntries(isAnswered(answer) ? [...others, [question.id, answer as Answer]] : others);
    this.#isTouched = true;
    // When the page was opened, by the clock that will date the seal.
    this.#startedAt ??= new Date(Date.now() - performance.now()).toISOString();
    this.#changed(this.#watched.has(question.id) && this.#look() ? 'view' : 'answer');
  }

  /** Checks the page and goes on if it is right. @returns what is wrong */
  next(): readonly Problem[] {
    this.#look();
    this.problems = checkAnswers(this.#rules, this.shown, [this.page]);
    if (this.problems.length === 0 && !this.isLastPage) this.#goTo(this.pageIndex + 1);
    this.#changed('view');
    return this.problems;
  }

  back(): void {
    this.problems = [];
    this.#goTo(this.pageIndex - 1);
    this.#changed('view');
  }

  /** Shows what the endpoint refused: the first page that holds one of the problems. */
  refuse(problems: readonly Problem[]): void {
    const index = this.pages.findIndex((page) => page.questions.some(({id}) => problems.some(({questionId}) => questionId === id)));
    this.problems = problems;
    if (index >= 0) this.#goTo(index);
    this.#changed('view');
  }

  /** What is to be sent: the answers to what is shown, nothing else. */
  payload(id: string, language: string): Payload {
    this.#look();
    const {id: consultation, version} = this.definition;
    return {
      id, format: 1, consultation, version, language, answers: this.shown.answers,
      startedAt: this.#startedAt, sealedAt: new Date().toISOString(), channel: 'web',
    };
  }

  /** Runs the conditions again; says whether they show anything else now. */
  #look(): boolean {
    const seen = [...this.shown.questions].join(' ');
    this.shown = shown(this.definition, this.#answers);
    return [...this.shown.questions].join(' ') !== seen;
  }

  #goTo(index: number): void {
    this.pageId = this.pages[index]?.id;
  }
}
