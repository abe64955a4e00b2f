import {StoreUnavailable} from './store.ts';

interface Waiting<Item, Outcome> {
  item: Item;
  resolve: (outcome: Outcome) => void;
  reject: (error: unknown) => void;
}

export interface GroupCommitLimits {
  /** Items in one transaction at most. */
  maxGroup: number;
  /** Items that may wait; one more is refused at once. */
  maxWaiting: number;
}

/**
 * Collects what arrives while the last transaction runs and commits it in one: a durable
 * commit costs an fsync, and so twenty answer sets cost about as much as one.
 * @param commit Stores a group in one transaction; its outcomes are in the order of the items
 */
export function groupCommit<Item, Outcome>(
  commit: (items: Item[]) => Promise<Outcome[]>,
  {maxGroup, maxWaiting}: GroupCommitLimits,
): (item: Item) => Promise<Outcome> {
  const waiting: Waiting<Item, Outcome>[] = [];
  let running = false;

  /** Lets in what is on its way, as long as more comes with every turn: it shares the next commit. */
  async function arrivals(): Promise<void> {
    let before: number;
    do {
      before = waiting.length;
      await new Promise(setImmediate);
    } while (waiting.length > before && waiting.length < maxGroup);
  }

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting.splice(0, maxGroup);
      try {
        const outcomes = await commit(group.map(({item}) => item));
        group.forEach(({resolve}, index) => resolve(outcomes[index] as Outcome));
      } catch (error) {
        group.forEach(({reject}) => reject(error));
      }
      await arrivals();
    }
    running = false;
  }

  return (item) => new Promise((resolve, reject) => {
    if (waiting.length >= maxWaiting) {
      reject(new StoreUnavailable('Too many answers are waiting to be stored.'));
      return;
    }
    waiting.push({item, resolve, reject});
    if (running) return;
    running = true;
    void arrivals().then(run);
  });
}
