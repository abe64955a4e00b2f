import {join} from 'node:path';
import type {Context, Hono} from 'hono';
import {
  countJsonSchema, definitionJsonSchema, payloadJsonSchema, problemJsonSchema, receiptJsonSchema, resultsJsonSchema,
} from '../../src/schema.ts';
import {fileResponse} from './files.ts';
import {conditionalJson} from './http/conditional.ts';
import {hostedPage} from './hosted-page.ts';
import type {Catalogue} from './definitions.ts';

export interface SiteParts {
  catalogue: Catalogue;
  /** Holds `demo/site`, `dist/cdn` and `storybook-static`. */
  root: string;
  /** Origins that a page of ours may send answers to. */
  origins: ReadonlySet<string>;
  /** Resolves when the library has been built. */
  library: Promise<unknown>;
}

const HOUSE = {'Cache-Control': 'no-cache'};
/** The library runs on other people's pages, also on isolated ones (COEP require-corp). */
const SHARED = {'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin'};
const LIBRARY = {...SHARED, 'Cache-Control': 'public, max-age=300'};
const CHUNK = {...SHARED, 'Cache-Control': 'public, max-age=31536000, immutable'};
const LIBRARY_PATH = /^\/(?:chunks\/)?[\w.-]+\.js(?:\.map)?$/;

/** What surrounds the endpoint: demo pages, library files, Storybook, JSON Schema, a page per consultation. */
export function addSite(app: Hono, parts: SiteParts): void {
  const csp = contentSecurityPolicy(parts.origins);
  addSchemas(app);
  for (const kind of ['survey', 'poll', 'feedback', 'petition'] as const) {
    app.get(`/${kind}/:id`, (context) => hostedPage(context.req.raw, kind, context.req.param('id'), parts.catalogue, csp));
  }
  const hosted = join(import.meta.dirname, 'hosted');
  app.get('/hosted.css', (context) => file(context, hosted, '/hosted.css', HOUSE));
  app.get('/storybook/*', (context) =>
    file(context, join(parts.root, 'storybook-static'), pathOf(context).slice('/storybook'.length), HOUSE));
  app.get('/storybook', (context) => context.redirect('/storybook/', 308));
  app.get('*', async (context) => {
    const path = pathOf(context);
    const page = await fileResponse(context.req.raw, join(parts.root, 'demo/site'), path, {...HOUSE, ...csp});
    if (page || !LIBRARY_PATH.test(path)) return page ?? context.notFound();
    await parts.library;
    return file(context, join(parts.root, 'dist/cdn'), path, path.startsWith('/chunks/') ? CHUNK : LIBRARY);
  });
}

function addSchemas(app: Hono): void {
  const schemas = {
    definition: definitionJsonSchema(), payload: payloadJsonSchema(), receipt: receiptJsonSchema(),
    results: resultsJsonSchema(), count: countJsonSchema(), problem: problemJsonSchema(),
  };
  for (const [name, schema] of Object.entries(schemas)) {
    app.get(`/schema/${name}.json`, (context) => {
      const response = conditionalJson(context.req.raw, schema, {cacheControl: 'public, max-age=300'});
      // Editors fetch a `$schema` from wherever they run.
      response.headers.set('Access-Control-Allow-Origin', '*');
      return response;
    });
  }
}

async function file(context: Context, root: string, path: string, headers: Record<string, string>): Promise<Response> {
  return await fileResponse(context.req.raw, root, path, headers) ?? context.notFound();
}

/** As it was sent: the router has already decoded its own idea of the path. */
const pathOf = (context: Context): string => new URL(context.req.url).pathname;

/** What a careful web team sets: the demo proves that the elements live with it. */
function contentSecurityPolicy(origins: ReadonlySet<string>): Record<string, string> {
  const policy = [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
    `connect-src 'self' ${[...origins].join(' ')}`, "form-action 'self'", "base-uri 'none'", "frame-ancestors 'self'",
    "require-trusted-types-for 'script'", 'trusted-types lit-html',
  ];
  return {'Content-Security-Policy': policy.join('; '), 'Referrer-Policy': 'same-origin'};
}
