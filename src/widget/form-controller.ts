import {nothing} from 'lit';
import type {ReactiveController} from 'lit';
import type {Problem} from '../consultation/answers.ts';
import type {Definition} from '../consultation/definition.ts';
import type {Payload} from '../consultation/payload.ts';
import {stateAt} from '../consultation/phase.ts';
import {keptSeal} from '../delivery/kept.ts';
import type {KeptSeal} from '../delivery/kept.ts';
import {isAnsweredHere} from '../delivery/marks.ts';
import type {Outcome} from '../delivery/send.ts';
import {ConsultAnswerEvent} from '../events.ts';
import type {Content} from '../fields/frame.ts';
import {sentence} from '../i18n/problems.ts';
import {text} from '../i18n/text.ts';
import {rules} from '../questions/rules.ts';
import {fitDraft} from '../session/draft.ts';
import type {Draft} from '../session/draft.ts';
import {Session} from '../session/session.ts';
import {tabStore} from '../util/tab-store.ts';
import type {TabStore} from '../util/tab-store.ts';
import {addStyles} from './add-styles.ts';
import {fieldsOf} from './fields-of.ts';
import type {Phase, WidgetHost} from './host.ts';
import {laterStyles} from './later.styles.ts';
import {errorSummary} from './parts/error-summary.ts';
import {outcomeView} from './parts/outcome.ts';
import {quietButton, statusText} from './parts/sending.ts';
import {Sender} from './sender.ts';

/** How long typing may rest before the draft is kept, in ms: sooner would write at every key. */
const REST = 400;
const PAGE_HEADING = '.page :is(h2,h3,h4,h5,h6)';
const OUTCOME_HEADING = '.receipt :is(h2,h3,h4,h5,h6)';

/** The form of an element: takes answers, keeps them in the tab, turns pages, and hands over to the sender. */
export class FormController implements ReactiveController {
  readonly #host: WidgetHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #listening: AbortController | undefined;
  #session: Session | undefined;
  sender: Sender;
  /** Whether the page is empty for the moment in which it is turned. */
  isTurning = false;

  constructor(host: WidgetHost) {
    this.#host = host;
    this.sender = new Sender(host, this.#store);
    host.addController(this);
    addStyles(host, laterStyles);
  }

  get #store(): TabStore | undefined {
    const {storeKey} = this.#host;
    return storeKey === undefined ? undefined : tabStore(storeKey);
  }

  /** Whether answers are taken. */
  get isOpen(): boolean {
    return this.#session !== undefined;
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    addEventListener('pagehide', this.#keep, {signal});
    document.addEventListener('visibilitychange', this.#keep, {signal});
  }

  hostDisconnected(): void {
    this.#keep();
    this.#listening?.abort();
  }

  /** Begins a form, or goes on with what the tab kept of one. @returns the phase that the element is in then */
  async open(definition: Definition): Promise<Phase> {
    const state = stateAt(definition, Date.now());
    if (state !== 'open') return state === 'scheduled' ? state : 'closed';
    if (definition.repeat === 'device' && await isAnsweredHere(definition.id)) return 'answered';
    const record = this.#store?.read();
    const kept = keptSeal(record);
    const draft = kept ? draftOf(kept) : fitDraft(record, definition, rules);
    this.#begin(definition, draft);
    // On a page that is shown already the first page's controls give way to those of the draft's.
    if (draft && this.#host.hasUpdated) await this.#turn();
    this.#host.early.forEach((control) => { this.take(control); });
    if (kept) void this.#settle(this.sender.send(kept.sealed, true));
    return kept ? 'sending' : 'ready';
  }

  #begin(definition: Definition, draft?: Draft): void {
    this.#session = new Session(definition, rules, (change) => {
      if (change === 'view') this.#host.requestUpdate();
      this.#timer ??= setTimeout(this.#keep, REST);
    }, draft);
    this.#host.place = this.#session;
  }

  readonly #keep = (): void => {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#session?.isTouched && this.#host.phase === 'ready') this.#store?.write(this.#session.draft);
  };

  /** Takes what was typed or chosen in a control. */
  take(control: Element): void {
    const container = control.closest<HTMLElement>('[data-question]');
    const question = this.#session?.page.questions.find(({id}) => id === container?.dataset.question);
    if (!container || !question) return;
    this.#session?.take(question, fieldsOf(container));
    this.#host.dispatchEvent(new ConsultAnswerEvent(question.id));
  }

  back(): void {
    this.#session?.back();
    void this.#turn().then(() => this.#focus(PAGE_HEADING));
  }

  /** The main button: check and go on or send; while waiting or parked, send again; while sending, nothing. */
  async submit(): Promise<void> {
    const {phase} = this.#host;
    if (phase === 'waiting' || phase === 'parked') await this.#settle(this.sender.again());
    if (phase !== 'ready' || !this.#session) return;
    const wasLast = this.#session.isLastPage;
    if (this.#session.next().length > 0) await this.#focus('.summary');
    else if (wasLast) await this.#settle(this.sender.submit(this.#session));
    else {
      await this.#turn();
      await this.#focus(PAGE_HEADING);
    }
  }

  async #settle(sending: Promise<Outcome | undefined>): Promise<void> {
    const outcome = await sending;
    if (outcome?.state === 'acked') await this.#focus(OUTCOME_HEADING);
    if (outcome?.state !== 'parked' || !outcome.problem.problems?.length) return;
    this.change();
    this.#session?.refuse(outcome.problem.problems as Problem[]);
    await this.#turn();
    await this.#focus('.summary');
  }

  /** Leads back into the form after a refusal; what is sent then is a new answer set with an id of its own. */
  change(): void {
    this.#host.phase = 'ready';
    if (this.#session) this.#store?.write(this.#session.draft);
  }

  /** Throws the answers away and begins again. */
  reset(definition: Definition): void {
    this.sender.stop();
    this.sender = new Sender(this.#host, this.#store);
    this.#store?.clear();
    this.#begin(definition);
    this.#host.phase = 'ready';
    void this.#turn();
  }

  /** What is wrong with a question, in words. */
  errorOf(id: string): string | undefined {
    const problem = this.#host.place?.problems.find(({questionId}) => questionId === id);
    return problem && sentence(this.#host.language, problem);
  }

  renderSummary(): Content {
    const {language, headingLevel, place} = this.#host;
    if (!place?.problems.length) return nothing;
    return errorSummary({problems: place.problems, questions: place.page.questions, language, headingLevel: headingLevel + 1, focus: this.#focusQuestion});
  }

  /** How far sending is, in words. */
  renderStatus(): string {
    return statusText(this.#host, this.sender);
  }

  /** The button beside the main one: back, or into the form again after a refusal. */
  renderQuietButton(): Content {
    const {phase, place, language} = this.#host;
    if (phase === 'parked') return quietButton(text(language, 'change-answers'), () => { this.change(); });
    return phase === 'ready' && place?.pageIndex ? quietButton(text(language, 'back'), () => { this.back(); }) : nothing;
  }

  renderOutcome(): Content {
    return outcomeView(this.#host, this.sender.receipt);
  }

  /* The first control, with its label in view. */
  readonly #focusQuestion = (id: string): void => {
    const question = Array.from(this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-question]'))
      .find(({dataset}) => dataset.question === id);
    question?.scrollIntoView({block: 'nearest'});
    question?.querySelector<HTMLElement>('input,select,textarea')?.focus({preventScroll: true});
  };

  async #turn(): Promise<void> {
    this.isTurning = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.isTurning = false;
    this.#host.requestUpdate();
  }

  async #focus(selector: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

/** The answers of a sealed answer set, so that the page shows what is being sent. */
const draftOf = ({sealed, page}: KeptSeal): Draft => {
  const {version, answers, startedAt} = JSON.parse(sealed.body) as Payload;
  return {version, page, answers, startedAt};
};
