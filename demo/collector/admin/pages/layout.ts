import {html} from 'hono/html';
import type {HtmlEscapedString} from 'hono/utils/html';
import type {Definition, LocalizedText} from '../../../../src/schema.ts';
import type {Mistake} from '../input.ts';
import type {Session} from '../sessions.ts';
import {idOf} from './forms.ts';

/** A template; what it is given comes out as text and never as markup. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** Where a link leads and what it says. */
export interface Link {
  href: string;
  text: string;
}

export interface Page {
  /** The heading, and what the title of the page begins with. */
  heading: string;
  /** The pages above it. */
  above?: readonly Link[];
  /** What needs another look in what was sent. */
  mistakes?: readonly Mistake[];
  /** Path of a module that the page runs. */
  script?: string;
  content: Html;
}

export const LIST: Link = {href: '/admin', text: 'Consultations'};

/** The pages above one of a consultation. */
export const aboveOf = (definition: Definition): Link[] => [LIST, {href: pathOf(definition), text: titleOf(definition)}];

export const pathOf = ({id}: Definition, page = ''): string => `/admin/consultations/${id}${page && `/${page}`}`;

export const titleOf = ({title, languages}: Definition): string => inLanguage(title, languages[0] ?? 'en');

/** Staff read English: a text that has none is shown as its author wrote it first. */
export const inLanguage = (text: LocalizedText, language = 'en'): string =>
  (typeof text === 'string' ? text : text['en'] ?? text[language] ?? Object.values(text)[0] ?? '');

/** A whole page. It takes the notice of what was done last, so that it is told once. */
export function layout({heading, above = [], mistakes = [], script, content}: Page, session?: Session): Html {
  const {notice, warnings} = told(session);
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${mistakes.length > 0 ? 'Error: ' : notice && `${notice} `}${heading} – Staff pages</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/admin/styles/base.css">
<link rel="stylesheet" href="/admin/styles/forms.css">
<link rel="stylesheet" href="/admin/styles/data.css">
${script && html`<script type="module" src="${script}"></script>`}
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header>
<div class="wrap bar">
<a class="home" href="/admin">Staff pages</a>
${session && signOut(session)}
</div>
</header>
<div class="wrap">
${above.length > 0 && html`<nav aria-label="Pages above"><ol class="above">${above.map(({href, text}) => html`<li><a href="${href}">${text}</a></li>`)}</ol></nav>`}
<main id="main" tabindex="-1">
${notice && html`<p class="notice" role="status">${notice}</p>`}
${warnings.length > 0 && warned(warnings)}
${mistakes.length > 0 && summary(mistakes)}
<h1>${heading}</h1>
${content}
</main>
</div>
</body>
</html>
`;
}

/** What a session holds to be told, which is told once. */
function told(session?: Session): Pick<Session, 'notice' | 'warnings'> {
  const {notice = '', warnings = []} = session ?? {};
  if (session) Object.assign(session, {notice: '', warnings: []});
  return {notice, warnings};
}

const warned = (warnings: readonly string[]): Html => html`<section class="warnings" aria-labelledby="warnings">
<h2 id="warnings">Please look at this again</h2>
<ul>${warnings.map((warning) => html`<li>${warning}</li>`)}</ul>
</section>`;

/** Every mistake, with a link to its field. */
const summary = (mistakes: readonly Mistake[]): Html => html`<section class="mistakes" role="alert" aria-labelledby="mistakes">
<h2 id="mistakes">There is a problem</h2>
<ul>${mistakes.map(({path, message}) => html`<li>${path ? html`<a href="#${idOf(path)}">${message}</a>` : message}</li>`)}</ul>
</section>`;

const signOut = ({name}: Session): Html => html`<form class="who" method="post" action="/admin/session/end">
<span>Signed in as ${name}</span>
<button class="plain">Sign out</button>
</form>`;
