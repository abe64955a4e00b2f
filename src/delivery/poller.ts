/** Called with each new value, or with an error when a request fails. */
export interface Subscriber<T> {
  value(value: T): void;
  failed(): void;
}

interface Poll {
  subscribers: Set<Subscriber<never>>;
  stop: AbortController;
  /** The newest value, for who comes later. */
  last?: {value: never};
}

const EVERY = 10_000;
const polls = new Map<string, Poll>();

/**
 * Follows a URL while the page is visible: one poller for each URL, however many elements show it.
 * The browser's cache answers by ETag, so that an unchanged value costs a 304.
 * @returns a function that ends it
 */
export function follow<T>(url: string, subscriber: Subscriber<T>): () => void {
  const poll = polls.get(url) ?? start(url);
  poll.subscribers.add(subscriber);
  if (poll.last) subscriber.value(poll.last.value);
  return () => {
    poll.subscribers.delete(subscriber);
    if (poll.subscribers.size > 0 || polls.get(url) !== poll) return;
    poll.stop.abort();
    polls.delete(url);
  };
}

function start(url: string): Poll {
  const poll: Poll = {subscribers: new Set(), stop: new AbortController()};
  const {signal} = poll.stop;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async (): Promise<void> => {
    clearTimeout(timer);
    await fetchOnce(url, poll, signal);
    if (!signal.aborted && !document.hidden) timer = setTimeout(() => void look(), EVERY);
  };
  document.addEventListener('visibilitychange', () => { if (!document.hidden) void look(); }, {signal});
  addEventListener('pageshow', (event) => { if (event.persisted) void look(); }, {signal});
  signal.addEventListener('abort', () => { clearTimeout(timer); });
  polls.set(url, poll);
  void look();
  return poll;
}

async function fetchOnce(url: string, poll: Poll, signal: AbortSignal): Promise<void> {
  const {subscribers} = poll;
  try {
    const response = await fetch(url, {credentials: 'omit', cache: 'no-cache', signal});
    if (!response.ok) throw new Error(String(response.status));
    const value = await response.json() as never;
    poll.last = {value};
    subscribers.forEach((subscriber) => { subscriber.value(value); });
  } catch {
    if (!signal.aborted) subscribers.forEach((subscriber) => { subscriber.failed(); });
  }
}
