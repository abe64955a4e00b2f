import * as z from 'zod/mini';
import {id} from '../questions/base.schema.ts';
import type {Condition} from '../questions/base.schema.ts';
import type {Question} from '../questions/schemas.ts';
import {questionsOf} from './conditions.ts';
import type {Mistake} from './explain.ts';

/** Which questions of page feedback ask what; `report` is the page that “Report a problem with this page” opens alone. */
export const feedbackSchema = z.strictObject({
  useful: id,
  satisfaction: z.optional(id),
  report: z.optional(id),
});

type Feedback = z.infer<typeof feedbackSchema>;
interface FeedbackPage {
  id: string;
  showIf?: Condition | undefined;
  questions: readonly Question[];
}

/** What is wrong between page feedback and its questions. */
export function feedbackMistakes({useful, satisfaction, report}: Feedback, pages: readonly FeedbackPage[]): Mistake[] {
  const all = pages.flatMap(({questions}) => questions);
  const isOfType = (wanted: string, type: string): boolean => all.some((question) => question.id === wanted && question.type === type);
  const [first] = pages;
  return [
    ...(isOfType(useful, 'yes-no') && first?.questions.length === 1 && first.questions[0]?.id === useful ? []
      : [{path: 'feedback.useful', message: `must name a yes-no question that stands alone on the first page; “${useful}” does not.`}]),
    ...(satisfaction === undefined || isOfType(satisfaction, 'scale') ? []
      : [{path: 'feedback.satisfaction', message: `must name a scale question; “${satisfaction}” is none.`}]),
    ...(report === undefined || pages.slice(1).some((page) => page.id === report) ? []
      : [{path: 'feedback.report', message: `must name a page after the first; “${report}” is none.`}]),
    ...pages.flatMap((page, p) => [page, ...page.questions].flatMap(({showIf}, i) => {
      const path = `pages[${String(p)}]${i === 0 ? '' : `.questions[${String(i - 1)}]`}.showIf`;
      return otherVisit(page, showIf, pages, report).map((asked) => ({path, message: `asks about “${asked}”, but the report of a problem is a visit of its own.`}));
    })),
  ];
}

/** The questions that a condition on a page asks about although no visit shows both: it would never hold. */
function otherVisit(on: FeedbackPage, showIf: Condition | undefined, pages: readonly FeedbackPage[], report: string | undefined): string[] {
  const others = pages.filter((page) => (page.id === report) !== (on.id === report)).flatMap(({questions}) => questions.map((question) => question.id));
  return showIf ? questionsOf(showIf).filter((asked) => others.includes(asked)) : [];
}
