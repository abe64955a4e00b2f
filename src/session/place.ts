import type {Answer, Problem} from '../consultation/answers.ts';
import type {Definition, Page} from '../consultation/definition.ts';
import type {Shown} from '../consultation/shown.ts';
import type {Question} from '../questions/schemas.ts';

/**
 * Where a person is in a consultation, and what is to be seen there. By itself it is the first page, unanswered:
 * enough to show a form while the code of `Session`, which does all else, is on its way.
 */
export class Place {
  readonly definition: Definition;
  protected shown: Shown;
  protected pageId: string | undefined;
  /** What the last check found on the page. */
  problems: readonly Problem[] = [];

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

  /** Whether conditions leave a question. */
  shows({id}: Pick<Question, 'id'>): boolean {
    return this.shown.questions.has(id);
  }

  answerTo({id}: Pick<Question, 'id'>): Answer | undefined {
    return this.shown.answers[id];
  }
}
