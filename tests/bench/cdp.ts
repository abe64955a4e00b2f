import type { CDPSession } from 'playwright-core';

/**
 * A DevTools connection with nothing of its own in the page: Playwright's would add an isolated world and network
 * events to every page, a constant cost that pulls each ratio towards 1.
 */
export interface Session {
  send: CDPSession['send'];
  /** Calls `listener` for each event of that name; returns the way to stop it. */
  on: (event: string, listener: (params: unknown) => void) => () => void;
}
export interface Connection extends Session {
  session: (sessionId: string) => Session;
  close: () => void;
}

interface Message { id?: number; sessionId?: string; method?: string; params?: unknown; result?: unknown; error?: { message: string } }
interface Pending { resolve: (result: unknown) => void; reject: (error: Error) => void; method: string }

const open = async (url: string): Promise<WebSocket> => {
  const socket = new WebSocket(url);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', () => { reject(new Error(`No DevTools connection to ${url}`)); }, { once: true });
  });
  return socket;
};

/** @param url the WebSocket address that the browser prints when it starts. */
export const connect = async (url: string): Promise<Connection> => {
  const socket = await open(url);
  const pending = new Map<number, Pending>();
  const listeners = new Map<string, Set<(params: unknown) => void>>();
  let lastId = 0;

  const settle = (message: Message, waiting: Pending): void => {
    if (message.error) waiting.reject(new Error(`${waiting.method}: ${message.error.message}`));
    else waiting.resolve(message.result);
  };
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    const waiting = message.id === undefined ? undefined : pending.get(message.id);
    if (waiting && message.id !== undefined) {
      pending.delete(message.id);
      settle(message, waiting);
    }
    for (const listener of listeners.get(`${message.sessionId ?? ''} ${message.method ?? ''}`) ?? []) listener(message.params);
  });
  socket.addEventListener('close', () => {
    for (const waiting of pending.values()) waiting.reject(new Error(`${waiting.method}: the browser has gone`));
    pending.clear();
  });

  const session = (sessionId: string): Session => ({
    send: ((method: string, params?: object) => new Promise<unknown>((resolve, reject) => {
      const id = ++lastId;
      pending.set(id, { resolve, reject, method });
      socket.send(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }));
    })) as CDPSession['send'],
    on: (event, listener) => {
      const key = `${sessionId} ${event}`;
      const registered = listeners.get(key) ?? new Set();
      listeners.set(key, registered.add(listener));
      return () => { registered.delete(listener); };
    },
  });
  return { ...session(''), session, close: () => { socket.close(); } };
};
