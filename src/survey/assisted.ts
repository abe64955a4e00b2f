import {html} from 'lit';
import type {ReactiveController} from 'lit';
import {withBlanks} from '../consultation/blanks.ts';
import type {Definition} from '../consultation/definition.ts';
import type {ConsultSentEvent} from '../events.ts';
import type {Content} from '../fields/frame.ts';
import {addWords, text} from '../i18n/text.ts';
import {assistedWords} from '../i18n/words-assisted.ts';
import {rules} from '../questions/rules.ts';
import type {WidgetHost} from '../widget/host.ts';
import {chosenBy, firstControl, nextControl} from './assisted-keys.ts';

/** Where Enter does what it says: a new line, a press, or the choice of an entry in an open list. */
const OWN_ENTER = 'textarea,button,a,summary,[aria-expanded=true]';

/** A survey as staff enter it: blanks are let pass, and nobody reads the answers once more before they are sent. */
export const assistedDefinition = (definition: Definition): Definition =>
  ({...withBlanks(definition, rules), review: false, repeat: undefined});

/** For staff who enter one form after the other: everything by keys, and the next form at once. */
export class Assistant implements ReactiveController {
  readonly #host: WidgetHost;
  #listening: AbortController | undefined;
  /** What the receipt of the last form said. */
  #reference: string | undefined;

  constructor(host: WidgetHost) {
    this.#host = host;
    addWords('en', assistedWords);
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    this.#host.addEventListener('keydown', this.#press, {signal, capture: true});
    this.#host.addEventListener('consult-sent', (event) => void this.#next(event), {signal});
  }

  hostDisconnected(): void {
    this.#listening?.abort();
  }

  /** How it goes by keys, and what became of the last form. The status line is there before it says anything, or it would not be read out. */
  get view(): Content {
    const {language} = this.#host.consultation;
    return html`<p class="note">${text(language, 'assisted-keys')}</p><p role="status" class="status">${
      this.#reference && text(language, 'assisted-sent', {reference: this.#reference})}</p>`;
  }

  readonly #press = (event: KeyboardEvent): void => {
    const {key, ctrlKey, metaKey, altKey, isComposing} = event;
    const [target] = event.composedPath();
    if (!(target instanceof HTMLElement) || altKey || isComposing) return;
    if (key === 'Enter' && (ctrlKey || metaKey)) this.#instead(event, () => this.#submit());
    else if (key === 'Enter' && !target.matches(OWN_ENTER)) this.#instead(event, () => this.#goOn(target));
    else if (/^\d$/.test(key) && !ctrlKey && !metaKey) this.#choose(event, target, Number(key));
  };

  #instead(event: Event, act: () => Promise<void> | void): void {
    event.preventDefault();
    event.stopPropagation();
    void act();
  }

  #choose(event: Event, target: HTMLElement, digit: number): void {
    const option = chosenBy(digit, target);
    if (!option) return;
    this.#instead(event, async () => {
      option.click();
      // Of several answers another may follow.
      if (option.type === 'radio') await this.#goOn(option);
    });
  }

  /** Goes to the next question, which the last answer may have called for. */
  async #goOn(from: HTMLElement): Promise<void> {
    await this.#host.updateComplete;
    (nextControl(this.#host.renderRoot, from) ?? this.#host.renderRoot.querySelector<HTMLElement>('[type=submit]'))?.focus();
  }

  /** Does what the main button does; on the next page the first question is what comes next. */
  async #submit(): Promise<void> {
    await this.#host.submit();
    const {phase, consultation: {place}} = this.#host;
    if (phase === 'ready' && place?.problems.length === 0) firstControl(this.#host.renderRoot)?.focus();
  }

  async #next({receipt}: ConsultSentEvent): Promise<void> {
    const {form, loaded} = this.#host.consultation;
    if (!form || !loaded) return;
    await form.reset(loaded);
    this.#reference = receipt.reference;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    firstControl(this.#host.renderRoot)?.focus();
  }
}
