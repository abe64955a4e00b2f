import {Hono} from 'hono';
import type {Context, MiddlewareHandler} from 'hono';
import {addAdmin} from './admin/admin.ts';
import {getDefinition, getResults} from './consultations.ts';
import {cors} from './http/cors.ts';
import {requestLog} from './http/log.ts';
import type {Log} from './http/log.ts';
import {RequestProblem, problemResponse} from './http/problem.ts';
import {addMailbox} from './mail/mailbox.ts';
import type {MailService} from './mail/start.ts';
import {addUnsubscribe} from './mail/unsubscribe.ts';
import {postResponse} from './responses.ts';
import type {Reception} from './responses.ts';
import {addPetitions} from './petitions/routes.ts';
import type {PetitionParts} from './petitions/routes.ts';
import type {StaffToken} from './settings.ts';
import {addSite} from './site.ts';
import type {SiteParts} from './site.ts';
import {StoreUnavailable} from './store/store.ts';

export interface AppParts extends SiteParts, PetitionParts, Reception {
  publicUrl: string;
  allowedOrigins: ReadonlySet<string>;
  /** Empty: there are no staff routes. */
  staff: readonly StaffToken[];
  /** What is still missing before the collector does all it should, if anything. */
  unready: () => string | undefined;
  mail: MailService;
  log: Log;
}

/** The collector as a portable core: give `app.fetch` a Request, get a Response. */
export function createApp(parts: AppParts): Hono {
  const app = new Hono();
  app.use(requestLog(parts.log), nosniff);
  for (const path of ['/consultations/*', '/petitions/*']) app.use(path, cors(parts.allowedOrigins));
  addEndpoint(app, parts);
  addPetitions(app, parts);
  addUnsubscribe(app, parts.store.mail);
  if (parts.mail.folder) addMailbox(app, parts.mail.folder);
  if (parts.staff.length > 0) addAdmin(app, parts);
  addHealth(app, parts);
  addSite(app, parts);
  app.all('*', (context) => refuseMethod(context, 'GET, HEAD'));
  app.notFound(() => problemResponse(new RequestProblem('not-found', 'There is nothing at this address.')));
  app.onError((error) => problemResponse(toProblem(error, parts.log)));
  return app;
}

function addEndpoint(app: Hono, parts: AppParts): void {
  app.get('/consultations/:id', ({req}) => getDefinition(req.raw, req.param('id'), parts));
  app.get('/consultations/:id/results', ({req}) => getResults(req.raw, req.param('id'), parts));
  app.post('/consultations/:id/responses', ({req}) => postResponse(req.raw, req.param('id'), parts));
  app.all('/consultations/:id/responses', (context) => refuseMethod(context, 'POST'));
}

function addHealth(app: Hono, {store, unready}: AppParts): void {
  app.get('/healthz', (context) => context.json({status: 'ok'}));
  app.get('/readyz', async (context) => {
    await store.ready();
    const missing = unready();
    if (missing) throw new RequestProblem('overloaded', missing, {headers: {'Retry-After': '1'}});
    return context.json({status: 'ready'});
  });
}

const nosniff: MiddlewareHandler = async (context, next) => {
  await next();
  context.res.headers.set('X-Content-Type-Options', 'nosniff');
};

function refuseMethod({req}: Context, allow: string): Response {
  if (req.method === 'OPTIONS') return new Response(null, {status: 204, headers: {Allow: allow}});
  throw new RequestProblem('method-not-allowed', `This address takes ${allow.replace(', ', ' and ')} only.`, {headers: {Allow: allow}});
}

/** What a caller may learn of an error. A fault of our own goes to the log and not into the answer. */
function toProblem(error: Error, log: Log): RequestProblem {
  if (error instanceof RequestProblem) return error;
  log.error('request-failed', error);
  if (error instanceof StoreUnavailable) {
    return new RequestProblem('overloaded', 'Answers cannot be stored at the moment; please try again.', {headers: {'Retry-After': '2'}});
  }
  return new RequestProblem('internal', 'The request could not be handled; it has been noted.');
}
