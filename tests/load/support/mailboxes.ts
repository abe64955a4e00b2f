/** The mailboxes of all signers behind a mail server that is not always in the mood, and what they do with their mail. */
import type {Behaviour, ReceivedMail} from '../../collector/support/smtp.ts';
import {requestBytes} from '../../bench/collector/client.ts';
import type {Pool, Signer} from './crowd.ts';

/** One address in eleven is put off once (451), as by greylisting. */
const PUT_OFF = 11;
/** The connection breaks once in so many messages, before the collector knows that the message has arrived. */
const CUT = 200;
const LINK = /\/confirm\/([\w-]{22})/;

/** Mails come all the time: when none has for so long, none will. */
const PATIENCE_MS = 30_000;

/** What is waited for. */
interface Goal {
  isReached: () => boolean;
  resolve: () => void;
  /** Goes off when nothing happens any more. */
  patience: NodeJS.Timeout;
}

export class Mailboxes {
  readonly #signers = new Map<string, Signer>();
  readonly #seen = new Set<string>();
  /** Message-IDs by address, as often as they were delivered. */
  readonly delivered = new Map<string, string[]>();
  /** To whom a mail came when the connection broke. */
  readonly cutOff: string[] = [];
  putOff = 0;
  #messages = 0;
  #confirming = 0;
  #failure: unknown;
  readonly #pool: Pool;
  #goal: Goal | undefined;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  add(signers: readonly Signer[]): void {
    for (const signer of signers) this.#signers.set(signer.email, signer);
  }

  readonly behaviour: Behaviour = {message: (mail, cut) => this.#take(mail, cut)};

  /** Resolves when the server has seen a mail for everybody, taken or put off. */
  allSeen(): Promise<void> {
    return this.#until(() => this.#seen.size === this.#signers.size);
  }

  /** Resolves when everybody has their mail, once more where the connection broke, and those who want to have confirmed. */
  allDone(): Promise<void> {
    const isRepeated = (to: string): boolean => (this.delivered.get(to)?.length ?? 0) > this.cutOff.filter((other) => other === to).length;
    return this.#until(() => this.delivered.size === this.#signers.size && this.cutOff.every(isRepeated) && this.#confirming === 0);
  }

  #take(mail: ReceivedMail, cut: () => void): number | undefined {
    const [to = ''] = mail.to;
    const isFirst = !this.#seen.has(to);
    this.#seen.add(to);
    this.#messages++;
    if (isFirst && this.#seen.size % PUT_OFF === 0) {
      this.putOff++;
      this.#look();
      return 451;
    }
    this.delivered.set(to, [...this.delivered.get(to) ?? [], mail.messageId]);
    this.#confirming++;
    this.#open(to, mail.text).catch((error: unknown) => { this.#failure ??= error; }).finally(() => {
      this.#confirming--;
      this.#look();
    });
    if (this.#messages % CUT === 0) {
      this.cutOff.push(to);
      cut();
    }
    return undefined;
  }

  /** Opens the link and presses the button, each time that a mail comes. */
  async #open(to: string, text: string): Promise<void> {
    const signer = this.#signers.get(to);
    const token = LINK.exec(text)?.[1];
    if (!signer || token === undefined) throw new Error(`A mail to ${to} holds no link, or belongs to nobody.`);
    // A scanner, or the person: to look is not to confirm.
    await this.#expect('GET', token);
    if (signer.confirms) await this.#expect('POST', token);
  }

  async #expect(method: string, token: string): Promise<void> {
    const {status} = await this.#pool.ask(requestBytes({method, path: `/confirm/${token}`}));
    if (status !== 200) throw new Error(`${method} of a confirmation link was answered ${status}.`);
  }

  async #until(isReached: () => boolean): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const patience = setTimeout(() => {
        reject(new Error(`${this.#signers.size} people signed, ${this.#seen.size} were written to, and ${this.delivered.size} have their mail; no more mails come.`));
      }, PATIENCE_MS);
      this.#goal = {isReached, resolve, patience};
      this.#look();
    });
    clearTimeout(this.#goal?.patience);
    if (this.#failure) throw this.#failure as Error;
  }

  #look(): void {
    this.#goal?.patience.refresh();
    if (this.#failure || this.#goal?.isReached()) this.#goal?.resolve();
  }
}
