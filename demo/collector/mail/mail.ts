import {localized} from '../../../src/schema.ts';
import type {Definition} from '../../../src/schema.ts';

/** Who gets a mail, and what it is about. */
interface Recipient {
  consultation: string;
  /** As it was typed and checked. */
  to: string;
  /** Written by the signatory: shown as plain text and nowhere but in the greeting. */
  name: string;
  /** BCP 47, as in the payload. */
  language: string;
  /** What the petition asks, in that language. */
  title: string;
  /** Where it is shown, if its definition says so; otherwise the collector's own page. */
  page?: string;
}

/** Published by staff, told to those who asked for news. */
export type News = 'response' | 'debate';

/** What a mail says. Its words are chosen when it is sent, so that the outbox holds little. */
export type Mail = Recipient & (
  | {kind: 'confirm'; token: string; /** ISO 8601; the link works for 24 h longer. */ closes?: string; timeZone?: string}
  | {kind: 'already-signed'}
  | {kind: 'news'; what: News; /** Opens `/unsubscribe/{token}`. */ token: string});

/** Stands in the outbox for the mails to all who asked for news, until each has its own. */
export interface Announcement {
  kind: 'announcement';
  consultation: string;
  what: News;
  /** The signature that was told last, in the order of ids. */
  after: string;
}

/** A signatory as the payload has them. */
export type Signatory = Pick<Recipient, 'to' | 'name' | 'language'>;

/** @param token Opens `/confirm/{token}`: 22 characters of base64url */
export function confirmMail(definition: Definition, signatory: Signatory, token: string): Mail {
  const {closes, timeZone} = definition;
  return {...recipient(definition, signatory), kind: 'confirm', token, ...(closes && {closes}), ...(timeZone && {timeZone})};
}

/** For the owner of an address alone: nobody else is told that it has signed. */
export function alreadySignedMail(definition: Definition, signatory: Signatory): Mail {
  return {...recipient(definition, signatory), kind: 'already-signed'};
}

export function newsMail(definition: Definition, signatory: Signatory, what: News, token: string): Mail {
  return {...recipient(definition, signatory), kind: 'news', what, token};
}

function recipient({id, title, links}: Definition, {to, name, language}: Signatory): Recipient {
  return {consultation: id, to, name, language, title: localized(title, language), ...(links?.page && {page: links.page})};
}
