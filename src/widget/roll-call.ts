import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** How long other tabs have to answer, in ms. A tab that is frozen does not, and then uses nothing. */
const PATIENCE = 200;
const NAME = 'consult-widgets';

interface Message {
  /** The draft that the sender has in use; absent in the question. */
  uses?: string;
}

/**
 * Tells other tabs which draft this one has in use, and asks them. It only spares people an offer of what is open
 * elsewhere: that no two tabs write one draft rests on the transactions of the database. Web Locks would do the same,
 * but on https pages only, and they keep a page from being kept for the Back button; the channel is closed for that.
 */
export class RollCall implements ReactiveController {
  readonly #used: () => string | undefined;
  #channel: BroadcastChannel | undefined;

  /** @param used the id of the draft that this tab has in use */
  constructor(host: ReactiveControllerHost, used: () => string | undefined) {
    this.#used = used;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#close);
    addEventListener('pageshow', this.answer);
    this.answer();
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#close);
    removeEventListener('pageshow', this.answer);
    this.#close();
  }

  /** Answers others for as long as this tab has a draft in use. */
  readonly answer = (): void => {
    if (this.#used() === undefined) this.#close();
    else this.#open();
  };

  /** The ids of the drafts that other tabs have in use. */
  async others(): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    const hear = ({data}: MessageEvent<Message>): void => { if (data.uses !== undefined) found.add(data.uses); };
    const channel = this.#open();
    channel?.addEventListener('message', hear);
    channel?.postMessage({} satisfies Message);
    await new Promise((resolve) => { setTimeout(resolve, PATIENCE); });
    channel?.removeEventListener('message', hear);
    this.answer();
    return found;
  }

  #open(): BroadcastChannel | undefined {
    try {
      this.#channel ??= new BroadcastChannel(NAME);
    } catch {
      // Sandboxed frames have none.
      return undefined;
    }
    this.#channel.onmessage = ({data}: MessageEvent<Message>) => {
      const uses = this.#used();
      if (data.uses === undefined && uses !== undefined) this.#channel?.postMessage({uses} satisfies Message);
    };
    return this.#channel;
  }

  readonly #close = (): void => {
    this.#channel?.close();
    this.#channel = undefined;
  };
}
