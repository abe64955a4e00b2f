/** What the library keeps on this device, for browser tests. */
const NAME = 'consult-widgets';

const settled = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
  request.onsuccess = () => { resolve(request.result); };
  request.onerror = () => { reject(new Error('refused')); };
});

/** The names of all databases. */
export const databases = async (): Promise<(string | undefined)[]> => (await indexedDB.databases()).map(({name}) => name);

/** All records of a store; none where there is no database, and then none is made. */
export async function records<T>(store: string): Promise<T[]> {
  if (!(await databases()).includes(NAME)) return [];
  const database = await settled(indexedDB.open(NAME));
  const all = await settled(database.transaction(store).objectStore(store).getAll()) as T[];
  database.close();
  return all;
}

/** Changes every record of a store. */
export async function change<T>(store: string, act: (record: T) => T): Promise<void> {
  const database = await settled(indexedDB.open(NAME));
  const transaction = database.transaction(store, 'readwrite');
  const target = transaction.objectStore(store);
  const keys = await settled(target.getAllKeys());
  for (const key of keys) target.put(act(await settled(target.get(key)) as T), key);
  await new Promise((resolve) => { transaction.oncomplete = resolve; });
  database.close();
}

const own = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB');

/** Storage as a sandboxed frame has it, until the test ends. */
export const refuseDatabases = (): void => void Object.defineProperty(globalThis, 'indexedDB', {
  configurable: true,
  get: () => { throw new DOMException('The operation is insecure.', 'SecurityError'); },
});

afterEach(() => {
  if (own) Object.defineProperty(globalThis, 'indexedDB', own);
});
