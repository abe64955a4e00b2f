import {htmlPage, wantsHtml} from '../answers.ts';
import {auditPage} from '../pages/audit.ts';
import {workOf} from '../parts.ts';
import type {Admin, AdminParts} from '../parts.ts';

const AT_ONCE = 100;

/** `GET …/audit`: who did what and when, the newest first; `before` is where older entries begin. */
export function addAuditRoute(admin: Admin, parts: AdminParts): void {
  admin.get('/consultations/:id/audit', async (context) => {
    const work = workOf(context, parts);
    const [at, id] = (context.req.query('before') ?? '').split('~');
    const {entries, older} = await parts.store.staff.audit(work.definition.id, AT_ONCE, at && id ? {at, id} : undefined);
    const next = older && `${older.at}~${older.id}`;
    if (wantsHtml(context)) return htmlPage(context, auditPage(work, entries, next));
    return context.json({entries, ...(next && {before: next})});
  });
}
