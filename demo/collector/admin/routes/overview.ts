import type {Definition} from '../../../../src/schema.ts';
import type {Totals} from '../../store/staff-store.ts';
import {htmlPage, wantsHtml} from '../answers.ts';
import {consultationPage, listPage} from '../pages/overview.ts';
import {workOf} from '../parts.ts';
import type {Admin, AdminParts} from '../parts.ts';

const NONE: Totals = {stored: 0, waiting: 0, signatures: 0};

/** The list of consultations, and one of them with all that can be done. */
export function addOverviewRoutes(admin: Admin, parts: AdminParts): void {
  const {catalogue, lives, store, now} = parts;
  admin.get('/', async (context) => {
    const totals = await store.staff.totals();
    const rows = catalogue.all().map((definition) =>
      ({definition, live: lives.at(definition, now()), totals: totals.get(definition.id) ?? NONE}));
    if (wantsHtml(context)) return htmlPage(context, listPage(rows));
    return context.json({consultations: rows.map(({definition, ...row}) => ({...namesOf(definition), ...row}))});
  });
  admin.get('/consultations/:id', async (context) => {
    const work = workOf(context, parts);
    const {definition} = work;
    const totals = (await store.staff.totals()).get(definition.id) ?? NONE;
    const live = lives.at(definition, now());
    if (wantsHtml(context)) return htmlPage(context, consultationPage(work, live, totals));
    return context.json({...namesOf(definition), live, totals});
  });
}

const namesOf = ({id, kind, title, version}: Definition): object => ({id, kind, title, version});
