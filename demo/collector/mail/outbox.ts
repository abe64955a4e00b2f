import type {Log} from '../http/log.ts';
import type {ClaimedMail, MailStore} from '../store/mail-store.ts';
import type {ComposeNews} from '../store/news-store.ts';
import type {Announcement, Mail} from './mail.ts';
import {messageOf} from './messages.ts';
import type {Delivery, Transport} from './transport.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

const BATCH = 20;
/** How long a worker that died keeps its mails from the others. */
const LEASE = 3 * MINUTE;
/** Longer than one mail can take: what is begun ends under the lease. */
const LEASE_MARGIN = 2 * MINUTE;
/** A server that cannot be reached is tried again for ever. */
const PAUSES = {first: SECOND, longest: MINUTE};
/** A mail that the server puts off, such as by greylisting. */
const DELAYS = {first: MINUTE, longest: 60 * MINUTE};
/** RFC 5321, 4.5.4.1. */
const GIVE_UP_AFTER = 5 * DAY;
const DRAIN = 10 * SECOND;

/** Time as the worker sees it. */
export interface Clock {
  /** ms since 1970. */
  now(): number;
  /** @returns what calls it off */
  after(ms: number, work: () => void): () => void;
}

export interface OutboxParts {
  store: MailStore;
  transport: Transport;
  composeNews: ComposeNews;
  /** What links begin with. */
  publicUrl: string;
  clock: Clock;
  log: Log;
}

/**
 * Sends what the outbox holds: once for each mail in normal running, and once more with the same
 * Message-ID where a crash or a broken connection leaves it unknown whether it was sent.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  #running: Promise<void> | undefined;
  #wakes = 0;
  #isPaused = false;
  #isStopping = false;
  #failures = 0;
  #cancelTimer = (): void => undefined;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  /**
   * To be called whenever a mail has been committed, and at start.
   * @returns resolves when nothing is due any more, or nothing can be sent at the moment
   */
  wake(): Promise<void> {
    this.#wakes++;
    if (this.#isPaused || this.#isStopping) return Promise.resolve();
    this.#running ??= this.#run();
    return this.#running;
  }

  /** Finishes the mail that is being sent, within 10 s, and leaves the others due. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#cancelTimer();
    const {clock, transport} = this.#parts;
    const cancelCut = clock.after(DRAIN, () => transport.close());
    await this.#running;
    cancelCut();
    transport.close();
  }

  async #run(): Promise<void> {
    this.#cancelTimer();
    let delay: number | undefined;
    let seen: number;
    do {
      seen = this.#wakes;
      delay = await this.#sendDue().catch((error: unknown) => {
        this.#parts.log.error('outbox-failed', error);
        return this.#pause();
      });
    } while (this.#wakes > seen && !this.#isPaused && !this.#isStopping);
    // Nothing is awaited from here on: whoever wakes the worker now starts another run.
    this.#running = undefined;
    if (delay === undefined || this.#isStopping) return;
    this.#cancelTimer = this.#parts.clock.after(delay, () => {
      this.#isPaused = false;
      void this.wake();
    });
  }

  /** Sends until nothing is due or the server fails; says in how many ms to go on, if anything waits. */
  async #sendDue(): Promise<number | undefined> {
    const {store, clock} = this.#parts;
    while (!this.#isStopping) {
      const leaseEnd = clock.now() + LEASE;
      const batch = await store.claim(iso(clock.now()), iso(leaseEnd), BATCH);
      if (batch.length === 0) break;
      if (!await this.#sendBatch(batch, leaseEnd)) return this.#pause();
    }
    const next = await store.nextDue();
    return next === undefined ? undefined : Math.min(DELAYS.longest, Math.max(0, Date.parse(next) - clock.now()));
  }

  /** False when the server cannot be reached. */
  async #sendBatch(batch: ClaimedMail[], leaseEnd: number): Promise<boolean> {
    const {store, clock} = this.#parts;
    const settling: Promise<void>[] = [];
    let isOnline = true;
    const rest = [...batch];
    while (isOnline && !this.#isStopping && clock.now() < leaseEnd - LEASE_MARGIN) {
      const claimed = rest.shift();
      if (!claimed) break;
      if (claimed.mail.kind === 'announcement') {
        await this.#spread(claimed, claimed.mail);
        continue;
      }
      const delivery = await this.#deliver(claimed, claimed.mail);
      isOnline = delivery.result !== 'offline';
      if (isOnline) this.#failures = 0;
      // Not awaited: the next mail goes out while this commit runs, and they share one.
      settling.push(this.#settle(claimed, delivery));
    }
    if (rest.length > 0) await store.release(rest.map(({id}) => id), iso(clock.now()));
    await Promise.all(settling);
    return isOnline;
  }

  async #spread({id, attempts}: ClaimedMail, announcement: Announcement): Promise<void> {
    const {store, clock, composeNews, log} = this.#parts;
    try {
      await store.spread(id, announcement, composeNews, iso(clock.now()));
    } catch (error) {
      log.error('news-failed', error);
      await store.defer(id, iso(clock.now() + growing(DELAYS, attempts)));
    }
  }

  async #deliver({id, createdAt}: ClaimedMail, mail: Mail): Promise<Delivery> {
    const {transport, publicUrl, log} = this.#parts;
    try {
      return await transport.deliver({...await messageOf(mail, publicUrl), id, to: mail.to, createdAt});
    } catch (error) {
      // A fault of our own in one mail keeps no other back.
      log.error('mail-failed', error);
      return {result: 'deferred', code: 0};
    }
  }

  async #settle({id, createdAt, attempts}: ClaimedMail, delivery: Delivery): Promise<void> {
    const {store, clock, log} = this.#parts;
    const now = clock.now();
    const isTooOld = now - Date.parse(createdAt) > GIVE_UP_AFTER;
    const {result} = delivery;
    // A fault of the store leaves the mail claimed: it comes again when the lease ends.
    const failed = (error: unknown): void => log.error('outbox-failed', error);
    if (result === 'sent') await store.settle(id, 'sent', iso(now)).catch(failed);
    else if (result === 'offline') {
      log.info('mail-server-unavailable', {reason: delivery.reason});
      // After the others: if this one mail breaks the connection, it must not keep them back.
      await store.release([id], iso(now + this.#nextPause())).catch(failed);
    } else {
      const isOver = result === 'refused' || isTooOld;
      log.info(isOver ? 'mail-refused' : 'mail-deferred', {code: delivery.code, attempts: attempts + 1});
      await (isOver ? store.settle(id, `refused ${delivery.code}`, iso(now)) : store.defer(id, iso(now + growing(DELAYS, attempts)))).catch(failed);
    }
  }

  #nextPause(): number {
    return growing(PAUSES, this.#failures);
  }

  #pause(): number {
    this.#isPaused = true;
    const pause = this.#nextPause();
    this.#failures++;
    return pause;
  }
}

/** Doubled by every failure before. */
const growing = ({first, longest}: {first: number; longest: number}, failures: number): number => Math.min(longest, first * 2 ** failures);

const iso = (moment: number): string => new Date(moment).toISOString();
