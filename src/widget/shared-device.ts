import type {ReactiveController} from 'lit';
import type {WidgetHost} from './host.ts';

/**
 * After how much time without any use the warning comes, in ms. Two minutes: reading a long page on a screen that
 * others may look at, and no longer than somebody who waits for their turn would.
 */
const IDLE = 2 * 60_000;
/** How long the warning is there, in ms. Three times the 20 s of WCAG 2.2.1; more time is given without limit. */
const GRACE = 60_000;
const SECOND = 1000;
/** After how many minutes without use the answers go. */
export const MINUTES = (IDLE + GRACE) / 60_000;

/** What shows that somebody is there. */
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel', 'touchstart'] as const;

/**
 * Watches a device that people share. Where answers or a receipt are seen and nobody uses it, it warns, and then clears
 * the form. Everything follows from the clock, so that it is right after the device, or a page that comes back, has slept.
 */
export class SharedDevice implements ReactiveController {
  readonly #host: WidgetHost;
  readonly #clear: () => void;
  #listening: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastUse = Date.now();
  #isOpen = false;
  /** How many seconds are left; undefined while there is no warning. */
  left: number | undefined;

  constructor(host: WidgetHost, clear: () => void) {
    this.#host = host;
    this.#clear = clear;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    SIGNS.forEach((sign) => { document.addEventListener(sign, this.#used, {signal, capture: true, passive: true}); });
    addEventListener('pageshow', this.#watch, {signal});
    this.#watch();
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    clearTimeout(this.#timer);
  }

  hostUpdated(): void {
    // The browser would offer what earlier people typed.
    this.#host.renderRoot.querySelector('form')?.setAttribute('autocomplete', 'off');
  }

  /** The person is still there. */
  readonly stay = (): void => {
    this.#lastUse = Date.now();
    this.#warn(undefined);
    this.#watch();
  };

  /* The dialog closes by Escape, too. Its event comes late: then the next warning may be on its way already. */
  readonly closed = (): void => {
    if (this.#isOpen && !this.#dialog?.open) this.stay();
  };

  /* While the warning is seen only its button counts: whoever walks past is not who began. */
  readonly #used = (): void => {
    if (this.left === undefined) this.#lastUse = Date.now();
  };

  /* What is on its way is not cleared: it would be lost. */
  get #isSeen(): boolean {
    const {phase, consultation: {form}} = this.#host;
    return phase === 'sent' || phase === 'parked' || (phase === 'ready' && form?.session?.isTouched === true);
  }

  readonly #watch = (): void => {
    clearTimeout(this.#timer);
    if (!this.#isSeen) this.#lastUse = Date.now();
    const rest = this.#lastUse + IDLE - Date.now();
    if (rest + GRACE <= 0) {
      this.#warn(undefined);
      this.#clear();
      this.#lastUse = Date.now();
    } else this.#warn(rest > 0 ? undefined : Math.ceil((rest + GRACE) / SECOND));
    this.#timer = setTimeout(this.#watch, rest > 0 ? rest : SECOND);
  };

  #warn(left: number | undefined): void {
    if (left === this.left) return;
    const isNew = this.left === undefined;
    this.left = left;
    this.#host.requestUpdate();
    if (left === undefined) this.#close();
    else if (isNew) void this.#host.updateComplete.then(() => { this.#open(); });
  }

  #open(): void {
    if (!this.#host.isConnected || this.left === undefined) return;
    this.#dialog?.showModal();
    this.#isOpen = true;
  }

  #close(): void {
    this.#isOpen = false;
    this.#dialog?.close();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector<HTMLDialogElement>('dialog.idle');
  }
}
