import type {ReactiveController} from 'lit';
import type {Definition} from '../consultation/definition.ts';
import {labelled} from '../session/draft.ts';
import type {Draft} from '../session/draft.ts';
import {once} from '../util/once.ts';
import {serialise} from '../util/serialise.ts';
import {tabStore} from '../util/tab-store.ts';
import type {TabStore} from '../util/tab-store.ts';
import type {Drafts, Opening} from './drafts.ts';
import type {FormController} from './form-controller.ts';
import type {WidgetHost} from './host.ts';
import {storeKey} from './links.ts';

/** How long typing may rest before the draft is kept, in ms: sooner would write at every key. */
const REST = 1000;

const draftsCode = once(() => import('./drafts.ts'));

/** Where people may want to keep what they have begun, to clear it, or must be told what becomes of it. */
const hasDrafts = ({kind, saveProgress, device}: WidgetHost, {filled, left}: Opening): boolean =>
  kind === 'survey' || saveProgress === 'auto' || device === 'shared' || filled.length > 0 || left.length > 0;

/** Keeps what is unfinished in the tab: soon after each change, and at once when the page is left. */
export class DraftKeeper implements ReactiveController {
  readonly #host: WidgetHost;
  readonly #form: FormController;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #listening: AbortController | undefined;
  /** What the tab had when the page was left. */
  #left = '';
  /** What people can do with drafts beside; undefined until its code is here, and where there is nothing to do. */
  drafts: Drafts | undefined;
  /** Whether the tab's storage took the last draft. */
  isInTab = true;

  constructor(host: WidgetHost, form: FormController) {
    this.#host = host;
    this.#form = form;
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
    addEventListener('pagehide', this.#leave, {signal});
    addEventListener('pageshow', this.#comeBack, {signal});
    document.addEventListener('visibilitychange', this.keep, {signal});
  }

  hostDisconnected(): void {
    this.keep();
    this.#listening?.abort();
  }

  /** A form has begun. Offers what this device keeps of it where the tab had nothing. */
  async open(definition: Definition, opening: Opening): Promise<void> {
    if (!hasDrafts(this.#host, opening)) return;
    try {
      const code = await draftsCode();
      this.drafts ??= code.openDrafts(this.#host, this.#form);
    } catch {
      // Without the network it is a form that is kept in the tab.
      return;
    }
    await this.drafts.open(definition, opening);
  }

  /** An answer has changed. */
  changed(): void {
    this.#timer ??= setTimeout(this.keep, REST);
    this.drafts?.answered();
  }

  readonly keep = (): void => {
    if (this.#timer === undefined) return;
    this.#settle();
    const draft = this.keepInTab();
    if (draft) void this.drafts?.keep(draft);
  };

  /** Keeps the draft in the tab alone. @returns the draft; undefined where nothing is unfinished */
  keepInTab(): Draft | undefined {
    const {session} = this.#form;
    if (this.#host.phase !== 'ready' || !session?.isTouched) return undefined;
    const draft = labelled(session.draft, session.definition);
    this.isInTab = this.store?.write({...draft, device: this.drafts?.copy.id} satisfies Draft) ?? false;
    return draft;
  }

  /** The tab has the answers sealed, or they have arrived: no draft of them stays on the device. */
  readonly forget = async (): Promise<void> => {
    await this.drafts?.copy.forget();
  };

  /** Nothing of the answers stays, neither in the tab nor on the device. */
  clear(): void {
    this.#settle();
    this.store?.clear();
    this.drafts?.reset();
    void this.forget();
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  readonly #leave = (): void => {
    this.keep();
    this.#left = serialise(this.store?.read());
  };

  /* A page that the Back button brings out of memory shows what it showed then, and the tab may have gone on meanwhile. */
  readonly #comeBack = ({persisted}: PageTransitionEvent): void => {
    const {store} = this;
    const {place} = this.#host.consultation;
    if (!persisted || !store || !place || this.#host.phase !== 'ready' || serialise(store.read()) === this.#left) return;
    void this.#form.turnTo(place);
  };
}
