import {deleteDrafts, expiryAt, keepDraft, takeDraft} from '../delivery/drafts.ts';
import type {DeviceDraft} from '../delivery/drafts.ts';
import type {Draft} from '../session/draft.ts';
import {serialise} from '../util/serialise.ts';

/** Which form's drafts these are, and when it closes (ISO 8601). */
interface Of {
  form: string;
  closes?: string | undefined;
}

/**
 * The copy of this tab's draft that the device keeps. It belongs to one tab at most: whoever takes it over gives it a
 * new id in one transaction, and a tab that finds its own gone goes on with a draft of its own.
 */
export class DeviceCopy {
  readonly #of: () => Of;
  /** One after the other: a draft that is being written must not outlive its deletion. */
  #queue: Promise<unknown> = Promise.resolve();
  /** Whether the person, or the page, wants it kept. */
  isWanted = false;
  id: string | undefined;
  /** Until when it is kept (ISO 8601); undefined where it is not. */
  until: string | undefined;
  /** Whether the device refused to keep it. */
  isRefused = false;

  constructor(of: () => Of) {
    this.#of = of;
  }

  /** Keeps the draft as it is now. Never throws: `isRefused` says how it went. */
  keep(draft: Draft): Promise<void> {
    return this.#next(async () => {
      const now = Date.now();
      const {form, closes} = this.#of();
      const expires = expiryAt(now, closes);
      const began = draft.startedAt ?? new Date(now).toISOString();
      // A definition that the page's own script has set may hold what no database takes: what is kept is plain data.
      const plain = JSON.parse(serialise(draft)) as unknown;
      this.id = await keepDraft({id: this.id ?? '', form, draft: plain, began, expires});
      this.until = new Date(expires).toISOString();
      this.isRefused = false;
    });
  }

  /** Takes over what the device keeps under an id. @returns it; undefined where it is not there any more */
  async take(id: string): Promise<DeviceDraft | undefined> {
    const taken = await takeDraft(id, Date.now()).catch(() => undefined);
    this.id = taken?.id;
    this.until = taken && new Date(taken.expires).toISOString();
    this.isWanted ||= taken !== undefined;
    return taken;
  }

  /** Deletes it. Never throws. */
  forget(): Promise<void> {
    return this.#next(async () => {
      const {id} = this;
      this.id = undefined;
      this.until = undefined;
      if (id !== undefined) await deleteDrafts([id]);
    });
  }

  #next(act: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(act).catch(() => {
      this.until = undefined;
      this.isRefused = true;
    });
    this.#queue = done;
    return done;
  }
}
