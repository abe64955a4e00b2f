import type {ProblemDetails} from '../consultation/problem-details.ts';
import type {Payload} from '../consultation/payload.ts';
import type {Receipt} from '../consultation/receipt.ts';
import {browserWorld, deliver} from '../delivery/deliver.ts';
import type {KeptSeal} from '../delivery/kept.ts';
import {markAnswered} from '../delivery/marks.ts';
import {seal} from '../delivery/seal.ts';
import type {Sealed} from '../delivery/seal.ts';
import type {Outcome} from '../delivery/send.ts';
import {ConsultErrorEvent, ConsultQueuedEvent, ConsultSentEvent, ConsultSubmitEvent} from '../events.ts';
import type {Session} from '../session/session.ts';
import type {TabStore} from '../util/tab-store.ts';
import {uuid} from '../util/uuid.ts';
import type {WidgetHost} from './host.ts';
import {responsesUrl} from './links.ts';

/** Seals an answer set and sends it until there is a receipt or a refusal; the element's phase says how far it is. */
export class Sender {
  readonly #host: WidgetHost;
  readonly #store: TabStore | undefined;
  readonly #forget: () => Promise<void>;
  readonly #world: ReturnType<typeof browserWorld>;
  #stop = new AbortController();
  #sealed: Sealed | undefined;
  receipt: Receipt | undefined;
  /** Why the endpoint refused. */
  problem: ProblemDetails | undefined;
  /** Whether the tab keeps what is sealed, so that a reload does not lose it. */
  kept = false;

  /** @param forget takes what else was kept of the answers away */
  constructor(host: WidgetHost, store: TabStore | undefined, forget: () => Promise<void>) {
    this.#host = host;
    this.#store = store;
    this.#forget = forget;
    // Only who enters answers for others must be known: people who answer are not.
    this.#world = browserWorld(host.assisted ? 'same-origin' : 'omit');
  }

  /** Freezes the answers under a new id and sends them, unless the page takes over by cancelling the event. */
  async submit(session: Session): Promise<Outcome | undefined> {
    const {consultation, renderRoot, assisted: channel} = this.#host;
    const trap = renderRoot.querySelector<HTMLInputElement>('[name=_trap]')?.value || undefined;
    const payload: Payload = {...session.payload(uuid(), consultation.language), context: this.#host.context?.(), trap, ...channel && {channel}};
    if (!this.#host.dispatchEvent(new ConsultSubmitEvent(payload))) return undefined;
    this.#host.phase = 'sending';
    const kept: KeptSeal = {sealed: await seal(payload), page: session.page.id};
    const isKept = this.#store?.write(kept) ?? false;
    if (isKept) await this.#forget();
    this.#host.dispatchEvent(new ConsultQueuedEvent(payload.id));
    return this.send(kept.sealed, isKept);
  }

  /** Sends what is sealed, as often as it takes. */
  async send(sealed: Sealed, kept: boolean): Promise<Outcome | undefined> {
    this.#sealed = sealed;
    this.kept = kept;
    this.#host.phase = 'sending';
    this.#stop = new AbortController();
    const outcome = await deliver(sealed, responsesUrl(this.#host), this.#world, this.#told, this.#stop.signal);
    if (outcome?.state === 'acked') await this.#acked(outcome.receipt);
    if (outcome?.state === 'parked') this.#parked(outcome.problem);
    return outcome;
  }

  /** The person wants another attempt: at once instead of later, or once more after a refusal. */
  async again(): Promise<Outcome | undefined> {
    if (this.#host.phase === 'waiting') this.#world.nudge();
    return this.#host.phase === 'parked' && this.#sealed ? this.send(this.#sealed, this.kept) : undefined;
  }

  stop(): void {
    this.#stop.abort();
  }

  readonly #told = (outcome: Outcome): void => {
    if (outcome.state !== 'waiting') return;
    this.#host.phase = 'waiting';
    if (outcome.reason === 'wrong-endpoint') this.#report('wrong-endpoint', `${responsesUrl(this.#host)} does not take answers.`);
  };

  #report(title: string, detail: string): void {
    console.error(`<${this.#host.localName}> cannot send: ${detail}`);
    this.#host.dispatchEvent(new ConsultErrorEvent({type: 'about:blank', title, status: 0, detail}));
  }

  async #acked(receipt: Receipt): Promise<void> {
    this.#store?.clear();
    await this.#forget();
    this.receipt = receipt;
    const {loaded} = this.#host.consultation;
    if (loaded?.repeat === 'device' && this.#host.device !== 'shared') await markAnswered(loaded.id);
    this.#host.phase = 'sent';
    this.#host.dispatchEvent(new ConsultSentEvent(receipt));
  }

  #parked(problem: ProblemDetails): void {
    this.problem = problem;
    this.#host.phase = 'parked';
    this.#host.dispatchEvent(new ConsultErrorEvent(problem));
  }
}
