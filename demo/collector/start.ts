import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {createApp} from './app.ts';
import {loadCatalogue, publishFolder} from './definitions.ts';
import type {Catalogue} from './definitions.ts';
import {answerWith, createNodeServer} from './http/node-server.ts';
import type {Log} from './http/log.ts';
import {loadLives} from './lives.ts';
import {startMail} from './mail/start.ts';
import type {MailService} from './mail/start.ts';
import {startCounts} from './petitions/counts.ts';
import {startNetworks} from './petitions/networks.ts';
import {countShortcut} from './petitions/routes.ts';
import {PROJECT_ROOT, StartError, localUrl, ownOrigins} from './settings.ts';
import type {Settings, StaffToken} from './settings.ts';
import {staffTokens} from './staff.ts';
import {createSqlStore} from './store/sql-store.ts';
import {openSqlite, sqliteUnavailable} from './store/sqlite.ts';
import type {Store} from './store/store.ts';

const DRAIN_MS = 10_000;

export interface Surroundings {
  log: Log;
  /** Brings the library up to date; called once the collector listens. */
  buildLibrary: () => Promise<void>;
  /** The collector's clock, ms since 1970. */
  now?: () => number;
}

export interface Collector {
  /** Where it listens and, unless set otherwise, what its links begin with. */
  url: string;
  staff: readonly StaffToken[];
  catalogue: Catalogue;
  store: Store;
  mail: MailService;
  /** Resolves when the library is up to date. */
  library: Promise<void>;
  /** Finishes what has begun, within 10 s, and closes the database. */
  close(): Promise<void>;
}

/**
 * Starts a collector.
 * @throws StartError when a setting does not allow it
 */
export async function start(settings: Settings, {log, buildLibrary, now = Date.now}: Surroundings): Promise<Collector> {
  const store = await openStore(settings.databaseFile);
  try {
    await publishFolder(store, settings.definitionsFolder, log);
    const catalogue = await loadCatalogue(store);
    const lives = await loadLives(store.staff);
    const serverKey = await store.serverKey();
    const staff = staffTokens(settings);
    const server = createNodeServer();
    const url = await listen(server, settings);
    const publicUrl = settings.publicUrl ?? url;
    const origins = ownOrigins(publicUrl);
    const library = buildLibrary();
    let isBuilt = false;
    library.then(() => { isBuilt = true; }, () => undefined);
    const networks = await startNetworks(store.petitions, now, (error) => log.error('networks-failed', error));
    const counts = startCounts({catalogue, store: store.petitions, now, log});
    const mail = startMail({settings, publicUrl, store: store.mail, catalogue, serverKey, log, now});
    const app = createApp({
      store, catalogue, lives, serverKey, staff, publicUrl, origins, log, library, now, networks, counts, mail,
      outbox: mail.outbox,
      root: PROJECT_ROOT,
      trustedProxies: settings.trustedProxies,
      allowedOrigins: settings.allowedOrigins ?? origins,
      unready: () => (isBuilt ? undefined : 'The library is still being built.'),
    });
    const shortcut = countShortcut(counts, settings.allowedOrigins ?? origins);
    answerWith(server, (request) => app.fetch(request), (error) => log.error('connection-failed', error), shortcut);
    return {url, staff, catalogue, store, mail, library, close: () => close(server, [() => networks.close(), () => counts.close(), () => mail.outbox?.stop(), () => store.close()])};
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function openStore(file: string): Promise<Store> {
  const db = openSqlite(file);
  try {
    return await createSqlStore(db, sqliteUnavailable);
  } catch (error) {
    await db.destroy();
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(`The database ${file} could not be brought up to date (${reason}): check DATABASE_URL, or restore the file from a backup.`);
  }
}

function listen(server: Server, {host, port}: Settings): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new StartError(listenSentence(error, host, port))));
    server.listen(port, host, () => resolve(localUrl(host, (server.address() as AddressInfo).port)));
  });
}

function listenSentence({code, message}: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE') return `Port ${port} on ${host} is in use: stop what uses it, or set PORT to another number.`;
  if (code === 'EACCES') return `Port ${port} on ${host} may not be used by this user: set PORT to a number above 1023.`;
  if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL') return `HOST is "${host}", which is no address of this machine: set it to 127.0.0.1 or 0.0.0.0.`;
  return `The collector cannot listen on ${host} port ${port} (${message}): check HOST and PORT.`;
}

/** @param parts Closed in their order, when no request is left */
async function close(server: Server, parts: (() => unknown)[]): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearTimeout(cut);
  for (const closePart of parts) await closePart();
}
