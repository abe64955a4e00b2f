import {html} from 'hono/html';
import {deleteCookie, getCookie, setCookie} from 'hono/cookie';
import {isForm} from '../../http/body.ts';
import {RequestProblem} from '../../http/problem.ts';
import {holderOf} from '../../staff.ts';
import {COOKIE, identify, refuseOtherOrigins} from '../access.ts';
import {htmlPage, mistaken} from '../answers.ts';
import {Input, readFields} from '../input.ts';
import type {Page} from '../pages/layout.ts';
import {signInPage} from '../pages/sign-in.ts';
import type {Admin, AdminContext, AdminParts} from '../parts.ts';
import type {Sessions} from '../sessions.ts';

/** Only a page of ours may follow signing in. */
const OWN_PAGE = /^\/admin(?:\/[\w/-]*)?$/;

/** `POST` and `DELETE /admin/session`, and the pages to sign in and out. */
export function addSessionRoutes(admin: Admin, parts: AdminParts, sessions: Sessions): void {
  admin.get('/session', (context) => {
    const session = sessions.find(getCookie(context, COOKIE) ?? '');
    if (session) context.set('session', session);
    return htmlPage(context, session ? signedIn : signInPage('/admin'));
  });
  admin.post('/session', (context) => signIn(context, parts, sessions));
  const end = (context: AdminContext): Response => {
    identify(context, parts, sessions);
    sessions.end(deleteCookie(context, COOKIE, cookieOptions(parts)) ?? '');
    return isForm(context.req.raw) ? context.redirect('/admin/session', 303) : context.body(null, 204);
  };
  admin.delete('/session', end);
  admin.post('/session/end', end);
}

async function signIn(context: AdminContext, parts: AdminParts, sessions: Sessions): Promise<Response> {
  const origin = context.req.header('Origin');
  // Otherwise another site could sign people in under a name that is not theirs.
  if (origin !== undefined) refuseOtherOrigins(origin, parts.origins);
  const input = new Input(await readFields(context.req.raw));
  const token = input.text('token', 'Enter your staff token.');
  const wanted = input.optional('next') ?? '';
  const name = holderOf(token, parts.staff);
  if (!name && input.mistakes.length === 0) input.refuse('token', 'This token is not known here. Check it for missing characters.');
  if (!name) return refuse(context, wanted, input);
  setCookie(context, COOKIE, sessions.begin(name), cookieOptions(parts));
  return isForm(context.req.raw) ? context.redirect(ownPage(wanted), 303) : context.json({name});
}

function refuse(context: AdminContext, wanted: string, {mistakes}: Input): Promise<Response> {
  // The token is not shown again: it would stand in the page.
  if (isForm(context.req.raw)) return htmlPage(context, signInPage(ownPage(wanted), {fields: {}, mistakes}), 401);
  throw new RequestProblem('not-allowed', mistaken(mistakes).message, {status: 401});
}

const ownPage = (path: string): string => (OWN_PAGE.test(path) ? path : '/admin');

const cookieOptions = ({publicUrl}: AdminParts) =>
  ({path: '/admin', httpOnly: true, sameSite: 'Strict', secure: publicUrl.startsWith('https:')} as const);

const signedIn: Page = {
  heading: 'You are signed in',
  content: html`<p><a href="/admin">To the list of consultations</a></p>`,
};
