import {LitElement, html, nothing} from 'lit';
import type {CSSResultGroup, CSSResultOrNative, PropertyDeclarations, PropertyValues, TemplateResult} from 'lit';
import type {Definition, Kind} from '../consultation/definition.ts';
import {looksLikeDefinition} from '../consultation/guard.ts';
import {stateAt} from '../consultation/phase.ts';
import type {Shown} from '../consultation/shown.ts';
import {load} from '../delivery/load.ts';
import type {Requests} from '../delivery/request.ts';
import type {Content} from '../fields/frame.ts';
import {heading} from '../fields/heading.ts';
import {addWords, interfaceLocale, loadLocale, localized, matchLocale} from '../i18n/text.ts';
import type {WordId} from '../i18n/text.ts';
import type {Views} from '../questions/question-type.ts';
import {Place} from '../session/place.ts';
import {afterPaint, isReturn} from '../util/moments.ts';
import {once} from '../util/once.ts';
import {resolve} from '../util/resolve.ts';
import type {FormController} from './form-controller.ts';
import type {Phase, WidgetHost} from './host.ts';
import {isRightToLeft, pageLanguage} from './language.ts';
import {closingView} from './parts/closing.ts';
import {formView} from './parts/form.ts';
import {styles} from './styles.ts';

const later = once(() => import('./later.ts'));
const settling = once(() => import('./settle.ts'));

/** The phases that a page can ask for by `:state()`. */
const STATES: readonly Phase[] = ['loading', 'ready', 'sending', 'waiting', 'parked', 'sent', 'closed'];
/** The phases in which there is nothing to fill in. */
const OVER: readonly Phase[] = ['scheduled', 'closed', 'answered', 'sent'];

/**
 * What all elements share: where the definition comes from, its language, its time, and the frame around it.
 * It shows the form; what the form does comes right after first paint.
 */
export abstract class WidgetElement extends LitElement implements WidgetHost {
  static override styles: CSSResultGroup = styles;

  /** Definitions on their way since before the element's code was here. */
  static early: Requests = new Map();

  static override properties: PropertyDeclarations = {
    src: {},
    endpoint: {},
    definition: {attribute: false},
    lang: {reflect: true},
    saveProgress: {attribute: 'save-progress'},
    headingLevel: {attribute: 'heading-level', type: Number},
    debug: {type: Boolean},
    phase: {state: true},
  };

  declare src: string | undefined;
  declare endpoint: string | undefined;
  declare definition: Definition | undefined;
  declare saveProgress: string;
  declare headingLevel: number;
  declare debug: boolean;
  declare phase: Phase;

  abstract readonly kind: Kind;
  abstract readonly views: Views;
  abstract readonly words: {readonly send: WordId; readonly sent: WordId};
  loaded: Definition | undefined;
  language = 'en';
  place: Place | undefined;
  form: FormController | undefined;
  offline = false;
  closing: string | undefined;
  #mistakes: readonly string[] = [];
  #opening: Promise<void> | undefined;
  /** Controls that were used before the form's code was here. */
  readonly early = new Set<Element>();
  readonly #states: Set<string> | undefined;

  constructor() {
    super();
    this.saveProgress = 'ask';
    this.headingLevel = 2;
    this.debug = false;
    this.phase = 'loading';
    // Absent in browsers of before 2023; the element works without.
    this.#states = (this.attachInternals as (() => ElementInternals) | undefined)?.call(this).states;
  }

  get storeKey(): string | undefined {
    return this.saveProgress === 'off' ? undefined : `consult-widgets ${resolve(this.src ?? '')} ${this.loaded?.id ?? ''}`;
  }

  get styleSheets(): readonly CSSResultOrNative[] {
    return (this.constructor as typeof LitElement).elementStyles;
  }

  /** Does what the main button does: checks the page and goes on, or sends. Resolves when that has ended. */
  async submit(): Promise<void> {
    // The button may be pressed before the form was opened, or after its code could not be fetched.
    if (this.place && await this.wake()) await this.form?.submit();
  }

  /** Throws the answers away and begins again. */
  reset(): void {
    if (this.loaded) this.form?.reset(this.loaded);
  }

  responsesUrl(): string {
    return this.endpoint === undefined ? this.linkTo('responses') : resolve(this.endpoint);
  }

  /** A link of the definition, or its default below the definition's own address. */
  protected linkTo(name: 'responses' | 'results'): string {
    const base = resolve(this.src ?? '');
    return resolve(this.loaded?.links?.[name] ?? `${base.replace(/[?#].*$/, '')}/${name}`, base);
  }

  /** What is shown before anything is answered; an element whose definitions have conditions runs them. */
  protected firstLook({pages}: Definition): Shown {
    return {pages, questions: new Set(pages.flatMap((page) => page.questions.map(({id}) => id))), answers: {}};
  }

  /** What stands above the questions of a page. */
  protected renderAbove(): Content {
    return nothing;
  }

  /** What stands below the form, or below what is shown in its place. */
  protected renderBelow(): Content {
    return nothing;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src') || changed.has('definition')) void this.#open();
    else if (changed.has('lang') && this.loaded) void this.#translate(this.loaded);
    for (const phase of STATES) this.#states?.[phase === this.phase ? 'add' : 'delete'](phase);
  }

  async #open(): Promise<void> {
    let json: unknown;
    try {
      json = await this.#read();
      if (!looksLikeDefinition(json, this.kind)) throw new TypeError();
      this.loaded = json;
      this.#opening = undefined;
      await this.#speak(json);
      await this.#begin(json);
      this.requestUpdate();
    } catch (error) {
      await this.#break(json, error);
    }
  }

  async #read(): Promise<unknown> {
    if (this.definition !== undefined) return this.definition;
    if (this.src !== undefined) return this.#fetch(resolve(this.src));
    if (document.readyState === 'loading') await new Promise((done) => { document.addEventListener('DOMContentLoaded', done, {once: true}); });
    const inline = this.querySelector('script[type="application/json"]')?.textContent;
    return inline === undefined ? undefined : JSON.parse(inline) as unknown;
  }

  #fetch(url: string): Promise<unknown> {
    const {early} = this.constructor as typeof WidgetElement;
    const begun = early.get(url);
    early.delete(url);
    return load(url, begun);
  }

  async #translate(definition: Definition): Promise<void> {
    await this.#speak(definition);
    this.requestUpdate();
    (await settling()).sayClosing(this, definition);
  }

  async #speak({languages}: Definition): Promise<void> {
    this.language = matchLocale(pageLanguage(this), languages) ?? languages[0] ?? 'en';
    await loadLocale(interfaceLocale(this.language));
  }

  /* Where the tab may have kept something it must be there from the first paint on; all else can follow it. */
  async #begin(definition: Definition): Promise<void> {
    this.place = new Place(definition, this.firstLook(definition));
    const isSoon = stateAt(definition, Date.now()) !== 'open' || definition.repeat === 'device' || isReturn();
    if (!isSoon || !await this.wake()) this.phase = 'ready';
    afterPaint(() => void settling().then(({settle}) => settle(this, definition), () => this.wake()));
  }

  /**
   * Opens the form, once however many ask for it: its code is fetched after first paint and runs from the first touch on.
   * Where it cannot be fetched the person is told, and the next call tries again. @returns whether it is here
   */
  async wake(): Promise<boolean> {
    try {
      const {FormController, laterWords} = await later();
      addWords('en', laterWords);
      this.form ??= new FormController(this);
      this.#opening ??= this.form.open(this.place?.definition as Definition).then((phase) => { this.phase = phase; });
      await this.#opening;
      this.offline = false;
    } catch {
      this.offline = true;
    }
    this.requestUpdate();
    return !this.offline;
  }

  #touch(): void {
    if (!this.#opening) void this.wake();
  }

  #take(event: Event): void {
    if (this.form?.isOpen) this.form.take(event.target as Element);
    else this.early.add(event.target as Element);
    this.#touch();
  }

  /* The visitor keeps the fallback link; the author learns what is wrong. */
  async #break(json: unknown, error: unknown): Promise<void> {
    this.phase = 'broken';
    const {report} = await import('./report.ts');
    this.#mistakes = report(this, json, error);
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const {loaded, phase, place} = this;
    try {
      if (loaded && place && phase !== 'loading' && phase !== 'broken') return this.#renderLive(loaded, place);
    } catch (error) {
      // A view cannot show its question: the definition is wrong in a way that only the full check can explain.
      void this.#break(loaded, error);
    }
    return html`<div class="frame"><slot></slot>${this.#mistakes.length > 0 && this.debug
      ? html`<ul class="live">${this.#mistakes.map((mistake) => html`<li>${mistake}</li>`)}</ul>` : nothing}</div>`;
  }

  #renderLive(loaded: Definition, place: Place): TemplateResult {
    const {phase, language} = this;
    const isOver = OVER.includes(phase);
    return html`<div class="frame" lang=${language} dir=${isRightToLeft(language) ? 'rtl' : 'ltr'} @input=${this.#take} @focusin=${this.#touch}><div class="live">${
      heading(this.headingLevel, localized(loaded.title, language))}${
      loaded.closes === undefined || isOver ? nothing : closingView(this, loaded.closes)}${
      isOver ? this.form?.renderOutcome() : formView(this, place, this.renderAbove())}${this.renderBelow()}</div></div>`;
  }
}
