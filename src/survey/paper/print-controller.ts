import {html, nothing, render} from 'lit';
import type {ReactiveController} from 'lit';
import type {Content} from '../../fields/frame.ts';
import {addWords, text} from '../../i18n/text.ts';
import {paperWords} from '../../i18n/words-paper.ts';
import type {Session} from '../../session/session.ts';
import {once} from '../../util/once.ts';
import {addStyles} from '../../widget/add-styles.ts';
import {laterStyles} from '../../widget/later.styles.ts';
import type {Phase, WidgetHost} from '../../widget/host.ts';
import {isRightToLeft} from '../../widget/language.ts';
import {paperForm} from './paper-form.ts';
import {paperStyles} from './paper.styles.ts';

const copyCode = once(() => import('../../widget/parts/copy.ts'));

/** The phases in which there is a form. */
const FILLING_IN: readonly Phase[] = ['ready', 'sending', 'waiting', 'parked'];

/**
 * A survey on paper: an empty form while nothing has been answered, what has been answered so far, and, once it is
 * sent, a copy. Browsers print what is there when `beforeprint` ends, so that nothing may be waited for.
 */
export class PrintController implements ReactiveController {
  readonly #host: WidgetHost;
  #listening = new AbortController();
  #sheet: HTMLElement | undefined;
  /** Whether an empty form is wanted, whatever has been answered. */
  #isEmptyWanted = false;
  #copyView: ((host: WidgetHost) => Content) | undefined;

  constructor(host: WidgetHost) {
    this.#host = host;
    addWords('en', paperWords);
    addStyles(host, laterStyles);
    addStyles(host, paperStyles);
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    addEventListener('beforeprint', () => { this.#lay(); }, {signal});
    addEventListener('afterprint', () => { this.#clear(); }, {signal});
  }

  hostDisconnected(): void {
    this.#listening.abort();
    this.#clear();
  }

  hostUpdate(): void {
    if (this.#host.phase === 'sent' && !this.#copyView) void this.#fetchCopy();
  }

  /** What stands with the help line: the way to a paper form while there is a form. */
  get button(): Content {
    const {phase, consultation: {language}} = this.#host;
    return phase !== 'ready' ? nothing : html`<p><button class="link" part="link" type="button" @click=${() => { this.#printEmpty(); }}>${
      text(language, 'paper-print')}</button></p>`;
  }

  /** What was sent, once it was. */
  get copy(): Content {
    return this.#host.phase === 'sent' && this.#copyView ? this.#copyView(this.#host) : nothing;
  }

  #printEmpty(): void {
    this.#isEmptyWanted = true;
    print();
  }

  async #fetchCopy(): Promise<void> {
    try {
      this.#copyView = (await copyCode()).copyView;
      this.#host.requestUpdate();
    } catch {
      // The receipt stands without a copy; the next update asks again.
    }
  }

  #lay(): void {
    const {phase, renderRoot, consultation: {loaded, language, place}} = this.#host;
    // What is seen of the review and after sending is what people want of it on paper.
    if (!loaded || place?.isReview || !FILLING_IN.includes(phase)) return;
    this.#clear();
    const sheet = document.createElement('div');
    const answered = this.#answered;
    sheet.className = answered ? 'paper filled' : 'paper';
    sheet.lang = language;
    sheet.dir = isRightToLeft(language) ? 'rtl' : 'ltr';
    render(paperForm(this.#host, loaded, answered), sheet);
    renderRoot.prepend(sheet);
    this.#sheet = sheet;
    this.#isEmptyWanted = false;
  }

  get #answered(): Session | undefined {
    const {session} = this.#host.consultation.form ?? {};
    return session?.isTouched && !this.#isEmptyWanted ? session : undefined;
  }

  #clear(): void {
    this.#sheet?.remove();
    this.#sheet = undefined;
  }
}
