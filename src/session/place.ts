import type {Answer, Problem} from '../consultation/answers.ts';
import type {Definition, Page} from '../consultation/definition.ts';
import type {Shown} from '../consultation/shown.ts';
import {localized} from '../i18n/text.ts';
import type {LocalizedText} from '../i18n/text.ts';
import type {Question} from '../questions/schemas.ts';

/**
 * Where a person is in a consultation, and what is to be seen there. By itself it is the first page, unanswered:
 * enough to show a form while the code of `Session`, which does all else, is on its way.
 */
export class Place {
  readonly definition: Definition;
  /** What conditions leave, by the answers so far. */
  shown: Shown;
  protected pageId: string | undefined;
  /** What the last check found on the page. */
  problems: readonly Problem[] = [];
  /** Whether the answers are seen once more before they are sent. */
  isReview = false;
  /** Gives choices in random order the same order again. */
  declare seed: number | undefined;

  constructor(definition: Definition, shown: Shown) {
    this.definition = definition;
    this.shown = shown;
  }

  /** The pages that conditions leave. */
  get pages(): readonly Page[] {
    return this.shown.pages;
  }

  /** From 0; on the first page if the person's own is hidden now. */
  get pageIndex(): number {
    return Math.max(0, this.pages.findIndex(({id}) => id === this.pageId));
  }

  get page(): Page {
    return this.pages[this.pageIndex] ?? this.definition.pages[0] as Page;
  }

  get isLastPage(): boolean {
    return this.pageIndex >= this.pages.length - 1;
  }

  /** Whether the main button sends. */
  get isEnd(): boolean {
    const {kind, pages, review = kind === 'survey' && pages.length > 1} = this.definition;
    return this.isReview || (this.isLastPage && !review);
  }

  /** A question as it is asked here and now; undefined where conditions hide it. */
  asked({id}: Pick<Question, 'id'>, _language: string): Question | undefined {
    return this.shown.questions.get(id);
  }

  /** A text of the definition as it is said here and now. */
  said(content: LocalizedText, language: string): string {
    return localized(content, language);
  }

  answerTo({id}: Pick<Question, 'id'>): Answer | undefined {
    return this.shown.answers[id];
  }
}
