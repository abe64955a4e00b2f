import {uuid} from '../util/uuid.ts';
import {inStore} from './database.ts';

/** An unfinished answer set as this device keeps it, under an id that one tab at most has. */
export interface DeviceDraft {
  id: string;
  /** The form it belongs to, as the tab's own store names it. */
  form: string;
  /** What the form made of it; may be anything that an older version of the library wrote. */
  draft: unknown;
  /** When the person began (ISO 8601). */
  began: string;
  /** When it is to be deleted (ms since 1970). */
  expires: number;
}

/** How long unfinished answers are kept after the last change, in ms. */
const KEPT_FOR = 30 * 24 * 60 * 60_000;

/** When answers that change now expire: after 30 days, or when the consultation closes. @param closes ISO 8601 */
export const expiryAt = (now: number, closes?: string): number =>
  Math.min(now + KEPT_FOR, closes === undefined ? Infinity : Date.parse(closes));

/**
 * Keeps a draft. One that is gone was taken over by another tab, so that this one goes on as a draft of its own.
 * @returns the id that it has from now on @throws where it cannot be kept
 */
export function keepDraft(draft: DeviceDraft): Promise<string> {
  return inStore('drafts', 'readwrite', (store) => {
    let {id} = draft;
    const known = store.getKey(id);
    known.onsuccess = () => {
      if (known.result === undefined) id = uuid();
      store.put({...draft, id}, id);
    };
    return () => id;
  });
}

/** The drafts of a form, the newest first. What has expired is deleted, whatever form it belongs to. */
export async function keptDrafts(form: string, now: number): Promise<DeviceDraft[]> {
  const all = await inStore('drafts', 'readwrite', (store) => {
    const request = store.getAll() as IDBRequest<DeviceDraft[]>;
    request.onsuccess = () => {
      request.result.filter(({expires}) => expires <= now).forEach(({id}) => store.delete(id));
    };
    return () => request.result;
  });
  return all.filter((draft) => draft.form === form && draft.expires > now).sort((a, b) => b.expires - a.expires);
}

/**
 * Takes a draft over from whoever has it: it gets another id, under which nobody else knows it.
 * @returns the draft; undefined where another tab was faster, or where it has expired
 */
export function takeDraft(id: string, now: number): Promise<DeviceDraft | undefined> {
  return inStore('drafts', 'readwrite', (store) => {
    let taken: DeviceDraft | undefined;
    const request = store.get(id) as IDBRequest<DeviceDraft | undefined>;
    request.onsuccess = () => {
      store.delete(id);
      if (!request.result || request.result.expires <= now) return;
      taken = {...request.result, id: uuid()};
      store.put(taken, taken.id);
    };
    return () => taken;
  });
}

/** Deletes drafts for good. */
export function deleteDrafts(ids: readonly string[]): Promise<void> {
  return inStore('drafts', 'readwrite', (store) => {
    ids.forEach((id) => store.delete(id));
    return () => undefined;
  });
}
