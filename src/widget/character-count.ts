import type {ReactiveController} from 'lit';
import {plural} from '../i18n/plural.ts';
import type {WidgetHost} from './host.ts';

/** How long typing rests before the count is spoken, in ms: at every key it would talk over the echo of the keys. */
const REST = 1000;

/** What tells a field's count: to the eye at once, to the ear later. */
interface Count {
  seen: HTMLElement;
  spoken: HTMLElement;
}

/**
 * Counts the characters that are left in a field with a limit (GOV.UK character count). It writes beside what Lit
 * renders, since a whole page rendered at every key would be felt.
 */
export class CharacterCount implements ReactiveController {
  readonly #host: WidgetHost;
  readonly #counts = new WeakMap<Element, Count>();
  #listening: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: WidgetHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    for (const type of ['focusin', 'input']) this.#host.renderRoot.addEventListener(type, this.#count, {signal: this.#listening.signal});
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    clearTimeout(this.#timer);
  }

  readonly #count = ({type, target}: Event): void => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    const limit = target.parentElement?.querySelector<HTMLElement>('[data-limit]');
    if (!limit) return;
    const {language} = this.#host.consultation;
    const left = Number(limit.dataset.limit) - Array.from(target.value).length;
    const {seen, spoken} = this.#beside(limit);
    seen.textContent = plural(language, left < 0 ? 'characters-over' : 'characters-left', Math.abs(left));
    seen.classList.toggle('error', left < 0);
    if (type !== 'input') return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { spoken.textContent = seen.textContent; }, REST);
  };

  /* A live region must be there before its text is, or it is not read out. */
  #beside(limit: Element): Count {
    const known = this.#counts.get(limit);
    if (known) return known;
    const count = {seen: document.createElement('p'), spoken: document.createElement('p')};
    count.seen.className = 'hint count';
    count.seen.setAttribute('aria-hidden', 'true');
    count.spoken.className = 'unseen';
    count.spoken.setAttribute('role', 'status');
    limit.after(count.seen, count.spoken);
    this.#counts.set(limit, count);
    return count;
  }
}
