import {html, nothing} from 'lit';
import type {CSSResultGroup} from 'lit';
import type {Definition} from '../consultation/definition.ts';
import {shown} from '../consultation/shown.ts';
import type {Content} from '../fields/frame.ts';
import {heading} from '../fields/heading.ts';
import {addWords, text} from '../i18n/text.ts';
import {surveyWords} from '../i18n/words-survey.ts';
import {commonViews} from '../questions/common-views.ts';
import type {Views} from '../questions/question-type.ts';
import {Place} from '../session/place.ts';
import {inputStyles} from '../widget/input.styles.ts';
import {WidgetElement} from '../widget/widget-element.ts';
import {surveyStyles} from './survey.styles.ts';

/**
 * @tag consult-survey
 * @summary A survey: questions on pages, shown as earlier answers ask for, sent as one answer set.
 */
export class SurveyElement extends WidgetElement {
  static override styles: CSSResultGroup = [WidgetElement.styles, inputStyles, surveyStyles];

  override readonly kind = 'survey';
  override views: Views = commonViews;
  override readonly words = {send: 'send', sent: 'sent-title'} as const;

  constructor() {
    super();
    addWords('en', surveyWords);
  }

  /** @internal */
  async prepare(definition: Definition): Promise<Definition> {
    const isRare = definition.pages.some(({questions}) => questions.some(({type}) => !(type in this.views)));
    if (isRare) this.views = {...this.views, ...(await import('../questions/rare-views.ts')).rareViews};
    return definition;
  }

  /** @internal */
  override firstPlace(definition: Definition): Place {
    return new Place(definition, shown(definition, {}));
  }

  /** Where the person is, in words, and the page's title. */
  protected override renderAbove(): Content {
    const {place, language} = this.consultation;
    if (!place) return nothing;
    const {page, pages, pageIndex} = place;
    if (pages.length < 2 && page.title === undefined) return nothing;
    const progress = text(language, 'page', {page: pageIndex + 1, pages: pages.length});
    if (page.title === undefined) return heading(this.headingLevel + 1, progress);
    return html`${pages.length > 1 ? html`<p class="note progress">${progress}</p>` : nothing}${
      heading(this.headingLevel + 1, place.said(page.title, language))}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'consult-survey': SurveyElement;
  }
}
