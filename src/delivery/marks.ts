import {hasDatabase, inStore} from './database.ts';

/** Remembers on this device that a consultation was answered. Where nothing can be kept, nothing is. */
export async function markAnswered(consultation: string): Promise<void> {
  await inStore('marks', 'readwrite', (store) => {
    store.put(new Date().toISOString(), consultation);
    return () => undefined;
  }).catch(() => undefined);
}

/** Whether this device has answered. Only a database that exists is opened, so that a first visit stores nothing. */
export async function isAnsweredHere(consultation: string): Promise<boolean> {
  try {
    if (!await hasDatabase()) return false;
    return await inStore('marks', 'readonly', (store) => {
      const request = store.getKey(consultation);
      return () => request.result !== undefined;
    });
  } catch {
    return false;
  }
}
