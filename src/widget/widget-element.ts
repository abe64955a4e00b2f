import {LitElement, html, nothing} from 'lit';
import type {CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult} from 'lit';
import type {Definition, Kind} from '../consultation/definition.ts';
import type {Shown} from '../consultation/shown.ts';
import type {Requests} from '../delivery/request.ts';
import type {Content} from '../fields/frame.ts';
import {heading} from '../fields/heading.ts';
import {localized} from '../i18n/text.ts';
import type {WordId} from '../i18n/text.ts';
import type {Views} from '../questions/question-type.ts';
import type {Place} from '../session/place.ts';
import {ConsultationController} from './consultation-controller.ts';
import type {Phase, WidgetHost} from './host.ts';
import {isRightToLeft} from './language.ts';
import {closingView} from './parts/closing.ts';
import {formView} from './parts/form.ts';
import {styles} from './styles.ts';

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
  readonly consultation: ConsultationController = new ConsultationController(this);
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

  /** Does what the main button does: checks the page and goes on, or sends. Resolves when that has ended. */
  async submit(): Promise<void> {
    // The button may be pressed before the form was opened, or after its code could not be fetched.
    if (await this.consultation.wake()) await this.consultation.form?.submit();
  }

  /** Throws the answers away and begins again. */
  reset(): void {
    const {loaded, form} = this.consultation;
    if (loaded) form?.reset(loaded);
  }

  firstLook({pages}: Definition): Shown {
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
    if (!this.hasUpdated || changed.has('src') || changed.has('definition')) void this.consultation.open();
    else if (changed.has('lang')) void this.consultation.translate();
    for (const phase of STATES) this.#states?.[phase === this.phase ? 'add' : 'delete'](phase);
  }

  protected override render(): TemplateResult {
    const {loaded, place, mistakes} = this.consultation;
    try {
      if (loaded && place && this.phase !== 'loading' && this.phase !== 'broken') return this.#renderLive(loaded, place);
    } catch (error) {
      // A view cannot show its question: the definition is wrong in a way that only the full check can explain.
      void this.consultation.fail(loaded, error);
    }
    return html`<div class="frame"><slot></slot>${mistakes.length > 0 && this.debug
      ? html`<ul class="live">${mistakes.map((mistake) => html`<li>${mistake}</li>`)}</ul>` : nothing}</div>`;
  }

  #renderLive({title, closes}: Definition, place: Place): TemplateResult {
    const {language, form, take, touch} = this.consultation;
    const isOver = OVER.includes(this.phase);
    return html`<div class="frame" lang=${language} dir=${isRightToLeft(language) ? 'rtl' : 'ltr'} @input=${take} @focusin=${touch}><div class="live">${
      heading(this.headingLevel, localized(title, language))}${
      closes === undefined || isOver ? nothing : closingView(this, closes)}${
      isOver ? form?.parts.outcomeView(this) : formView(this, place, this.renderAbove())}${this.renderBelow()}</div></div>`;
  }
}
