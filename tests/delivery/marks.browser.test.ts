import {expect} from 'chai';
import {isAnsweredHere, markAnswered} from '../../src/delivery/marks.ts';

const NAME = 'consult-widgets';
const names = async (): Promise<(string | undefined)[]> => (await indexedDB.databases()).map(({name}) => name);

const settled = (request: IDBOpenDBRequest): Promise<IDBDatabase> => new Promise((resolve, reject) => {
  request.onsuccess = () => { resolve(request.result); };
  request.onerror = () => { reject(new Error('refused')); };
});

const own = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB');
/** Storage as a sandboxed frame has it, until the test ends. */
const refuse = (): void => void Object.defineProperty(globalThis, 'indexedDB', {
  configurable: true,
  get: () => { throw new DOMException('The operation is insecure.', 'SecurityError'); },
});

afterEach(async () => {
  if (own) Object.defineProperty(globalThis, 'indexedDB', own);
  await settled(indexedDB.deleteDatabase(NAME));
});

describe('marks', () => {
  it('remember what was answered, and nothing else', async () => {
    await markAnswered('bins');
    expect([await isAnsweredHere('bins'), await isAnsweredHere('trees'), await isAnsweredHere('toString')]).to.deep.equal([true, false, false]);
  });

  it('make no database by looking', async () => {
    expect(await isAnsweredHere('bins')).to.equal(false);
    expect(await names()).not.to.include(NAME);
  });

  it('make every store that later versions need', async () => {
    await markAnswered('bins');
    const database = await settled(indexedDB.open(NAME));
    expect([[...database.objectStoreNames], database.version]).to.deep.equal([['drafts', 'marks', 'outbox', 'receipts'], 1]);
    database.close();
  });

  it('leave the database to others at once', async () => {
    await markAnswered('bins');
    const newer = await settled(indexedDB.open(NAME, 2));
    newer.close();
  });

  it('do without storage', async () => {
    refuse();
    await markAnswered('bins');
    expect(await isAnsweredHere('bins')).to.equal(false);
  });

  it('give up on a database that is newer', async () => {
    (await settled(indexedDB.open(NAME, 2))).close();
    await markAnswered('bins');
    expect(await isAnsweredHere('bins')).to.equal(false);
  });
});
