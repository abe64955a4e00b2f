import {nothing} from 'lit';
import type {Definition} from '../consultation/definition.ts';
import {looksLikeDefinition} from '../consultation/guard.ts';
import {stateAt} from '../consultation/phase.ts';
import {load} from '../delivery/load.ts';
import type {Requests} from '../delivery/request.ts';
import type {Content} from '../fields/frame.ts';
import {addWords, interfaceLocale, loadLocale, matchLocale} from '../i18n/text.ts';
import type {Place} from '../session/place.ts';
import {afterPaint, isReturn} from '../util/moments.ts';
import {once} from '../util/once.ts';
import {resolve} from '../util/resolve.ts';
import type {FormController} from './form-controller.ts';
import type {WidgetHost} from './host.ts';
import {pageLanguage} from './language.ts';

const later = once(() => import('./later.ts'));
const settling = once(() => import('./settle.ts'));

/**
 * What an element knows of its consultation: it reads the definition, chooses the language, shows the first page,
 * and opens the form, whose code comes right after first paint.
 */
export class ConsultationController {
  readonly #host: WidgetHost;
  #opening: Promise<void> | undefined;
  /** The definition that is shown. */
  loaded: Definition | undefined;
  /** The language of content and interface (BCP 47), one of the definition's. */
  language = 'en';
  place: Place | undefined;
  /** What the form does, once its code is here. */
  form: FormController | undefined;
  /** Whether that code could not be fetched. */
  offline = false;
  /** When it closes, in words; undefined until they are there. */
  closing: string | undefined;
  /** Who helps, and what becomes of the answers; nothing until it is there. */
  help: Content = nothing;
  /** What the author is shown of a definition that is wrong, or with `debug` of one that is not right. */
  report: Content = nothing;
  /** Controls that were used before the form was open. */
  readonly early = new Set<Element>();

  constructor(host: WidgetHost) {
    this.#host = host;
  }

  /** What addresses in the definition resolve against. */
  get base(): string {
    return resolve(this.#host.src ?? '', document.baseURI);
  }

  /** Reads the definition and shows it. */
  async open(): Promise<void> {
    const {src} = this.#host;
    let json: unknown;
    try {
      json = await this.#read();
      // Another source has been set meanwhile: its definition is the one to show.
      if (src !== this.#host.src) return;
      if (!looksLikeDefinition(json, this.#host.kind)) throw new TypeError();
      const definition = await this.#host.prepare?.(json) ?? json;
      this.loaded = definition;
      this.report = nothing;
      this.#opening = undefined;
      await this.#speak(definition);
      await this.#begin(definition);
      this.#host.requestUpdate();
    } catch (error) {
      await this.fail(json, error);
    }
  }

  /** Speaks the language that the page asks for now; answers stay. */
  async translate(): Promise<void> {
    // The attribute, by which the language is found, follows the property at the end of the update.
    await this.#host.updateComplete;
    if (!this.loaded) return;
    await this.#speak(this.loaded);
    this.#host.requestUpdate();
    (await settling()).sayClosing(this.#host, this.loaded);
  }

  /**
   * Opens the form, once however many ask for it: its code is fetched after first paint and runs from the first touch on.
   * Where it cannot be fetched the person is told, and the next call tries again. @returns whether it is here
   */
  async wake(): Promise<boolean> {
    if (!this.place) return false;
    try {
      const {FormController, laterWords} = await later();
      addWords('en', laterWords);
      this.form ??= new FormController(this.#host);
      this.#opening ??= this.form.open(this.place.definition).then((phase) => { this.#host.phase = phase; });
      await this.#opening;
      this.offline = false;
    } catch {
      this.#opening = undefined;
      this.offline = true;
    }
    this.#host.requestUpdate();
    return !this.offline;
  }

  /** Takes what was typed or chosen, now or when the form is open. */
  readonly take = (event: Event): void => {
    if (this.form?.session) this.form.take(event.target as Element);
    else this.early.add(event.target as Element);
    this.touch();
  };

  readonly touch = (): void => {
    if (!this.#opening) void this.wake();
  };

  /** The visitor keeps the fallback link; the author learns what is wrong. */
  async fail(json: unknown, error: unknown): Promise<void> {
    this.#host.phase = 'broken';
    const {report} = await import('./report.ts');
    this.report = report(this.#host, json, error);
    this.#host.requestUpdate();
  }

  async #read(): Promise<unknown> {
    const {definition, src} = this.#host;
    if (definition !== undefined) return definition;
    if (src) return this.#fetch(this.base);
    if (document.readyState === 'loading') await new Promise((done) => { document.addEventListener('DOMContentLoaded', done, {once: true}); });
    const inline = this.#host.querySelector('script[type="application/json"]')?.textContent;
    return inline === undefined ? undefined : JSON.parse(inline) as unknown;
  }

  #fetch(url: string): Promise<unknown> {
    const {early} = this.#host.constructor as unknown as {early: Requests};
    const begun = early.get(url);
    early.delete(url);
    return load(url, begun);
  }

  async #speak({languages}: Definition): Promise<void> {
    this.language = matchLocale(pageLanguage(this.#host), languages) ?? languages[0] ?? 'en';
    await loadLocale(interfaceLocale(this.language));
  }

  /* Where the tab may have kept something it must be there from the first paint on; all else can follow it. */
  async #begin(definition: Definition): Promise<void> {
    this.place = this.#host.firstPlace(definition);
    const isSoon = stateAt(definition, Date.now()) !== 'open' || definition.repeat === 'device' || isReturn();
    await this.#host.furnish?.([this.place.page]);
    if (!isSoon || !await this.wake()) this.#host.phase = 'ready';
    afterPaint(() => void settling().then(({settle}) => settle(this.#host, definition), () => this.wake()));
  }
}
