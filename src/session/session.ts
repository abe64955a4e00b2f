import {checkAnswers, isAnswered, unanswered} from '../consultation/answers.ts';
import type {Answer, Answers, Problem} from '../consultation/answers.ts';
import {questionsOf} from '../consultation/conditions.ts';
import type {Definition, Page} from '../consultation/definition.ts';
import type {Payload} from '../consultation/payload.ts';
import {hasPipes, pipedQuestion, pipedText} from '../consultation/pipes.ts';
import {shown} from '../consultation/shown.ts';
import type {Shown} from '../consultation/shown.ts';
import {localized} from '../i18n/text.ts';
import type {LocalizedText} from '../i18n/text.ts';
import {textOf} from '../questions/choice/other.ts';
import {ruleFor} from '../questions/question-type.ts';
import type {Fields, Rules} from '../questions/question-type.ts';
import type {Question} from '../questions/schemas.ts';
import type {Draft} from './draft.ts';
import {Place} from './place.ts';
import {unsent} from './unsent.ts';
import type {Unsent} from './unsent.ts';

/** What changed: an answer only, or also what is to be seen. */
export type Change = 'answer' | 'view';

/** In place of a page's id: the answers are seen once more. No id begins so. */
const REVIEW = '_review';

/** One person's way through one consultation: answers, pages and mistakes, without a DOM. */
export class Session extends Place {
  readonly #rules: Rules;
  readonly #changed: (change: Change) => void;
  /** The questions that conditions ask about: only their answers can change what is shown. And whether texts repeat answers. */
  readonly #plan: {watched: ReadonlySet<string>; hasPipes: boolean};
  /** The questions whose lack of an answer the person has been told of. */
  readonly #warned = new Set<string>();
  #answers: Answers;
  #startedAt: string | undefined;
  /** Whether anything was answered. */
  isTouched: boolean;
  /** Whether the person came from the review, to change an answer. */
  #isChanging = false;
  /** What was answered and has just gone out of sight on the page, and will not be sent. */
  lost: readonly Unsent[] = [];

  constructor(definition: Definition, rules: Rules, changed: (change: Change) => void, draft?: Partial<Draft>) {
    super(definition, shown(definition, draft?.answers ?? {}));
    this.#rules = rules;
    this.#changed = changed;
    this.#plan = {watched: watchedBy(definition), hasPipes: hasPipes(definition)};
    this.#answers = draft?.answers ?? {};
    this.#goTo(draft?.page);
    this.seed = draft?.seed ?? this.seed;
    this.#startedAt = draft?.startedAt;
    this.isTouched = draft?.answers !== undefined;
  }

  /** Every answer typed so far, also to questions that are hidden for the moment, so that they come back unharmed. */
  get draft(): Draft {
    const {definition: {version}, isReview, page, seed} = this;
    return {version, page: isReview ? REVIEW : page.id, answers: this.#answers, startedAt: this.#startedAt, seed};
  }

  /** The questions and choices that were answered and are hidden now: these answers will not be sent. */
  get hidden(): Unsent[] {
    return unsent(this.definition, this.shown, this.#answers);
  }

  override answerTo({id}: Pick<Question, 'id'>): Answer | undefined {
    return Object.hasOwn(this.#answers, id) ? this.#answers[id] : undefined;
  }

  override asked({id}: Pick<Question, 'id'>, language: string): Question | undefined {
    const question = this.shown.questions.get(id);
    return question && this.#plan.hasPipes ? pipedQuestion(question, (other) => inText(this, other, language)) : question;
  }

  override said(content: LocalizedText, language: string): string {
    const said = localized(content, language);
    return this.#plan.hasPipes ? pipedText(said, (other) => inText(this, other, language)) : said;
  }

  /** The answer to a question in words, as it is to be sent; undefined where there is none. */
  inWords(id: string, language: string): string | undefined {
    const question = this.shown.questions.get(id);
    const answer = this.shown.answers[id];
    return question && answer !== undefined ? ruleFor(this.#rules, question).summary(question, answer, language) : undefined;
  }

  /** Takes the answer to a question from its form fields, filled in in `language`: “1,234” is not the same number in each. */
  take(question: Question, fields: Fields, language?: string): void {
    this.set(question, ruleFor(this.#rules, question).read(question, fields, language));
  }

  /** Sets the answer to a question; an empty one takes it away. */
  set(question: Question, answer: unknown): void {
    const others = Object.entries(this.#answers).filter(([id]) => id !== question.id);
    const isWatched = this.#plan.watched.has(question.id);
    if (isWatched) this.#look();
    const known = isWatched ? this.hidden : [];
    this.#answers = Object.fromEntries(isAnswered(answer) ? [...others, [question.id, answer as Answer]] : others);
    this.isTouched = true;
    // When the page was opened, by the clock that will date the seal.
    this.#startedAt ??= new Date(Date.now() - performance.now()).toISOString();
    const isOther = isWatched && this.#look();
    if (isOther) this.lost = this.hidden.filter(({id}) => !known.some((one) => one.id === id) || this.lost.some((one) => one.id === id));
    this.#changed(isOther ? 'view' : 'answer');
  }

  /**
   * Checks the page and goes on if it is right; at the end, all pages, since what is to be sent must be right.
   * From a question that was changed it goes back to the review, by way of what the change made necessary, or to where it ends the way.
   * @returns what is wrong
   */
  next(): readonly Problem[] {
    this.#look();
    const {isEnd, pages, page} = this;
    const wrong = (some: readonly Page[]): Problem[] => checkAnswers(this.#rules, this.shown, some);
    const missed = this.isReview ? [] : unanswered(this.shown, [page]).filter(({questionId}) => !this.#warned.has(questionId));
    missed.forEach(({questionId}) => this.#warned.add(questionId));
    const problems = [...wrong(isEnd ? pages : [page]), ...missed];
    if (problems.length > 0) this.refuse(problems);
    else if (!isEnd) this.#goTo(following(this, this.#isChanging ? (one) => one.exit === true || wrong([one]).length > 0 : undefined)?.id ?? REVIEW);
    this.#changed('view');
    return problems;
  }

  back(): void {
    this.#goTo(this.pages[this.isReview ? this.pageIndex : this.pageIndex - 1]?.id);
    this.#isChanging = false;
    this.#changed('view');
  }

  /** Goes from the review to the page of a question; the main button leads back. */
  change({id}: Pick<Question, 'id'>): void {
    this.#goTo(pageOf(this.pages, [id])?.id);
    this.#isChanging = true;
    this.#changed('view');
  }

  /** Shows what the endpoint refused: the first page that holds one of the problems. */
  refuse(problems: readonly Problem[]): void {
    const page = pageOf(this.pages, problems.map(({questionId}) => questionId));
    this.#isChanging ||= this.isReview;
    if (page) this.#goTo(page.id);
    this.problems = problems;
    this.#changed('view');
  }

  /** What is to be sent: the answers to what is shown, nothing else. */
  payload(id: string, language: string): Payload {
    this.#look();
    const {id: consultation, version} = this.definition;
    return {
      id, format: 1, consultation, version, language, answers: tidied(this.#rules, this.shown),
      startedAt: this.#startedAt, sealedAt: new Date().toISOString(), channel: 'web',
    };
  }

  /** Runs the conditions again; says whether they show anything else now. */
  #look(): boolean {
    const seen = this.shown;
    this.shown = shown(this.definition, this.#answers);
    const {questions} = this.shown;
    return seen.questions.size !== questions.size
      || [...questions].some(([id, question]) => !isSame(seen.questions.get(id), question));
  }

  #goTo(id: string | undefined): void {
    this.isReview = id === REVIEW;
    this.pageId = this.isReview ? this.pages.at(-1)?.id : id;
    this.problems = [];
    this.lost = [];
  }
}

/** An answer as another text repeats it: where it has the person's own words they are enough, “How Duck Pond is today”. */
const inText = (session: Session, id: string, language: string): string | undefined =>
  textOf(session.shown.answers[id]) ?? session.inWords(id, language);

/** The next page, or the next of those that are wanted. */
const following = ({pages, pageIndex}: Place, isWanted: (page: Page) => boolean = () => true): Page | undefined =>
  pages.slice(pageIndex + 1).find(isWanted);

const pageOf = (pages: readonly Page[], ids: readonly string[]): Page | undefined =>
  pages.find(({questions}) => questions.some(({id}) => ids.includes(id)));

/** The answers to what is shown, as their types want them sent. */
function tidied(rules: Rules, {questions, answers}: Shown): Answers {
  const all = [...questions.values()].map((question): [string, unknown] => {
    const answer = answers[question.id];
    const rule = ruleFor(rules, question);
    return [question.id, answer !== undefined && rule.tidy ? rule.tidy(question, answer) : answer];
  });
  return Object.fromEntries(all.filter(([, answer]) => isAnswered(answer))) as Answers;
}

/** Every question that a condition asks about. */
const watchedBy = ({pages}: Definition): ReadonlySet<string> => new Set(pages
  .flatMap((page) => [page, ...page.questions, ...page.questions.flatMap((question) => ('choices' in question ? question.choices : []))])
  .flatMap((part) => ('showIf' in part && part.showIf ? questionsOf(part.showIf) : [])));

/** A question whose choices are the same is the same. */
const isSame = (one: Question | undefined, other: Question): boolean =>
  one === other || Boolean(one && 'choices' in one && 'choices' in other && one.choices.length === other.choices.length
    && one.choices.every(({value}, i) => value === other.choices[i]?.value));
