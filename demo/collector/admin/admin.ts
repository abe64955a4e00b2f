import {join} from 'node:path';
import {Hono} from 'hono';
import type {MiddlewareHandler} from 'hono';
import {fileResponse} from '../files.ts';
import {RequestProblem} from '../http/problem.ts';
import {identify} from './access.ts';
import {htmlPage, problemPage, wantsHtml} from './answers.ts';
import {signInPage} from './pages/sign-in.ts';
import type {Admin, AdminContext, AdminParts} from './parts.ts';
import {addAnonymiseRoute} from './routes/anonymise.ts';
import {addAuditRoute} from './routes/audit.ts';
import {addEnterRoutes} from './routes/enter.ts';
import {addExportRoutes} from './routes/export.ts';
import {addFeedbackRoutes} from './routes/feedback.ts';
import {addHeldRoutes} from './routes/held.ts';
import {addInvalidateRoute} from './routes/invalidate.ts';
import {addOverviewRoutes} from './routes/overview.ts';
import {addPaperRoute} from './routes/paper.ts';
import {addPublishRoutes} from './routes/publish.ts';
import {addSayRoutes} from './routes/say.ts';
import {addSessionRoutes} from './routes/session.ts';
import {addStateRoute} from './routes/state.ts';
import {addTrendsRoute} from './routes/trends.ts';
import {createSessions} from './sessions.ts';

/** No script at all; `same-origin` because `no-referrer` would hide from us which site a form came from. */
const HEADERS = {
  'Content-Security-Policy': "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

const STYLES = join(import.meta.dirname, 'styles');
const ADDITIONS = [
  addOverviewRoutes, addPublishRoutes, addStateRoute, addSayRoutes, addHeldRoutes, addPaperRoute, addTrendsRoute,
  addInvalidateRoute, addAnonymiseRoute, addFeedbackRoutes, addEnterRoutes, addExportRoutes, addAuditRoute,
];

/** What only staff see and do, under `/admin`: for programs by a token, for people as pages. */
export function addAdmin(app: Hono, parts: AdminParts): void {
  const admin: Admin = new Hono();
  const sessions = createSessions(parts.now);
  admin.use(asPage, withHeaders);
  admin.get('/styles/*', async (context) => await fileResponse(context.req.raw, STYLES, context.req.path.slice('/admin/styles'.length), {'Cache-Control': 'no-cache'}) ?? context.notFound());
  addSessionRoutes(admin, parts, sessions);
  admin.use(async (context, next) => {
    const {who, session} = identify(context, parts, sessions);
    context.set('who', who);
    if (session) context.set('session', session);
    await next();
  });
  for (const add of ADDITIONS) add(admin, parts);
  admin.all('*', (context) => {
    if (context.req.path === '/admin/') return context.redirect('/admin', 308);
    throw new RequestProblem('not-found', 'There is nothing at this address of the staff pages.');
  });
  app.route('/admin', admin);
}

const withHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const {headers} = context.res;
  for (const [name, value] of Object.entries(HEADERS)) if (!headers.has(name)) headers.set(name, value);
};

/** Shows a problem to a person as a page; where nobody is signed in, as the form to do so. */
const asPage = async (context: AdminContext, next: () => Promise<void>): Promise<void> => {
  await next();
  const {res} = context;
  if (!wantsHtml(context) || res.headers.get('content-type') !== 'application/problem+json') return;
  const {title, detail} = await res.json() as {title: string; detail: string};
  const page = res.status === 401 ? signInPage(new URL(context.req.url).pathname) : problemPage(title, detail);
  context.res = await htmlPage(context, page, res.status);
};
