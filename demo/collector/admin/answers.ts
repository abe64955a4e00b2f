import {html} from 'hono/html';
import {isForm} from '../http/body.ts';
import {RequestProblem} from '../http/problem.ts';
import {Input, readFields} from './input.ts';
import type {Mistake} from './input.ts';
import {EMPTY} from './pages/forms.ts';
import type {Filled} from './pages/forms.ts';
import {layout} from './pages/layout.ts';
import type {Page} from './pages/layout.ts';
import {workOf} from './parts.ts';
import type {Admin, AdminContext, AdminParts, Work} from './parts.ts';

/** What came of something that staff did. */
export type Outcome = {
  /** What a program is told. */
  body: object;
} & (
  /** What a person is told, and on which page. */
  | {notice: string; next: string}
  /** A page that asks once more. */
  | {page: Page}
);

/** Something that staff do with a consultation: by a form or by JSON, at the same address. */
export interface Action<Value> {
  /** Below `/admin/consultations/:id`, without a slash. */
  path: string;
  /** Whether programs send it by PUT. */
  isPut?: boolean;
  /** The page with the form. */
  page(work: Work, filled: Filled, context: AdminContext): Page | Promise<Page>;
  /** What it takes; mistakes are noted in the input. */
  read(input: Input, work: Work): Value;
  /** @throws RequestProblem where it cannot be done */
  act(value: Value, work: Work, context: AdminContext): Promise<Outcome>;
}

export function addAction<Value>(admin: Admin, parts: AdminParts, action: Action<Value>): void {
  const path = `/consultations/:id/${action.path}`;
  admin.get(path, async (context) => htmlPage(context, await action.page(workOf(context, parts), EMPTY, context)));
  admin.on(action.isPut ? ['POST', 'PUT'] : ['POST'], [path], (context) => carryOut(context, workOf(context, parts), action));
}

async function carryOut<Value>(context: AdminContext, work: Work, action: Action<Value>): Promise<Response> {
  const fields = await readFields(context.req.raw);
  const again = async (problem: RequestProblem): Promise<Response> => {
    if (!isForm(context.req.raw)) throw problem;
    const mistakes = problem.extras.mistakes ?? [{path: '', message: problem.message}];
    return htmlPage(context, {...await action.page(work, {fields, mistakes}, context), mistakes}, problem.status);
  };
  const input = new Input(fields);
  const value = action.read(input, work);
  input.refuseUnknown();
  if (input.mistakes.length > 0) return again(mistaken(input.mistakes));
  try {
    return await answer(context, await action.act(value, work, context));
  } catch (error) {
    if (error instanceof RequestProblem) return again(error);
    throw error;
  }
}

function answer(context: AdminContext, outcome: Outcome): Response | Promise<Response> {
  if (!isForm(context.req.raw)) return context.json(outcome.body);
  if ('page' in outcome) return htmlPage(context, outcome.page);
  const session = context.get('session');
  if (session) session.notice = outcome.notice;
  return context.redirect(outcome.next, 303);
}

/** All mistakes in one problem: a person hears of every one, with the names of the fields for programs. */
export function mistaken(mistakes: readonly Mistake[]): RequestProblem {
  const sentences = mistakes.map(({path, message}) => (path ? `${path}: ${message}` : message));
  return new RequestProblem('invalid', sentences.join(' '), {mistakes});
}

export async function htmlPage(context: AdminContext, page: Page, status = 200): Promise<Response> {
  const text = await layout(page, context.get('session'));
  return new Response(text.toString(), {status, headers: {'Content-Type': 'text/html; charset=utf-8'}});
}

/** Whether it is a person who looks: browsers ask for HTML, programs do not. */
export const wantsHtml = ({req}: AdminContext): boolean => req.header('Accept')?.includes('text/html') ?? false;

/** What could not be done, as a page. */
export const problemPage = (title: string, detail: string): Page => ({
  heading: title,
  content: html`<p>${detail}</p><p><a href="/admin">To the list of consultations</a></p>`,
});
