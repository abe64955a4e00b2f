import {LitElement, html, nothing} from 'lit';
import type {CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult} from 'lit';
import type {Definition, Kind} from '../consultation/definition.ts';
import type {Requests} from '../delivery/request.ts';
import type {Content} from '../fields/frame.ts';
import {heading} from '../fields/heading.ts';
import {localized} from '../i18n/text.ts';
import type {WordId} from '../i18n/text.ts';
import type {Views} from '../questions/question-type.ts';
import {Place} from '../session/place.ts';
import {ConsultationController} from './consultation-controller.ts';
import type {Phase, WidgetHost} from './host.ts';
import {isRightToLeft} from './language.ts';
import {closingView} from './parts/closing.ts';
import {formView} from './parts/form.ts';
import {styles} from './styles.ts';

/** The phases in which there is nothing to fill in. */
const OVER: readonly Phase[] = ['scheduled', 'closed', 'answered', 'sent'];

/**
 * What all elements share: where the definition comes from, its language, its time, and the frame around it.
 * It shows the form; what the form does comes right after first paint.
 *
 * @attr {string} src - URL of the definition (JSON), resolved as in `<img>`. Links inside the definition resolve against it.
 * @attr {string} endpoint - Where answers are posted, instead of the definition's `links.responses`.
 * @attr {string} lang - Language of content and interface (BCP 47); by default the nearest `lang` of the page.
 * @attr {"ask" | "auto" | "off"} save-progress - `ask` keeps unfinished answers in this tab until they are sent or it closes, and on this device where the person asks for it; `auto` keeps them on this device; `off` keeps nothing.
 * @attr {"own" | "shared"} device - `shared` is for libraries and kiosks: nothing is stored, and the form is cleared for the next person when nobody uses it.
 * @attr {string} prefill - Names of questions that the query of the page's address may fill in, divided by spaces.
 * @attr {number} heading-level - Level of the element's heading, 2 to 6.
 * @attr {boolean} debug - Shows the mistakes of a definition on the page, for its author.
 *
 * @slot - The fallback: a link to the hosted page. It is seen until the definition is there, and when it cannot be.
 *
 * @event {ConsultLoadEvent} consult-load - The definition is there and the element can be used.
 * @event {ConsultAnswerEvent} consult-answer - A question was answered; the event names the question, never the answer.
 * @event {ConsultSubmitEvent} consult-submit - The answers are complete. Cancelled, the page takes over and nothing is sent.
 * @event {ConsultQueuedEvent} consult-queued - The answers are sealed and will be sent until there is a receipt.
 * @event {ConsultSentEvent} consult-sent - The endpoint has stored the answers.
 * @event {ConsultErrorEvent} consult-error - Something is wrong that the page's author or the endpoint must mend.
 *
 * @csspart form - The form.
 * @csspart question - A question with its label, hint, error and controls.
 * @csspart label - The label or legend of a question.
 * @csspart choice - A row with a radio button or checkbox and its label.
 * @csspart hint - The hint of a question.
 * @csspart error - What is wrong with an answer.
 * @csspart control - An input, select or textarea.
 * @csspart button - A button.
 * @csspart error-summary - The list of mistakes above the form.
 * @csspart receipt - What is shown after sending.
 * @csspart answers - The list of questions and answers before sending, and in the copy.
 * @csspart link - A button that looks like a link: “Change”.
 * @csspart help - Who helps, and what becomes of the answers.
 *
 * @cssprop --consult-color-text - Text; by default the system's.
 * @cssprop --consult-color-muted - Hints and notes.
 * @cssprop --consult-color-surface - Background of the element and its controls.
 * @cssprop --consult-color-border - Borders of controls.
 * @cssprop --consult-color-accent - Buttons, links, chosen radio buttons and checkboxes, bars.
 * @cssprop --consult-color-on-accent - Text on the accent colour.
 * @cssprop --consult-color-error - Mistakes.
 * @cssprop --consult-color-focus - The focus ring.
 * @cssprop --consult-font - Font family.
 * @cssprop --consult-space - Space between parts.
 * @cssprop --consult-radius - Radius of corners.
 * @cssprop --consult-width - Greatest width.
 * @cssprop --consult-min-height - Height that the page reserves, so that nothing moves when the form appears.
 */
export abstract class WidgetElement extends LitElement implements WidgetHost {
  static override styles: CSSResultGroup = styles;

  /** Definitions on their way since before the element's code was here. @internal */
  static early: Requests = new Map();

  static override properties: PropertyDeclarations = {
    src: {},
    endpoint: {},
    definition: {attribute: false},
    lang: {reflect: true},
    saveProgress: {attribute: 'save-progress'},
    device: {},
    prefill: {},
    headingLevel: {attribute: 'heading-level', type: Number},
    debug: {type: Boolean},
    phase: {state: true},
  };

  /** URL of the definition (JSON). */
  declare src: string | undefined;
  /** Where answers are posted. */
  declare endpoint: string | undefined;
  /** The definition itself, instead of a URL. */
  declare definition: Definition | undefined;
  /** Whether this tab keeps unfinished answers. */
  declare saveProgress: string;
  /** Level of the element's heading, 2 to 6. */
  declare headingLevel: number;
  /** Whether mistakes of the definition are shown on the page. */
  declare debug: boolean;
  /** @internal */
  declare phase: Phase;

  /** @internal */
  abstract readonly kind: Kind;
  /** The question types it can show. @internal */
  abstract readonly views: Views;
  /** @internal */
  abstract readonly words: {readonly send: WordId; readonly sent: WordId};
  /** @internal */
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
    const {place, form} = this.consultation;
    if (place) void form?.reset(place.definition);
  }

  /** @internal */
  firstPlace(definition: Definition): Place {
    const {pages} = definition;
    return new Place(definition, {pages, questions: new Map(pages.flatMap(({questions}) => questions.map((question) => [question.id, question]))), answers: {}});
  }

  /** What stands between the title and the form, and stays when the form goes. */
  protected renderIntro?(definition: Definition): Content;

  /** What stands above the questions of a page. */
  protected renderAbove?(): Content;

  /** What stands below the form, or below what is shown in its place. */
  protected renderBelow?(): Content;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || changed.has('src') || changed.has('definition')) void this.consultation.open();
    else if (changed.has('lang')) void this.consultation.translate();
    this.#states?.clear();
    this.#states?.add(this.phase);
  }

  protected override render(): TemplateResult {
    const {loaded, place, report} = this.consultation;
    try {
      if (loaded && place && this.phase !== 'loading' && this.phase !== 'broken') return this.#renderLive(loaded, place);
    } catch (error) {
      // A view cannot show its question: the definition is wrong in a way that only the full check can explain.
      void this.consultation.fail(loaded, error);
    }
    return html`<div class="frame"><slot></slot>${report}</div>`;
  }

  #renderLive(definition: Definition, place: Place): TemplateResult {
    const {title, closes} = definition;
    const {language, form, take, touch, report} = this.consultation;
    const isOver = OVER.includes(this.phase);
    return html`<div class="frame" lang=${language} dir=${isRightToLeft(language) ? 'rtl' : 'ltr'} @input=${take} @focusin=${touch}><div class="live">${
      heading(this.headingLevel, localized(title, language))}${this.renderIntro?.(definition)}${
      closes === undefined || isOver ? nothing : closingView(this, closes)}${
      isOver ? form?.parts.outcomeView(this) : formView(this, place, this.renderAbove?.())}${this.renderBelow?.()}</div>${report}</div>`;
  }
}
