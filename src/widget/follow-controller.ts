import type {ReactiveController} from 'lit';
import {follow} from '../delivery/poller.ts';
import type {WidgetHost} from './host.ts';

/** Follows a public figure while an element shows it; the element is rendered anew with each value. */
export class FollowController<T> implements ReactiveController {
  readonly #host: WidgetHost;
  readonly #url: () => string;
  readonly #isShown: () => boolean;
  #unfollow: (() => void) | undefined;
  /** The newest value. */
  value: T | undefined;
  /** Whether the last request failed. */
  failed = false;

  constructor(host: WidgetHost, url: () => string, isShown: () => boolean) {
    this.#host = host;
    this.#url = url;
    this.#isShown = isShown;
    host.addController(this);
    host.requestUpdate();
  }

  hostUpdated(): void {
    if (this.#unfollow || !this.#host.isConnected || !this.#isShown()) return;
    this.#unfollow = follow<T>(this.#url(), {
      value: (value) => { this.#show(value, false); },
      failed: () => { this.#show(this.value, true); },
    });
  }

  hostDisconnected(): void {
    this.#unfollow?.();
    this.#unfollow = undefined;
  }

  #show(value: T | undefined, failed: boolean): void {
    this.value = value;
    this.failed = failed;
    this.#host.requestUpdate();
  }
}
