import {htmlPage, wantsHtml} from '../answers.ts';
import {trendsPage} from '../pages/trends.ts';
import {petitionOf, workOf} from '../parts.ts';
import type {Admin, AdminParts} from '../parts.ts';
import type {Trend} from '../../store/trends.ts';

const HOUR = 3_600_000;

export interface Trends {
  /** Of the last hour and of the last 24, the most frequent first. */
  hour: {domains: Trend[]; areas: Trend[]};
  day: {domains: Trend[]; areas: Trend[]};
}

/** `GET …/trends`: where most signatures of late come from, so that a flood from one place is seen. */
export function addTrendsRoute(admin: Admin, parts: AdminParts): void {
  const {store, now} = parts;
  admin.get('/consultations/:id/trends', async (context) => {
    const work = workOf(context, parts);
    petitionOf(work);
    const {id} = work.definition;
    const since = async (hours: number): Promise<Trends['hour']> => {
      const moment = new Date(now() - hours * HOUR).toISOString();
      return {domains: await store.staff.trends(id, 'domain', moment), areas: await store.staff.trends(id, 'area', moment)};
    };
    const found: Trends = {hour: await since(1), day: await since(24)};
    return wantsHtml(context) ? htmlPage(context, trendsPage(work, found)) : context.json(found);
  });
}
