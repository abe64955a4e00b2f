const NAME = 'consult-widgets';
/** Every store from the first version on: raising the version later would wait for old tabs to close. */
const STORES = ['drafts', 'outbox', 'receipts', 'marks'];
const PATIENCE = 2_000;

/** The database, made on first need. @throws where storage is refused or an old tab blocks it */
function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    const fail = (): void => { reject(new Error('storage is not to be had')); };
    const timer = setTimeout(fail, PATIENCE);
    request.onupgradeneeded = () => { STORES.forEach((name) => request.result.createObjectStore(name)); };
    request.onerror = fail;
    request.onsuccess = () => {
      clearTimeout(timer);
      request.result.onversionchange = () => { request.result.close(); };
      resolve(request.result);
    };
  });
}

/** Resolves when the transaction is complete, not when the request is: only then is anything kept. */
async function inMarks<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction('marks', mode);
      const request = act(transaction.objectStore('marks'));
      transaction.oncomplete = () => { resolve(request.result); };
      transaction.onabort = () => { reject(new Error('storage gave up')); };
    });
  } finally {
    database.close();
  }
}

/** Remembers on this device that a consultation was answered. Where nothing can be kept, nothing is. */
export async function markAnswered(consultation: string): Promise<void> {
  await inMarks('readwrite', (store) => store.put(new Date().toISOString(), consultation)).catch(() => undefined);
}

/** Whether this device has answered. Only a database that exists is opened, so that a first visit stores nothing. */
export async function isAnsweredHere(consultation: string): Promise<boolean> {
  try {
    const databases = await indexedDB.databases();
    if (!databases.some(({name}) => name === NAME)) return false;
    return (await inMarks('readonly', (store) => store.getKey(consultation))) !== undefined;
  } catch {
    return false;
  }
}
