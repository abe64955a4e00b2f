import {serialise} from './serialise.ts';

/** One JSON value in the tab's own storage. Reading and writing never throw: sandboxed frames have no storage. */
export interface TabStore {
  read(): unknown;
  /** Whether the value is kept. */
  write(value: unknown): boolean;
  clear(): void;
}

/** The store under `key` of sessionStorage: for this tab only, gone when it closes. */
export function tabStore(key: string): TabStore {
  const attempt = <T>(action: (storage: Storage) => T): T | undefined => {
    try {
      return action(sessionStorage);
    } catch {
      return undefined;
    }
  };
  return {
    read: () => attempt((storage) => JSON.parse(storage.getItem(key) ?? 'null') as unknown),
    write: (value) => attempt((storage) => {
      storage.setItem(key, serialise(value));
      return true;
    }) ?? false,
    clear: () => attempt((storage) => { storage.removeItem(key); }),
  };
}
