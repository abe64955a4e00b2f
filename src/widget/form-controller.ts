import type {Answers, Problem} from '../consultation/answers.ts';
import type {Definition} from '../consultation/definition.ts';
import type {Payload} from '../consultation/payload.ts';
import {stateAt} from '../consultation/phase.ts';
import {keptSeal} from '../delivery/kept.ts';
import type {KeptSeal} from '../delivery/kept.ts';
import {isAnsweredHere} from '../delivery/marks.ts';
import type {Outcome} from '../delivery/send.ts';
import {ConsultAnswerEvent} from '../events.ts';
import type {Effect} from '../fields/frame.ts';
import {rules} from '../questions/rules.ts';
import type {Question} from '../questions/schemas.ts';
import {fitDraft} from '../session/draft.ts';
import type {Draft} from '../session/draft.ts';
import type {Place} from '../session/place.ts';
import {Session} from '../session/session.ts';
import {addStyles} from './add-styles.ts';
import {CharacterCount} from './character-count.ts';
import {DraftKeeper} from './draft-keeper.ts';
import {fieldsOf} from './fields-of.ts';
import {focusOn, focusQuestion, PAGE_START} from './focus.ts';
import type {Phase, WidgetHost} from './host.ts';
import {laterStyles} from './later.styles.ts';
import {laterParts} from './parts/later-parts.ts';
import {Sender} from './sender.ts';

const OUTCOME_HEADING = '.receipt :is(h2,h3,h4,h5,h6)';

/** The form of an element: takes answers, keeps them in the tab, turns pages, and hands over to the sender. */
export class FormController {
  readonly #host: WidgetHost;
  /** Keeps what is unfinished. */
  readonly keeper: DraftKeeper;
  #session: Session | undefined;
  sender: Sender;
  /** What the element shows from now on. */
  readonly parts = laterParts;
  /** What was last said of a change, for the status line. */
  spoken = '';
  /** Whether the page is empty for the moment in which it is turned. */
  isTurning = false;

  constructor(host: WidgetHost) {
    this.#host = host;
    this.keeper = new DraftKeeper(host, this);
    this.sender = this.#newSender();
    new CharacterCount(host);
    addStyles(host, laterStyles);
  }

  /** The person's way through the form; undefined where no answers are taken. */
  get session(): Session | undefined {
    return this.#session;
  }

  /** Begins a form, or goes on with what the tab kept of one. @returns the phase that the element is in then */
  async open(definition: Definition): Promise<Phase> {
    const state = stateAt(definition, Date.now());
    if (state !== 'open') return state === 'scheduled' ? state : 'closed';
    if (definition.repeat === 'device' && this.#host.device !== 'shared' && await isAnsweredHere(definition.id)) return 'answered';
    const record = this.keeper.store?.read();
    const kept = keptSeal(record);
    const fitted = kept ? {draft: draftOf(kept), left: []} : fitDraft(record, definition, rules);
    const answers = await filledIn(this.#host, definition);
    // What the person has begun is theirs: it wins over what a link says.
    await this.begin(definition, fitted?.draft ?? (answers && {answers}));
    if (this.#session && !fitted && answers) this.#session.isTouched = false;
    this.#host.consultation.early.forEach((control) => { this.take(control); });
    this.#host.consultation.early.clear();
    if (kept) void this.#settle(this.sender.send(kept.sealed, true));
    void this.keeper.open(definition, {
      device: fitted?.draft.device, left: fitted?.left ?? [], filled: fitted ? [] : Object.keys(answers ?? {}),
    });
    return kept ? 'sending' : 'ready';
  }

  /** Begins with answers that were kept, or with none. */
  async begin(definition: Definition, draft?: Partial<Draft>): Promise<void> {
    if (draft?.answers) await this.#host.furnish?.(definition.pages);
    const {seed} = this.#host.consultation.place ?? {};
    this.#session = new Session(definition, rules, (change) => {
      this.spoken = '';
      if (change === 'view') this.#host.requestUpdate();
      this.keeper.changed();
    }, {...seed !== undefined && {seed}, ...draft});
    this.#host.consultation.place = this.#session;
    // On a page that is shown already the first page's controls give way to those of the draft's.
    if (draft && this.#host.hasUpdated) await this.#turn();
  }

  /* A seal has its own place in the tab, whatever part of the definition is shown when it has arrived. */
  #newSender(): Sender {
    return new Sender(this.#host, this.keeper.store, this.keeper.forget);
  }

  /** Takes what was typed or chosen in a control. */
  take(control: Element): void {
    // A question inside a group is part of the group's answer.
    const {language} = this.#host.consultation;
    for (let container = control.closest<HTMLElement>('[data-question]'); container; container = container.parentElement?.closest('[data-question]') ?? null) {
      const asked = this.#session?.asked({id: container.dataset.question ?? ''}, language);
      if (!asked) continue;
      this.#session?.take(asked, fieldsOf(container), language);
      this.#host.dispatchEvent(new ConsultAnswerEvent(asked.id));
    }
  }

  /** Takes an answer that no form field holds, says what has changed, and puts focus where the person goes on. */
  async change(question: Question, answer: unknown, {say = '', focus, moved}: Effect = {}): Promise<void> {
    // Made of the answer as it is now: what was typed since the question was shown is in it.
    this.#session?.set(question, typeof answer === 'function' ? (answer as (before: unknown) => unknown)(this.#session.answerTo(question)) : answer);
    if (moved && this.#session) this.#session.problems = withParts(this.#session.problems, question.id, moved);
    this.spoken = say;
    this.#host.dispatchEvent(new ConsultAnswerEvent(question.id));
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const target = focus === undefined ? null : (this.#host.renderRoot as ShadowRoot).getElementById(focus);
    // Firefox gives no focus to a legend that has not been laid out.
    target?.getBoundingClientRect();
    target?.focus();
  }

  /** Goes from the review to a question, so that its answer can be changed. */
  async revise(question: Question): Promise<void> {
    this.#session?.change(question);
    await this.#turn();
    await this.#host.updateComplete;
    focusQuestion(this.#host, question.id);
  }

  back(): void {
    this.#session?.back();
    void this.#turn().then(() => focusOn(this.#host, PAGE_START));
  }

  /** The main button: check and go on or send; while waiting or parked, send again; while sending, nothing. */
  async submit(): Promise<void> {
    const {phase} = this.#host;
    if (phase === 'waiting' || phase === 'parked') await this.#settle(this.sender.again());
    if (phase !== 'ready' || !this.#session || this.#session.page.exit || this.isTurning) return;
    const {isEnd, isReview, page} = this.#session;
    if (!isEnd && !await this.#isFurnished()) return;
    // Pressed again while the code was on its way: the next page is not to be left unseen.
    if (page !== this.#session.page || isReview !== this.#session.isReview) return;
    const isRight = this.#session.next().length === 0;
    if (isRight && isEnd) await this.#send(this.#session);
    else {
      if (page !== this.#session.page || isReview !== this.#session.isReview) await this.#turn();
      await focusOn(this.#host, isRight ? PAGE_START : '.summary');
    }
  }

  /* Where the network has gone before the code for the next page came, the person stays on this one and is told. */
  async #isFurnished(): Promise<boolean> {
    const {consultation} = this.#host;
    try {
      await this.#host.furnish?.(this.#session?.definition.pages ?? []);
      consultation.offline = false;
    } catch {
      consultation.offline = true;
    }
    this.#host.requestUpdate();
    return !consultation.offline;
  }

  /*
   * Enter in a field sends too: focus leaves the page's controls before they rest, or it would be lost with them.
   * Nothing is awaited before the phase changes, so that a second press finds the form sending.
   */
  async #send(session: Session): Promise<void> {
    this.#host.renderRoot.querySelector<HTMLElement>('[type=submit]')?.focus();
    await this.#settle(this.sender.submit(session));
  }

  async #settle(sending: Promise<Outcome | undefined>): Promise<void> {
    const outcome = await sending;
    if (outcome?.state === 'acked') await focusOn(this.#host, OUTCOME_HEADING);
    if (outcome?.state !== 'parked' || !outcome.problem.problems?.length) return;
    this.reopen();
    this.#session?.refuse(outcome.problem.problems as Problem[]);
    await this.#turn();
    await focusOn(this.#host, '.summary');
  }

  /** Leads back into the form after a refusal; what is sent then is a new answer set with an id of its own. */
  reopen(): void {
    this.#host.phase = 'ready';
    this.keeper.changed();
    this.keeper.keep();
  }

  /** Turns to another part of the definition, where it has its own draft and its own answer set. */
  async turnTo(place: Place): Promise<void> {
    this.keeper.keep();
    this.#host.consultation.place = place;
    this.sender = this.#newSender();
    this.#host.phase = await this.open(place.definition);
    await this.#turn();
    await focusOn(this.#host, PAGE_START);
  }

  /** Takes an answer that no control holds, and does what the main button does. */
  async answer(question: Question, value: string): Promise<void> {
    this.#session?.set(question, value);
    this.#host.dispatchEvent(new ConsultAnswerEvent(question.id));
    const submitted = this.submit();
    // The pressed button rests with its page while sending: focus goes to the one that can try again.
    await this.#host.updateComplete;
    const button = this.#host.phase === 'ready' ? undefined : this.#host.renderRoot.querySelector<HTMLElement>('[type=submit]');
    // WebKit gives focus to what comes into view by :has() only after it was asked where that is.
    if (button?.getClientRects().length) button.focus();
    await submitted;
  }

  /** Throws the answers away, also those that are kept, and begins again. */
  async reset(definition: Definition): Promise<void> {
    this.sender.stop();
    this.sender = this.#newSender();
    this.keeper.clear();
    this.#host.phase = 'ready';
    await this.begin(definition, {});
  }

  async #turn(): Promise<void> {
    this.spoken = '';
    this.isTurning = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.isTurning = false;
    this.#host.requestUpdate();
  }
}

/** What the page's address fills in; its code is fetched where there may be something. */
async function filledIn(host: WidgetHost, definition: Definition): Promise<Answers | undefined> {
  return host.prefill && location.search ? (await import('./prefill.ts')).takePrefill(host, definition, rules) : undefined;
}

/** What is wrong, with the parts of a question where they stand now. */
const withParts = (problems: readonly Problem[], id: string, moved: (at: string) => string | undefined): Problem[] => problems.flatMap((problem) => {
  const {questionId, params} = problem;
  if (questionId !== id || params?.at === undefined) return [problem];
  const at = moved(String(params.at));
  return at === undefined ? [] : [{...problem, params: {...params, at}}];
});

/** The answers of a sealed answer set, so that the page shows what is being sent. */
const draftOf = ({sealed, page}: KeptSeal): Draft => {
  const {version, answers, startedAt} = JSON.parse(sealed.body) as Payload;
  return {version, page, answers, startedAt};
};
