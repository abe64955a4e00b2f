import type {Definition, Payload} from '../../../src/schema.ts';
import type {PageVisit} from '../store/tally.ts';
import {mondayOf, timeZoneOf} from '../time-zone.ts';

/**
 * What page feedback counts as in the statistics of its page; undefined for every other kind. The report of a
 * problem answers neither question and counts as a visit alone.
 * @param receivedAt ISO 8601
 */
export function visitOf(definition: Definition, {context, answers}: Payload, receivedAt: string): PageVisit | undefined {
  const {feedback} = definition;
  if (!feedback || !context) return undefined;
  const useful = answers[feedback.useful];
  const satisfaction = feedback.satisfaction === undefined ? undefined : answers[feedback.satisfaction];
  return {
    page: context.pageId ?? context.page,
    week: mondayOf(receivedAt, timeZoneOf(definition)),
    ...((useful === 'yes' || useful === 'no') && {useful}),
    ...(typeof satisfaction === 'number' && {satisfaction}),
  };
}
