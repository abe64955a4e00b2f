import {mkdir, rename, writeFile} from 'node:fs/promises';
import {domainToASCII} from 'node:url';
import {join} from 'node:path';
import {createTransport} from 'nodemailer';
import type {SendMailOptions} from 'nodemailer';
import type {Sender} from '../settings.ts';
import type {Message} from './messages.ts';

/** SMTP reply code (RFC 5321, 4.2.3). */
const MAILBOX_NAME_NOT_ALLOWED = 553;

const TIMEOUTS = {connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000, dnsTimeout: 10_000};

/** A message on its way: everything that its bytes depend on, so that a repeat is the same mail. */
export interface Letter extends Message {
  /** Of the outbox; becomes the Message-ID, by which a mail program knows a repeat. */
  id: string;
  to: string;
  /** ISO 8601, UTC, milliseconds. */
  createdAt: string;
}

/** What became of a letter. */
export type Delivery =
  | {result: 'sent'}
  /** This address will never be taken. */
  | {result: 'refused'; code: number}
  /** Not now: the server answered for this letter alone. */
  | {result: 'deferred'; code: number}
  /** The server cannot be reached or takes nothing: no letter is to blame. */
  | {result: 'offline'; reason: string};

/** Takes letters one at a time and never throws. */
export interface Transport {
  deliver(letter: Letter): Promise<Delivery>;
  /** Cuts what is under way. */
  close(): void;
}

/** Sends to a mail server over one connection that is kept. */
export function smtpTransport(url: string, from: Sender): Transport {
  // An idle connection that the server has dropped is made anew; what else fails is the outbox's to repeat.
  const smtp = createTransport({...TIMEOUTS, url, pool: true, maxConnections: 1, maxMessages: Infinity, maxRequeues: 1});
  return {
    deliver: (letter) => toReachable(letter, async (to) => {
      try {
        await smtp.sendMail(mailOptions({...letter, to}, from));
        return {result: 'sent'};
      } catch (error) {
        return failureOf(error);
      }
    }),
    close: () => smtp.close({force: true}),
  };
}

/** Writes each letter as a file into a folder, for a collector without a mail server. */
export function fileTransport(folder: string, from: Sender): Transport {
  const composer = createTransport({streamTransport: true, buffer: true, newline: 'windows'});
  return {
    deliver: (letter) => toReachable(letter, async (to) => {
      try {
        const {message} = await composer.sendMail(mailOptions({...letter, to}, from));
        await mkdir(folder, {recursive: true});
        const file = join(folder, `${letter.createdAt.replace(/[-:.]/g, '')}-${letter.id}.eml`);
        // Under its name once it is whole: whoever lists the folder sees no half mail.
        await writeFile(`${file}.part`, message);
        await rename(`${file}.part`, file);
        return {result: 'sent'};
      } catch (error) {
        return {result: 'offline', reason: error instanceof Error ? error.message : String(error)};
      }
    }),
    close: () => composer.close(),
  };
}

/**
 * An address as it goes into an envelope, its domain in ASCII (RFC 5891); undefined for what could end
 * a line of the protocol or name more than one mailbox.
 */
export function envelopeAddress(address: string): string | undefined {
  const [, local, domain] = /^([^\s\p{C}@<>()[\]\\,;:"]+)@([^\s\p{C}@<>()[\]\\,;:"]+)$/u.exec(address) ?? [];
  const ascii = domainToASCII(domain ?? '');
  return local && ascii ? `${local}@${ascii}` : undefined;
}

async function toReachable(letter: Letter, deliver: (to: string) => Promise<Delivery>): Promise<Delivery> {
  const to = envelopeAddress(letter.to);
  return to ? deliver(to) : {result: 'refused', code: MAILBOX_NAME_NOT_ALLOWED};
}

function mailOptions({id, to, createdAt, subject, text, html, language, unsubscribe}: Letter, from: Sender): SendMailOptions {
  return {
    from, to: {name: '', address: to}, subject, text, html,
    messageId: `<${id}@${from.address.split('@')[1] ?? ''}>`,
    date: new Date(createdAt),
    // Readable in a plain viewer too.
    textEncoding: 'quoted-printable',
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': language,
      ...(unsubscribe && {'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'}),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Only what a server says of the recipient or of the text is about the letter; everything else is about the server. */
function failureOf(error: unknown): Delivery {
  const {command = '', responseCode = 0, permanent = false} = error as {command?: string; responseCode?: number; permanent?: boolean};
  const isOfLetter = (command === 'RCPT TO' || command === 'DATA') && responseCode > 0;
  if (isOfLetter && permanent && command === 'RCPT TO') return {result: 'refused', code: responseCode};
  if (isOfLetter) return {result: 'deferred', code: responseCode};
  return {result: 'offline', reason: `${command || 'connection'} ${responseCode || reasonOf(error)}`};
}

/** A code and no text: what a server writes may hold the address. */
const reasonOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'failed');
