import {html} from 'hono/html';
import {timeZoneOf} from '../../time-zone.ts';
import type {AuditEntry} from '../../store/audit.ts';
import type {Work} from '../parts.ts';
import {aboveOf, pathOf} from './layout.ts';
import type {Html, Page} from './layout.ts';
import {table, when} from './tables.ts';

/** What was done, in words; the log of a newer version may hold others. */
const ACTIONS: Record<string, string> = {
  publish: 'Published a version', state: 'Changed the state', response: 'Published a response', debate: 'Recorded a debate',
  moderate: 'Decided about an answer', paper: 'Added paper signatures', enter: 'Entered answers of somebody else', invalidate: 'Struck signatures out', anonymise: 'Took personal details out',
};

/** @param next Where older entries begin */
export function auditPage({definition}: Work, entries: readonly AuditEntry[], next: string | undefined): Page {
  const zone = timeZoneOf(definition);
  const rows = entries.map(({at, who, action, detail}) =>
    [when(at, zone), who, ACTIONS[action] ?? action, details(detail)]);
  return {
    heading: 'Audit log',
    above: aboveOf(definition),
    content: html`${entries.length > 0 ? table('Newest first', ['When', 'Who', 'What', 'Details'], rows) : html`<p>Nobody has changed anything yet.</p>`}
${next && html`<p><a href="${pathOf(definition, 'audit')}?before=${encodeURIComponent(next)}">Older entries</a></p>`}`,
  };
}

const details = (detail: Record<string, unknown>): Html => html`<dl class="details">${Object.entries(detail).map(([name, value]) => html`<div>
<dt>${name}</dt><dd>${typeof value === 'string' ? value : JSON.stringify(value)}</dd>
</div>`)}</dl>`;
