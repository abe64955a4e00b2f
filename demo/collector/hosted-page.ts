import {html} from 'hono/html';
import {localized} from '../../src/schema.ts';
import type {Definition} from '../../src/schema.ts';
import {currentDefinition} from './consultations.ts';
import type {Catalogue} from './definitions.ts';

interface Words {
  heading: string;
  needsScript: string;
}

const ENGLISH: Words = {heading: 'Have your say', needsScript: 'This page needs JavaScript to take your answers.'};
const WORDS: Record<string, Words> = {
  en: ENGLISH,
  cy: {heading: 'Dweud eich dweud', needsScript: 'Mae angen JavaScript ar y dudalen hon i gymryd eich atebion.'},
};

/** `GET /{kind}/{id}`: a plain page that holds the element; the wrong kind leads to the right one. */
export async function hostedPage(request: Request, kind: string, id: string, catalogue: Catalogue, headers: Record<string, string>): Promise<Response> {
  const definition = currentDefinition(catalogue, id);
  const {search, searchParams} = new URL(request.url);
  if (definition.kind !== kind) return new Response(null, {status: 308, headers: {Location: `/${definition.kind}/${id}${search}`}});
  const wanted = searchParams.get('lang');
  const language = definition.languages.find((one) => one === wanted) ?? definition.languages[0] ?? 'en';
  const page = await pageOf(definition, language);
  return new Response(page.toString(), {headers: {...headers, 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache'}});
}

function pageOf(definition: Definition, language: string): ReturnType<typeof html> {
  const {heading} = WORDS[language] ?? ENGLISH;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${localized(definition.title, language)}</title>
<link rel="stylesheet" href="/hosted.css">
<script type="module" src="/${definition.kind}.js"></script>
</head>
<body>
<main>
<h1>${heading}</h1>
${elementOf(definition, language)}
</main>
</body>
</html>
`;
}

function elementOf({id, kind, contact}: Definition, language: string): ReturnType<typeof html> {
  const {needsScript} = WORDS[language] ?? ENGLISH;
  const {text, email, phone} = contact ?? {};
  const fallback = html`<p>${needsScript}</p>
${text && html`<p>${localized(text, language)}</p>`}
${email && html`<p><a href="mailto:${email}">${email}</a></p>`}
${phone && html`<p>${phone}</p>`}`;
  const tag = `consult-${kind}`;
  return html`<${tag} src="/consultations/${id}">${fallback}</${tag}>`;
}
