import {html} from 'hono/html';

type Html = ReturnType<typeof html>;

/** No script, nothing from elsewhere, and the address with its token is told to nobody. */
const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
  'Content-Security-Policy': "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
};

export interface LinkedPage {
  status?: number;
  /** BCP 47. */
  language: string;
  title: string;
  content: Html;
}

/** A page that a mailed link opens: it works in every browser, and is kept by none. */
export async function linkedPage({status = 200, language, title, content}: LinkedPage): Promise<Response> {
  const text = await html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/hosted.css">
</head>
<body>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`;
  return new Response(text.toString(), {status, headers: HEADERS});
}
