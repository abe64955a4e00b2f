import type {KeyObject} from 'node:crypto';
import {isIPv4} from 'node:net';
import type {PetitionStore} from '../store/petition-store.ts';
import {keyedHash} from './signer.ts';

const DAY = 86_400_000;
const GROUPS = 8;

/** Tells requests of one network from those of others for a day, without keeping anybody's address. */
export interface Networks {
  /** Hash of the range that an address belongs to, under the key of the day; empty for no address. */
  of(address: string, now: number): Promise<string>;
  close(): void;
}

type KeyStore = Pick<PetitionStore, 'networkKey' | 'forgetNetworks'>;

/** Destroys keys and hashes of past days now and at every midnight (UTC): a key lives for 48 hours at most. */
export async function startNetworks(store: KeyStore, now: () => number, onError: (error: Error) => void): Promise<Networks> {
  const key = keyOfDay(store);
  const forget = (): Promise<void> => store.forgetNetworks(dayOf(now() - DAY));
  await forget();
  let timer: NodeJS.Timeout;
  const wait = (): void => {
    timer = setTimeout(() => {
      forget().catch(onError);
      wait();
    }, DAY - now() % DAY);
    timer.unref();
  };
  wait();
  return {
    of: async (address, moment) => (address === '' ? '' : keyedHash(await key(moment), 'network', rangeOf(address))),
    close: () => clearTimeout(timer),
  };
}

/** The first 24 bits of an IPv4 address, or 64 of IPv6: what one household or office has. */
export function rangeOf(address: string): string {
  if (isIPv4(address)) return `${address.split('.').slice(0, 3).join('.')}.0/24`;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const before = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const zeros = tail === undefined ? 0 : GROUPS - before.length - after.length;
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after];
  return `${groups.slice(0, GROUPS / 2).map((group) => parseInt(group, 16).toString(16)).join(':')}::/64`;
}

/** The key of the last day that was asked for is kept: it is needed for every signature. */
function keyOfDay(store: KeyStore): (moment: number) => Promise<KeyObject> {
  let known: {day: number; key: Promise<KeyObject>} | undefined;
  return (moment) => {
    const day = Math.floor(moment / DAY);
    if (known?.day === day) return known.key;
    const key = store.networkKey(dayOf(moment));
    known = {day, key};
    key.catch(() => { known = undefined; });
    return key;
  };
}

const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
