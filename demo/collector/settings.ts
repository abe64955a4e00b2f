import {BlockList, isIP} from 'node:net';
import {resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The folder that holds `src/`, `demo/` and `dist/`. */
export const PROJECT_ROOT = fileURLToPath(new URL('../..', import.meta.url));

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
const WILDCARD = new Set(['0.0.0.0', '::']);
/** An address, also with a name before it: `Glanmor Council <petitions@glanmor.example>`. */
const MAILBOX = /^(?:([^<>"\p{Cc}]*?)\s*<([^<>]+)>|([^<>]+))$/u;
const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*$/i;
const ADMIN_ENTRY = /^([^\s:,]+):([\x21-\x7e]+)$/;

/** A reason not to start, as one sentence for the person who starts the collector. */
export class StartError extends Error {}

export interface StaffToken {
  /** Who it was given to. */
  name: string;
  token: string;
}

/** Who mails come from. */
export interface Sender {
  name: string;
  address: string;
}

export interface Settings {
  host: string;
  /** 0 lets the system choose. */
  port: number;
  /** Path of the SQLite file. */
  databaseFile: string;
  /** Folder of the definitions to publish at start. */
  definitionsFolder: string;
  /** Where the world reaches the collector, without a trailing slash; unset: where it listens. */
  publicUrl: string | undefined;
  /** Unset: the collector's own origin. */
  allowedOrigins: ReadonlySet<string> | undefined;
  /** Unset on loopback: made for this run; unset elsewhere: no staff routes. */
  staff: StaffToken[] | undefined;
  /** The mail server, with its password if it needs one; unset: see `start.ts`. */
  smtpUrl: string | undefined;
  /** Unset: `no-reply` at the host of the public URL. */
  mailFrom: Sender | undefined;
  /** Proxies whose X-Forwarded-For is believed. */
  trustedProxies: BlockList;
  log: boolean;
}

/**
 * Reads the settings from the environment, once.
 * @throws StartError that names the wrong setting and says what to write
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  return {
    host: env['HOST'] || '127.0.0.1',
    port: readPort(env['PORT'] || '8080'),
    databaseFile: readDatabase(env['DATABASE_URL'] || resolve(PROJECT_ROOT, 'data/collector.db')),
    definitionsFolder: resolve(env['DEFINITIONS'] || resolve(PROJECT_ROOT, 'demo/definitions')),
    publicUrl: env['PUBLIC_URL'] ? readPublicUrl(env['PUBLIC_URL']) : undefined,
    allowedOrigins: env['ALLOWED_ORIGINS'] ? readOrigins(env['ALLOWED_ORIGINS']) : undefined,
    staff: env['ADMIN_TOKEN'] ? readStaff(env['ADMIN_TOKEN']) : undefined,
    smtpUrl: env['SMTP_URL'] ? readSmtpUrl(env['SMTP_URL']) : undefined,
    mailFrom: env['MAIL_FROM'] ? readSender(env['MAIL_FROM']) : undefined,
    trustedProxies: readProxies(env['TRUSTED_PROXIES'] ?? ''),
    log: readLog(env['LOG'] || 'on'),
  };
}

export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host);
}

/** The URL under which somebody on this machine reaches a server bound to `host` and `port`. */
export function localUrl(host: string, port: number): string {
  const name = WILDCARD.has(host) ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** The collector's own origins: on loopback people also type the other name of their machine. */
export function ownOrigins(publicUrl: string): Set<string> {
  const {origin, hostname, port, protocol} = new URL(publicUrl);
  if (!isLoopback(hostname)) return new Set([origin]);
  return new Set([origin, ...['127.0.0.1', 'localhost'].map((name) => `${protocol}//${name}:${port}`)]);
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new StartError(`PORT is "${text}", but it must be a whole number from 0 to 65535, such as 8080.`);
}

function readDatabase(url: string): string {
  if (/^postgres(ql)?:/i.test(url)) {
    throw new StartError(
      'DATABASE_URL names a PostgreSQL database, which this version does not support yet: leave it out or name a SQLite file, such as sqlite:data/collector.db.',
    );
  }
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme && scheme !== 'sqlite' && scheme !== 'file') {
    throw new StartError(`DATABASE_URL starts with "${scheme}:", but only a SQLite file such as sqlite:data/collector.db is supported.`);
  }
  const path = url.replace(/^(sqlite|file):(\/\/(?=\/))?/i, '');
  if (path === '' || path.includes(':memory:')) {
    throw new StartError('DATABASE_URL must name a file, such as sqlite:data/collector.db: answers kept in memory would be lost.');
  }
  return resolve(path);
}

function readPublicUrl(text: string): string {
  const url = URL.parse(text);
  const isPlain = url && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username;
  if (!isPlain) {
    throw new StartError(`PUBLIC_URL is "${text}", but it must be a web address such as https://consult.example.org.`);
  }
  return url.href.replace(/\/+$/, '');
}

function readOrigins(text: string): Set<string> {
  const entries = text.split(',').map((entry) => entry.trim()).filter(Boolean);
  for (const entry of entries) {
    if (entry === '*' || entry === 'null' || (URL.parse(entry)?.origin === entry && !entry.includes('*'))) continue;
    throw new StartError(
      `ALLOWED_ORIGINS holds "${entry}", which is not an origin: write scheme and host only, such as https://www.example.org, separated by commas.`,
    );
  }
  return new Set(entries);
}

function readStaff(text: string): StaffToken[] {
  return text.split(',').map((entry, index) => {
    const [, name, token] = ADMIN_ENTRY.exec(entry.trim()) ?? [];
    if (name && token) return {name, token};
    // The entry itself may be somebody's secret: it is not repeated.
    throw new StartError(`ADMIN_TOKEN, entry ${index + 1}, is not of the form name:token, such as "jo:6f1c…"; separate entries by commas.`);
  });
}

function readSmtpUrl(text: string): string {
  const url = URL.parse(text);
  if (url && /^smtps?:$/.test(url.protocol) && url.hostname && /^\/?$/.test(url.pathname)) return text;
  // It may hold a password: it is not repeated.
  throw new StartError('SMTP_URL must be the address of a mail server, such as smtp://user:password@mail.example.org:587 or smtps://mail.example.org.');
}

function readSender(text: string): Sender {
  const [, name = '', inBrackets, alone] = MAILBOX.exec(text.trim()) ?? [];
  const address = inBrackets ?? alone ?? '';
  if (ADDRESS.test(address)) return {name, address};
  throw new StartError(`MAIL_FROM is ${JSON.stringify(text)}, but it must be an email address, such as petitions@example.org or Example Council <petitions@example.org>.`);
}

function readProxies(text: string): BlockList {
  const proxies = new BlockList();
  for (const entry of text.split(',').map((one) => one.trim()).filter(Boolean)) {
    const [address = '', bits, ...rest] = entry.split('/');
    const version = isIP(address);
    const most = version === 6 ? 128 : 32;
    const isRange = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
    if (version === 0 || !isRange || rest.length > 0) {
      throw new StartError(`TRUSTED_PROXIES holds "${entry}", which is no address or range: write such as 127.0.0.1, 10.0.0.0/8 or 2001:db8::/32, separated by commas.`);
    }
    proxies.addSubnet(address, Number(bits ?? most), version === 6 ? 'ipv6' : 'ipv4');
  }
  return proxies;
}

function readLog(text: string): boolean {
  if (text === 'on' || text === 'off') return text === 'on';
  throw new StartError(`LOG is "${text}", but it must be "on" or "off".`);
}
