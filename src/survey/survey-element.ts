import {html, nothing} from 'lit';
import type {CSSResultGroup, PropertyDeclarations} from 'lit';
import type {Definition, Page} from '../consultation/definition.ts';
import {outlook} from '../consultation/outlook.ts';
import {shown} from '../consultation/shown.ts';
import type {Content, FieldState} from '../fields/frame.ts';
import {heading} from '../fields/heading.ts';
import {languageName} from '../i18n/language-names.ts';
import {addWords, text} from '../i18n/text.ts';
import {surveyWords} from '../i18n/words-survey.ts';
import {commonViews} from '../questions/common-views.ts';
import {isRare} from '../questions/is-rare.ts';
import type {Views} from '../questions/question-type.ts';
import type {Question} from '../questions/schemas.ts';
import {Place} from '../session/place.ts';
import {addStyles} from '../widget/add-styles.ts';
import {inputStyles} from '../widget/input.styles.ts';
import type {ShownAs} from '../widget/host.ts';
import {WidgetElement} from '../widget/widget-element.ts';
import type {Assistant} from './assisted.ts';
import {backgroundView, hasBackground} from './background.ts';
import type {PrintController} from './paper/print-controller.ts';
import {surveyStyles} from './survey.styles.ts';

/**
 * @tag consult-survey
 * @summary A survey: questions on pages, shown as earlier answers ask for, sent as one answer set.
 *
 * @csspart background - What to know before a question is answered, with its documents.
 *
 * @attr {"paper" | "phone"} assisted - Staff enter what somebody answered on paper or by phone; the endpoint takes it from staff alone.
 */
export class SurveyElement extends WidgetElement {
  static override styles: CSSResultGroup = [WidgetElement.styles, inputStyles, surveyStyles];

  static override properties: PropertyDeclarations = {...WidgetElement.properties, assisted: {}};

  /** How the answers came that staff enter; undefined where people answer for themselves. */
  declare assisted: 'paper' | 'phone' | undefined;

  override readonly kind = 'survey';
  override views: Views = commonViews;
  override readonly words = {send: 'send', sent: 'sent-title'} as const;
  /** The survey on paper: its code comes when the survey can be used, since printing waits for nothing. */
  #paper: PrintController | undefined;
  /** For staff who enter the answers of others. */
  #assistant: Assistant | undefined;

  constructor() {
    super();
    addWords('en', surveyWords);
    // Without the network it is a survey that prints as it is seen.
    this.addEventListener('consult-load', () => void this.#addPaper().catch(() => undefined), {once: true});
  }

  /** The collector serves a definition with its packs; one in a file only names them. @internal */
  async prepare(definition: Definition): Promise<Definition> {
    const whole = definition.demographics ? (await import('../consultation/packs.ts')).withPacks(definition) : definition;
    return this.assisted ? this.#assist(whole) : whole;
  }

  async #assist(definition: Definition): Promise<Definition> {
    const {Assistant, assistedDefinition} = await import('./assisted.ts');
    this.#assistant ??= new Assistant(this);
    // What others answered is kept on no staff device.
    this.saveProgress = 'off';
    return assistedDefinition(definition);
  }

  /** @internal */
  async furnish(pages: readonly Page[]): Promise<void> {
    const hasRare = pages.some(({questions}) => questions.some((question) => isRare(question, commonViews)));
    if (!hasRare || this.views !== commonViews) return;
    const {allViews, rareStyles} = await import('./rare.ts');
    addStyles(this, rareStyles);
    this.views = allViews();
  }

  /** @internal */
  override firstPlace(definition: Definition): Place {
    return Object.assign(new Place(definition, shown(definition, {})), {seed: Math.random()});
  }

  /** Most questions are shown as they are; the others stand below their background, and know more of the survey. @internal */
  viewOf(question: Question): ShownAs {
    const isFull = isRare(question, commonViews);
    // When the other views come, a plain question keeps its own: with its controls the focus in one of them would go.
    const view = (isFull ? this.views : commonViews)[question.type] as unknown as ShownAs;
    if (!isFull && !hasBackground(question)) return view;
    const {consultation} = this;
    const {base} = consultation;
    const change: FieldState['change'] = (answer, effect) => void consultation.wake().then(() => consultation.form?.change(question, answer, effect));
    return (asked, state) => html`${backgroundView(asked, state.language, base)}${
      view(asked, {...state, base, seed: consultation.place?.seed, change})}`;
  }

  /** The languages to choose from; answers stay when one is chosen. */
  protected override renderIntro({languages}: Definition): Content {
    const {language} = this.consultation;
    const choose = (tag: string) => (): void => { this.lang = tag; };
    return html`${this.#assistant?.view}${languages.length < 2 ? nothing : html`<div class="languages" role="group" aria-label=${text(language, 'languages')}>${languages.map((tag) =>
      html`<button part="button" type="button" lang=${tag} aria-current=${tag === language ? 'true' : nothing} @click=${choose(tag)}>${languageName(tag)}</button>`)}</div>`}`;
  }

  protected override renderBelow(): Content {
    return html`${this.#paper?.copy}${this.consultation.help}${this.#paper?.button}`;
  }

  async #addPaper(): Promise<void> {
    if (this.assisted) return;
    this.#paper = new (await import('./paper/print-controller.ts')).PrintController(this);
    this.requestUpdate();
  }

  /** Where the person is, in words, and the page's title. */
  protected override renderAbove(): Content {
    const {place, language} = this.consultation;
    if (!place) return nothing;
    const {definition, page, pageIndex, shown: seen} = place;
    const {pages, isSure} = outlook(definition, seen, pageIndex);
    if (pages < 2 && page.title === undefined) return nothing;
    const progress = text(language, isSure ? 'page' : 'page-about', {page: pageIndex + 1, pages});
    if (page.title === undefined) return heading(this.headingLevel + 1, progress);
    return html`${pages > 1 ? html`<p class="note progress">${progress}</p>` : nothing}${
      heading(this.headingLevel + 1, place.said(page.title, language))}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'consult-survey': SurveyElement;
  }
}
