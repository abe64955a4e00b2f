import type {Announcement, Mail} from '../mail/mail.ts';
import type {OutboxRow} from './tables.ts';

/** Somebody waits for it, or it is one of very many. */
export const PRIORITY = {awaited: 0, news: 1} as const;

/** The row of a mail that is due at once. */
export function toRow(id: string, address: string, mail: Mail | Announcement, now: string): OutboxRow {
  const isAwaited = mail.kind === 'confirm' || mail.kind === 'already-signed';
  return {
    id, address, consultation: mail.consultation, priority: isAwaited ? PRIORITY.awaited : PRIORITY.news,
    message: JSON.stringify(mail), created_at: now, due_at: now, attempts: 0, settled_at: null, outcome: '',
  };
}
