import {hash} from 'node:crypto';
import type {Hono} from 'hono';
import {html} from 'hono/html';
import {linkedPage} from '../linked-page.ts';
import type {MailStore} from '../store/mail-store.ts';
import {wordsFor} from './words.ts';

/** 128 bits in base64url. */
const TOKEN = /^[\w-]{22}$/;

/**
 * `/unsubscribe/{token}`: the link shows a page and changes nothing, its button ends the news; so does the one POST
 * of a mail program (RFC 8058), which needs neither a page before it nor a session.
 */
export function addUnsubscribe(app: Hono, store: MailStore): void {
  app.get('/unsubscribe/:token', async ({req}) => {
    const reader = await readerOf(req.param('token'), store);
    if (!reader) return missingPage();
    return reader.wantsNews ? askPage(reader.language) : donePage(reader.language);
  });
  app.post('/unsubscribe/:token', async ({req}) => {
    const reader = await readerOf(req.param('token'), store);
    if (!reader) return missingPage();
    await store.stopNews(reader);
    return donePage(reader.language);
  });
}

function readerOf(token: string, store: MailStore): ReturnType<MailStore['newsReader']> {
  // Found by its hash: how long that takes says nothing about the tokens that there are.
  return TOKEN.test(token) ? store.newsReader(hash('sha256', token)) : Promise.resolve(undefined);
}

function askPage(wanted: string): Promise<Response> {
  const {language, words: {page}} = wordsFor(wanted);
  return linkedPage({language, title: page.ask, content: html`<p>${page.explain}</p>
<form method="post"><button type="submit">${page.button}</button></form>`});
}

function donePage(wanted: string): Promise<Response> {
  const {language, words: {page}} = wordsFor(wanted);
  return linkedPage({language, title: page.done, content: html`<p>${page.doneExplain}</p>`});
}

/** In both languages, since nobody can tell whose link it was. */
function missingPage(): Promise<Response> {
  const [english, welsh] = [wordsFor('en').words.page, wordsFor('cy').words.page];
  return linkedPage({status: 404, language: 'en', title: english.missing, content: html`<p>${english.missingExplain}</p>
<div lang="cy"><h2>${welsh.missing}</h2><p>${welsh.missingExplain}</p></div>`});
}
