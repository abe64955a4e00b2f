/** A mail as a person reads it. */
export interface ReadableMail {
  from: string;
  to: string;
  subject: string;
  /** As the header has it (RFC 5322, 3.3). */
  date: string;
  text: string;
}

const ENCODED_WORD = /=\?utf-8\?([qb])\?([^?]*)\?=/gi;

/**
 * Reads a mail that this collector wrote: UTF-8 throughout, its text the first part of a multipart/alternative.
 * It is no reader for mails of others.
 */
export function readEml(bytes: Buffer): ReadableMail {
  // One character for each byte, until the encodings within are undone.
  const {headers, body} = split(bytes.toString('latin1'));
  const boundary = /boundary="([^"]+)"/.exec(headers.get('content-type') ?? '')?.[1];
  const part = split(boundary ? body.split(`--${boundary}`)[1]?.trimStart() ?? '' : body);
  const header = (name: string): string => decodeWords(headers.get(name) ?? '');
  return {from: header('from'), to: header('to'), subject: header('subject'), date: header('date'), text: decodeText(part)};
}

interface Entity {
  headers: Map<string, string>;
  body: string;
}

function split(text: string): Entity {
  const end = text.indexOf('\r\n\r\n');
  const lines = text.slice(0, end).replace(/\r\n(?=[ \t])/g, '').split('\r\n');
  const headers = new Map(lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  }));
  return {headers, body: text.slice(end + 4)};
}

function decodeText({headers, body}: Entity): string {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase();
  const text = body.replaceAll('\r\n', '\n').trim();
  return encoding === 'quoted-printable' ? fromQuotedPrintable(text.replace(/=\n/g, '')) : utf8(text);
}

/** RFC 2047; white space between two encoded words is part of neither. */
function decodeWords(text: string): string {
  return text.replace(/(\?=)\s+(?==\?)/g, '$1').replace(ENCODED_WORD, (_word, encoding: string, content: string) =>
    (encoding.toLowerCase() === 'b' ? Buffer.from(content, 'base64').toString('utf8') : fromQuotedPrintable(content.replaceAll('_', ' '))));
}

const fromQuotedPrintable = (text: string): string =>
  utf8(text.replace(/=([0-9A-F]{2})/gi, (_code, byte: string) => String.fromCharCode(parseInt(byte, 16))));

const utf8 = (latin1: string): string => Buffer.from(latin1, 'latin1').toString('utf8');
