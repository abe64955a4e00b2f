import {html} from 'hono/html';
import type {LocalizedText} from '../../src/schema.ts';
import {currentDefinition} from './consultations.ts';
import type {Catalogue} from './definitions.ts';

/** `GET /survey/{id}` and `/poll/{id}`: a plain page that holds the element; the wrong kind leads to the right one. */
export async function hostedPage(request: Request, kind: string, id: string, catalogue: Catalogue, headers: Record<string, string>): Promise<Response> {
  const definition = currentDefinition(catalogue, id);
  const {search, searchParams} = new URL(request.url);
  if (definition.kind !== kind) return new Response(null, {status: 308, headers: {Location: `/${definition.kind}/${id}${search}`}});
  const wanted = searchParams.get('lang');
  const language = definition.languages.find((one) => one === wanted) ?? definition.languages[0] ?? 'en';
  const title = inLanguage(definition.title, language);
  const {text, email, phone} = definition.contact ?? {};
  const ways = [text && inLanguage(text, language), email, phone].filter(Boolean).join(', ');
  const fallback = html`<p>This page needs JavaScript to take your answers.${ways && ` You can also get in touch: ${ways}`}</p>`;
  const source = `/consultations/${id}`;
  const element = kind === 'poll'
    ? html`<consult-poll src="${source}" heading-level="1">${fallback}</consult-poll>`
    : html`<consult-survey src="${source}" heading-level="1">${fallback}</consult-survey>`;
  const page = await html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/hosted.css">
<script type="module" src="/${kind}.js"></script>
</head>
<body>
<main>
${element}
</main>
</body>
</html>
`;
  return new Response(page.toString(), {headers: {...headers, 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache'}});
}

function inLanguage(text: LocalizedText, language: string): string {
  return typeof text === 'string' ? text : text[language] ?? Object.values(text)[0] ?? '';
}
