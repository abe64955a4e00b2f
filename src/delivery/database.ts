const NAME = 'consult-widgets';
/** Every store from the first version on: raising the version later would wait for old tabs to close. */
const STORES = ['drafts', 'outbox', 'receipts', 'marks'] as const;
/** How long the database may take before it counts as not to be had, in ms: an old tab can block it for good, and a slow disk for seconds. */
const PATIENCE = 5_000;

/**
 * Whether this device has the database: the one look at storage before the person acts.
 * @param unsure what is assumed where the browser cannot say
 */
export async function hasDatabase(unsure = false): Promise<boolean> {
  try {
    if (!('databases' in indexedDB)) return unsure;
    return (await indexedDB.databases()).some(({name}) => name === NAME);
  } catch {
    return false;
  }
}

/** The database, made on first need. @throws where storage is refused or an old tab blocks it */
function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    let isLate = false;
    const fail = (): void => {
      isLate = true;
      reject(new Error('storage is not to be had'));
    };
    const timer = setTimeout(fail, PATIENCE);
    request.onupgradeneeded = () => { STORES.forEach((name) => request.result.createObjectStore(name)); };
    request.onerror = fail;
    request.onsuccess = () => {
      clearTimeout(timer);
      request.result.onversionchange = () => { request.result.close(); };
      if (isLate) request.result.close();
      else resolve(request.result);
    };
  });
}

/**
 * One transaction in one store. It resolves when the transaction is complete, not when a request is: only then is
 * anything kept. Each opens the database anew, since iOS kills connections that rest.
 * @param act issues the requests; what it returns is called for the result once all is complete
 * @throws where storage is refused, full, or taken away meanwhile
 */
export async function inStore<T>(name: typeof STORES[number], mode: IDBTransactionMode, act: (store: IDBObjectStore) => () => T): Promise<T> {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(name, mode, {durability: 'strict'});
      const fail = (): void => { reject(new Error('storage gave up')); };
      transaction.onabort = fail;
      // A connection that is killed may take its transaction with it without a word.
      database.onclose = fail;
      const result = act(transaction.objectStore(name));
      transaction.oncomplete = () => { resolve(result()); };
    });
  } finally {
    database.close();
  }
}
