import type {KeyObject} from 'node:crypto';
import {isIP} from 'node:net';
import {dirname, join} from 'node:path';
import type {Catalogue} from '../definitions.ts';
import type {Log} from '../http/log.ts';
import {isLoopback} from '../settings.ts';
import type {Sender, Settings} from '../settings.ts';
import type {MailStore} from '../store/mail-store.ts';
import {newsComposer} from './news.ts';
import {Outbox} from './outbox.ts';
import {fileTransport, smtpTransport} from './transport.ts';

interface MailParts {
  settings: Settings;
  publicUrl: string;
  store: MailStore;
  catalogue: Catalogue;
  serverKey: KeyObject;
  log: Log;
  now: () => number;
}

/** What becomes of mails. */
export interface MailService {
  /** Undefined where they wait, because nothing can send them. */
  outbox: Outbox | undefined;
  /** Where they land as files, if anywhere. */
  folder: string | undefined;
}

/** Mails go to the server of the settings; without one they are files where nobody but this machine is served. */
export function startMail({settings, publicUrl, store, catalogue, serverKey, log, now}: MailParts): MailService {
  const {smtpUrl, mailFrom, host, databaseFile} = settings;
  const {hostname} = new URL(publicUrl);
  const from = mailFrom ?? defaultSender(hostname);
  // Behind a proxy a collector listens on loopback too, and strangers must not read mails there.
  const isPrivate = isLoopback(host) && isLoopback(hostname.replace(/^\[|\]$/g, ''));
  const folder = !smtpUrl && isPrivate ? join(dirname(databaseFile), 'mail') : undefined;
  const transport = smtpUrl ? smtpTransport(smtpUrl, from) : folder && fileTransport(folder, from);
  if (!transport) return {outbox: undefined, folder};
  const clock = {now, after: startTimer};
  const outbox = new Outbox({store, transport, publicUrl, log, clock, composeNews: newsComposer(catalogue, serverKey)});
  void outbox.wake();
  return {outbox, folder};
}

/** A mail domain is a name: from an address of digits no mail comes. */
function defaultSender(hostname: string): Sender {
  const isName = isIP(hostname.replace(/^\[|\]$/g, '')) === 0;
  return {name: '', address: `no-reply@${isName ? hostname : 'localhost'}`};
}

function startTimer(ms: number, work: () => void): () => void {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
}
