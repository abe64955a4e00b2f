import {html} from 'hono/html';
import type {Mail} from './mail.ts';
import {wordsFor} from './words.ts';

const DAY_AND_ZONE: Intl.DateTimeFormatOptions = {
  weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit', timeZoneName: 'short',
};
/** Characters that end a line or turn the direction of writing: in a name they could only disguise something. */
const DISGUISES = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/gu;
/** A form that mails whatever a stranger types would be used to send advertisements. */
const LONGEST_NAME = 100;

/** A mail in words. */
export interface Message {
  subject: string;
  language: string;
  text: string;
  html: string;
  /** Where one request ends the news (RFC 8058). */
  unsubscribe?: string;
}

/** A paragraph; a link stands alone on its line, where every mail program finds it. */
type Paragraph = string | {link: string} | {title: string};

/** @param publicUrl What links begin with, without a trailing slash */
export async function messageOf(mail: Mail, publicUrl: string): Promise<Message> {
  const {language, words} = wordsFor(mail.language);
  const subject = `${words[subjectOf(mail)].subject}: ${plain(mail.title)}`;
  const name = plain(mail.name).slice(0, LONGEST_NAME);
  const title = plain(mail.title);
  const unsubscribe = mail.kind === 'news' ? `${publicUrl}/unsubscribe/${mail.token}` : undefined;
  const paragraphs = [words.greeting(name), ...paragraphsOf(mail, publicUrl, title), ...(unsubscribe ? [words.unsubscribe, {link: unsubscribe}] : [])];
  return {
    subject, language,
    text: `${paragraphs.map(asText).join('\n\n')}\n`,
    html: await asHtml(subject, paragraphs, language, mail.language),
    ...(unsubscribe && {unsubscribe}),
  };
}

const subjectOf = (mail: Mail): 'confirm' | 'already-signed' | 'response' | 'debate' => (mail.kind === 'news' ? mail.what : mail.kind);

function paragraphsOf(mail: Mail, publicUrl: string, title: string): Paragraph[] {
  const {language, words} = wordsFor(mail.language);
  const page = {link: new URL(mail.page ?? `petition/${mail.consultation}`, `${publicUrl}/`).href};
  switch (mail.kind) {
    case 'confirm': {
      const {signed, press, valid, closes, ignore} = words.confirm;
      const until = mail.closes ? `${valid} ${closes(dateTime(mail.closes, language, mail.timeZone))}` : valid;
      return [signed, {title}, press, {link: `${publicUrl}/confirm/${mail.token}`}, until, ignore];
    }
    case 'already-signed': {
      const {signed, counted, ignore, see} = words['already-signed'];
      return [signed, {title}, counted, ignore, see, page];
    }
    case 'news': {
      const {news, read} = words[mail.what];
      return [news, {title}, read, page];
    }
  }
}

function asText(paragraph: Paragraph): string {
  if (typeof paragraph === 'string') return paragraph;
  return 'link' in paragraph ? paragraph.link : paragraph.title;
}

/** No images, no styles, nothing to fetch: opening the mail tells nobody anything. */
async function asHtml(subject: string, paragraphs: Paragraph[], language: string, titleLanguage: string): Promise<string> {
  const body = paragraphs.map((paragraph) => {
    if (typeof paragraph === 'string') return html`<p>${paragraph}</p>\n`;
    if ('title' in paragraph) return html`<p lang="${titleLanguage}"><strong>${paragraph.title}</strong></p>\n`;
    return html`<p><a href="${paragraph.link}">${paragraph.link}</a></p>\n`;
  });
  const document = await html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${subject}</title></head>
<body>
${body}</body>
</html>
`;
  return document.toString();
}

const plain = (text: string): string => text.replace(DISGUISES, ' ').trim();

function dateTime(moment: string, language: string, timeZone = 'Europe/London'): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {...DAY_AND_ZONE, timeZone}).format(new Date(moment));
}
