import {html, nothing} from 'lit';
import type {CSSResultGroup, PropertyDeclarations, PropertyValues} from 'lit';
import type {Definition} from '../consultation/definition.ts';
import type {Content} from '../fields/frame.ts';
import {input} from '../fields/input.ts';
import {markdown} from '../fields/markdown.ts';
import {addWords, localized, text} from '../i18n/text.ts';
import {petitionWords} from '../i18n/words-petition.ts';
import type {Question} from '../questions/schemas.ts';
import type {TextQuestion} from '../questions/text/text.schema.ts';
import {afterPaint} from '../util/moments.ts';
import {once} from '../util/once.ts';
import type {ShownAs} from '../widget/host.ts';
import {inputStyles} from '../widget/input.styles.ts';
import {WidgetElement} from '../widget/widget-element.ts';
import type {LifeController} from './life-controller.ts';
import {petitionViews} from './petition-types.ts';
import {petitionStyles} from './petition.styles.ts';

const later = once(() => import('./life-controller.ts'));

/**
 * @tag consult-petition
 * @summary A petition in its whole life: the ask, the count and its next step, signing by email, the response and the debate.
 * @attr {string} results-src - Where the count is fetched, instead of the definition's `links.results`.
 * @csspart count - The number of signatures and the progress to the next step.
 * @csspart life - The response, the debate, or why it was not accepted.
 * @csspart share - The ways to share.
 */
export class PetitionElement extends WidgetElement {
  static override styles: CSSResultGroup = [WidgetElement.styles, inputStyles, petitionStyles];
  static override properties: PropertyDeclarations = {resultsSrc: {attribute: 'results-src'}};

  /** Where the count is fetched, instead of the definition's `links.results`. */
  declare resultsSrc: string | undefined;

  override readonly kind = 'petition';
  override readonly words = {send: 'sign', sent: 'petition-check-email'} as const;
  override readonly views = petitionViews;
  #life: LifeController | undefined;

  constructor() {
    super();
    addWords('en', petitionWords);
  }

  /** @internal */
  get countIsPublic(): boolean {
    return this.phase !== 'scheduled' && this.consultation.loaded?.live?.state !== 'rejected';
  }

  /** Here a text is known to be the person's own name (WCAG 1.3.5). @internal */
  viewOf({id}: Question): ShownAs | undefined {
    return id === this.consultation.loaded?.petition?.sign.name
      ? (question, state) => input(question as TextQuestion, state, {autocomplete: 'name', spellcheck: 'false'}) : undefined;
  }

  protected override renderIntro({petition}: Definition): Content {
    const {language} = this.consultation;
    if (!petition) return nothing;
    const said = (content: typeof petition.background | undefined): Content => (content === undefined ? nothing : markdown(localized(content, language)));
    return html`<div class="intro">${said(petition.background)}${said(petition.details)}<p>${
      text(language, 'petition-decides', {who: localized(petition.decides, language)})}</p></div>${
      this.#isOver ? this.#life?.renderLife() : nothing}${this.countIsPublic ? html`<div class="count" part="count">${this.#isOver ? nothing : this.#placeholder(petition)}<div>${this.#life?.renderCount()}</div></div>` : nothing}`;
  }

  /** @internal */
  renderSent(): Content {
    return this.#life?.renderSent() ?? nothing;
  }

  protected override renderAbove(): Content {
    const {loaded, language} = this.consultation;
    return html`<p class="note">${
      text(language, loaded?.petition?.areas ? 'petition-published-areas' : 'petition-published')}</p>`;
  }

  /* About as long as what will be said of the next step, so that the form does not move then. */
  #placeholder({thresholds}: NonNullable<Definition['petition']>): Content {
    const effects = thresholds.map(({effect}) => localized(effect, this.consultation.language)).sort((a, b) => b.length - a.length);
    return html`<p class="pending">${'0 '.repeat(24)}${effects[0]}<br>${'0 '.repeat(24)}</p>`;
  }

  protected override renderBelow(): Content {
    return html`<div class="below">${this.#isOver ? nothing : this.#life?.renderLife()}${this.#life?.renderShare()}</div>${this.consultation.help}`;
  }

  /* What became of it comes first, but where people can still sign it must not push the form away under their hands. */
  get #isOver(): boolean {
    return this.phase === 'closed';
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#life || this.phase === 'loading' || this.phase === 'broken') return;
    afterPaint(() => void later().then(({LifeController}) => {
      this.#life ??= new LifeController(this);
    }, () => undefined));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'consult-petition': PetitionElement;
  }
}
