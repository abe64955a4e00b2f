import {readFile, readdir} from 'node:fs/promises';
import {join} from 'node:path';
import type {Hono} from 'hono';
import {html} from 'hono/html';
import {RequestProblem} from '../http/problem.ts';
import {isLoopback} from '../settings.ts';
import {readEml} from './eml.ts';
import type {ReadableMail} from './eml.ts';

type Html = ReturnType<typeof html>;

const MOST_LISTED = 200;
/** As `fileTransport` names them. */
const FILE = /^\d{8}T\d{9}Z-[0-9a-f-]{32,36}\.eml$/;
/** A whole line that is a link, as our mails write them. */
const LINK = /^https?:\/\/\S+$/;
const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
};

/** `/mail/`: what a collector without a mail server has sent, for whoever tries it out on their own machine. */
export function addMailbox(app: Hono, folder: string): void {
  app.use('/mail/*', async ({req}, next) => {
    refuseOtherHosts(req.raw);
    await next();
  });
  app.get('/mail', (context) => context.redirect('/mail/', 308));
  app.get('/mail/', async () => {
    const names = (await namesIn(folder)).slice(0, MOST_LISTED);
    const mails = await Promise.all(names.map(async (name) => ({name, ...await readMail(folder, name)})));
    return page('Mail', listOf(mails));
  });
  app.get('/mail/:name', async ({req}) => {
    const name = req.param('name');
    if (!(await namesIn(folder)).includes(name)) throw new RequestProblem('not-found', 'There is no such mail.');
    const mail = await readMail(folder, name);
    return page(mail.subject, contentOf(mail));
  });
}

/** A page elsewhere can give its own name the address of this machine (DNS rebinding), but then it sends that name. */
function refuseOtherHosts({headers}: Request): void {
  const host = URL.parse(`http://${headers.get('host') ?? ''}`)?.hostname.replace(/^\[|\]$/g, '') ?? '';
  if (!isLoopback(host)) throw new RequestProblem('not-allowed', 'Mails are shown on the machine that runs the collector only.');
}

/** Newest first. */
async function namesIn(folder: string): Promise<string[]> {
  // The folder is made with the first mail.
  const names = await readdir(folder).catch((): string[] => []);
  return names.filter((name) => FILE.test(name)).sort().reverse();
}

const readMail = async (folder: string, name: string): Promise<ReadableMail> => readEml(await readFile(join(folder, name)));

function listOf(mails: (ReadableMail & {name: string})[]): Html {
  if (mails.length === 0) return html`<p>No mail has been sent yet.</p>`;
  const items = mails.map(({name, subject, to, date}) => html`<li>
<a href="/mail/${name}">${subject}</a>
<p class="date">To ${to}, ${date}</p>
</li>
`);
  return html`<p>This collector has no mail server, so its mails are shown here, to you alone. The newest comes first.</p>
<ul>
${items}</ul>`;
}

function contentOf({from, to, date, text}: ReadableMail): Html {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) =>
    (LINK.test(paragraph) ? html`<p><a href="${paragraph}">${paragraph}</a></p>\n` : html`<p>${paragraph}</p>\n`));
  return html`<p class="date">From: ${from}</p>
<p class="date">To: ${to}</p>
<p class="date">Date: ${date}</p>
${paragraphs}
<p><a href="/mail/">All mails</a></p>`;
}

async function page(title: string, content: Html): Promise<Response> {
  const text = await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/site.css">
</head>
<body>
<div class="wrap">
<main>
<h1>${title}</h1>
${content}
</main>
</div>
</body>
</html>
`;
  return new Response(text.toString(), {headers: HEADERS});
}
