import type {ReactiveController} from 'lit';
import type {Draft} from '../session/draft.ts';
import {tabStore} from '../util/tab-store.ts';
import type {TabStore} from '../util/tab-store.ts';
import type {WidgetHost} from './host.ts';
import {storeKey} from './links.ts';

/** How long typing may rest before the draft is kept, in ms: sooner would write at every key. */
const REST = 1000;

/** Keeps what is unfinished in the tab: soon after each change, and at once when the page is left. */
export class DraftKeeper implements ReactiveController {
  readonly #host: WidgetHost;
  readonly #draft: () => Draft | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #listening: AbortController | undefined;

  constructor(host: WidgetHost, draft: () => Draft | undefined) {
    this.#host = host;
    this.#draft = draft;
    host.addController(this);
  }

  /** Where the tab keeps it; undefined where the page wants nothing kept. */
  get store(): TabStore | undefined {
    const key = storeKey(this.#host);
    return key === undefined ? undefined : tabStore(key);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    addEventListener('pagehide', this.keep, {signal});
    document.addEventListener('visibilitychange', this.keep, {signal});
  }

  hostDisconnected(): void {
    this.keep();
    this.#listening?.abort();
  }

  /** An answer has changed. */
  changed(): void {
    this.#timer ??= setTimeout(this.keep, REST);
  }

  readonly keep = (): void => {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const draft = this.#host.phase === 'ready' ? this.#draft() : undefined;
    if (draft) this.store?.write(draft);
  };
}
