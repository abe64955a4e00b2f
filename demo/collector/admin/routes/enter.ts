import type {Definition} from '../../../../src/schema.ts';
import {RequestProblem} from '../../http/problem.ts';
import {postResponse} from '../../responses.ts';
import {htmlPage} from '../answers.ts';
import {enterPage} from '../pages/enter.ts';
import {workOf} from '../parts.ts';
import type {Admin, AdminParts} from '../parts.ts';

/** The only staff page with a script: our own element, which sends to us alone. */
const POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "connect-src 'self'", "form-action 'self'",
  "base-uri 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'", 'trusted-types lit-html',
].join('; ');

/** `GET …/enter?channel=` and `POST …/responses`: staff enter what somebody answered on paper or by phone. */
export function addEnterRoutes(admin: Admin, parts: AdminParts): void {
  admin.get('/consultations/:id/enter', async (context) => {
    const {definition} = workOf(context, parts);
    refuseOtherKinds(definition);
    const response = await htmlPage(context, enterPage(definition, context.req.query('channel') === 'phone' ? 'phone' : 'paper'));
    response.headers.set('Content-Security-Policy', POLICY);
    return response;
  });
  admin.post('/consultations/:id/responses', (context) => {
    const {definition, who} = workOf(context, parts);
    refuseOtherKinds(definition);
    return postResponse(context.req.raw, definition.id, parts, who);
  });
}

/** Signatures on paper are counted in sheets, and nobody prints a poll. */
function refuseOtherKinds({kind}: Definition): void {
  if (kind !== 'survey') throw new RequestProblem('not-found', 'Only the answers to surveys are entered one by one.');
}
