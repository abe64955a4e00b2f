import {html, nothing} from 'lit';
import type {CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult} from 'lit';
import type {Definition} from '../consultation/definition.ts';
import type {Payload} from '../consultation/payload.ts';
import {mainPart} from '../consultation/visit.ts';
import type {Content} from '../fields/frame.ts';
import {addWords, localized, text} from '../i18n/text.ts';
import {feedbackWords} from '../i18n/words-feedback.ts';
import type {Views} from '../questions/question-type.ts';
import type {Question} from '../questions/schemas.ts';
import type {YesNoQuestion} from '../questions/yes-no/yes-no.schema.ts';
import type {Place} from '../session/place.ts';
import {afterPaint} from '../util/moments.ts';
import {once} from '../util/once.ts';
import type {ShownAs} from '../widget/host.ts';
import {WidgetElement} from '../widget/widget-element.ts';
import {feedbackStyles} from './feedback.styles.ts';
import {usefulView} from './useful.ts';

const later = once(() => import('./feedback-later.ts'));
type Later = ReturnType<Awaited<ReturnType<typeof later>>['furnish']>;

/**
 * @tag consult-feedback
 * @summary Feedback about a page: “Is this page useful?”, what follows from the answer, and the report of a problem.
 * @attr {"inline" | "dialog"} display - `dialog` shows a button that opens the form in a dialog.
 * @attr {string} page-id - What this page is called in the results.
 */
export class FeedbackElement extends WidgetElement {
  static override styles: CSSResultGroup = [WidgetElement.styles, feedbackStyles];
  static override properties: PropertyDeclarations = {display: {}, pageId: {attribute: 'page-id'}};

  /** Whether the form stands in the page or in a dialog. */
  declare display: string;
  /** What this page is called in the results. */
  declare pageId: string | undefined;

  override readonly kind = 'feedback';
  override readonly words = {send: 'send', sent: 'feedback-sent'} as const;
  #later: Later | undefined;

  constructor() {
    super();
    this.display = 'inline';
    addWords('en', feedbackWords);
  }

  /** What follows the first question; its code comes right after first paint. @internal */
  override get views(): Views {
    return this.#later?.views ?? {};
  }

  /** The first question asks by its buttons. @internal */
  viewOf({id}: Question): ShownAs | undefined {
    if (id !== this.consultation.loaded?.feedback?.useful) return this.#later ? undefined : () => nothing;
    return (question, state) => usefulView(question as YesNoQuestion, state, (value) => void this.#act(() => this.consultation.form?.answer(question, value)));
  }

  /** @internal */
  override firstPlace(definition: Definition): Place {
    return super.firstPlace(mainPart(definition));
  }

  /** The page that this is about. @internal */
  context(): Payload['context'] {
    return this.#later?.pageContext(this.pageId);
  }

  protected override render(): TemplateResult {
    const {loaded, place, language, offline} = this.consultation;
    const content = super.render();
    if (this.display !== 'dialog' || !loaded || !place || this.phase === 'broken') return content;
    const title = localized(loaded.title, language);
    return html`<div class="frame" lang=${language}><button part="button" type="button" @click=${() => this.#act(this.#toggle)}>${title}</button></div>${
      this.#later?.dialogView(title, language, content, this.#toggle) ?? (offline ? content : nothing)}`;
  }

  protected override renderAbove(): Content {
    return this.#later?.titleView(this) ?? nothing;
  }

  /** The way to the report of a problem, and back. */
  protected override renderBelow(): Content {
    const {loaded, place, language} = this.consultation;
    const report = loaded?.feedback?.report;
    if (report === undefined || place?.pageIndex !== 0 || this.phase !== 'ready') return nothing;
    return html`<button class="report" part="button" type="button" @click=${() => this.#act((later) => later.turn(this))}>${
      text(language, place.page.id === report ? 'feedback-useful' : 'feedback-report')}</button>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('phase') && this.consultation.loaded) afterPaint(() => void this.#load());
  }

  async #load(): Promise<void> {
    try {
      const {furnish} = await later();
      this.#later ??= furnish(this);
      this.requestUpdate();
      await this.updateComplete;
    } catch {
      // Whoever acts is told.
    }
  }

  /* All code must be here before the first question goes, or there would be nothing in its place. */
  async #act(act: (code: Later) => unknown): Promise<void> {
    const {consultation} = this;
    const isAwake = await consultation.wake();
    await this.#load();
    if (isAwake && this.#later) await act(this.#later);
    else {
      consultation.offline = true;
      this.requestUpdate();
    }
  }

  readonly #toggle = (): void => {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog?.open) dialog.close();
    else dialog?.showModal();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'consult-feedback': FeedbackElement;
  }
}
