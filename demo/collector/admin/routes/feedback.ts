import {payloadOf} from '../../stored-payload.ts';
import type {StoredAnswers} from '../../store/answer-sets.ts';
import {RequestProblem} from '../../http/problem.ts';
import {htmlPage, wantsHtml} from '../answers.ts';
import {commentsPage, pagesPage} from '../pages/feedback.ts';
import {workOf} from '../parts.ts';
import type {Admin, AdminContext, AdminParts, Work} from '../parts.ts';

const AT_ONCE = 100;
/** Written in the person's own words. */
const OWN_WORDS = new Set(['text', 'long-text']);

/** `GET …/pages`: what was said of each page, by week; `GET …/comments`: the newest words, of one page or of all. */
export function addFeedbackRoutes(admin: Admin, parts: AdminParts): void {
  admin.get('/consultations/:id/pages', async (context) => {
    const work = feedbackWork(context, parts);
    const chosen = context.req.query('pageId') || undefined;
    const rows = (await parts.store.staff.pageWeeks(work.definition.id)).filter(({page}) => chosen === undefined || page === chosen)
      .map(({page, week, n, yes, no, rated, satisfaction}) => ({pageId: page, week, n, yes, no, satisfaction: rated > 0 ? satisfaction / rated : null, rated}));
    return wantsHtml(context) ? htmlPage(context, pagesPage(work, rows, chosen)) : context.json({pages: rows});
  });
  admin.get('/consultations/:id/comments', async (context) => {
    const work = feedbackWork(context, parts);
    const page = context.req.query('pageId') || undefined;
    const comments = await newestComments(work, page);
    if (!wantsHtml(context)) return context.json({comments});
    const pages = new Set((await parts.store.staff.pageWeeks(work.definition.id)).map((row) => row.page));
    return htmlPage(context, commentsPage(work, comments, [...pages], page));
  });
}

/** What somebody wrote about a page. */
export interface Comment {
  reference: string;
  receivedAt: string;
  page: string;
  language: string;
  texts: string[];
}

function feedbackWork(context: AdminContext, parts: AdminParts): Work {
  const work = workOf(context, parts);
  if (work.definition.kind === 'feedback') return work;
  throw new RequestProblem('not-found', 'Only page feedback is counted by page.');
}

/** What counts; held and rejected words are with the held answers. */
async function newestComments(work: Work, page: string | undefined): Promise<Comment[]> {
  const comments: Comment[] = [];
  for await (const stored of work.store.staff.newest(work.definition.id)) {
    const comment = stored.isHeld ? undefined : commentOf(work, stored);
    if (comment && (page === undefined || comment.page === page)) comments.push(comment);
    if (comments.length === AT_ONCE) break;
  }
  return comments;
}

function commentOf({definition, catalogue}: Work, stored: StoredAnswers): Comment | undefined {
  const {answers, context} = payloadOf(stored);
  const {pages} = catalogue.version(definition.id, stored.version) ?? definition;
  const texts = pages.flatMap(({questions}) => questions).filter(({type}) => OWN_WORDS.has(type))
    .flatMap(({id}) => (typeof answers[id] === 'string' ? [answers[id]] : []));
  if (texts.length === 0) return undefined;
  const {reference, receivedAt, language} = stored;
  return {reference, receivedAt, language, page: context?.pageId ?? context?.page ?? '', texts};
}
