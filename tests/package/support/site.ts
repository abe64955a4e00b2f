import type { Definition } from '../../../src/schema.ts';
import type { Finding, Tree } from './tree.ts';

const ELEMENT = /<consult-(\w+)\s[^>]*?src="\/consultations\/([^"]+)"/g;
const HOSTED = /^\/(survey|poll|feedback|petition)\/([^/?]+)(?:\?lang=(\w+))?$/;
/** What the collector makes of itself: library files, and the mailbox of a demo without a mail server. */
const SERVED = /^\/(?:survey|poll|feedback|petition)\.js$|^\/mail\/$/;

/** What is wrong with the pages of a site, by path from the site's folder, and the definitions that they show. */
export function siteFindings(pages: Tree, paths: readonly string[], definitions: readonly Definition[]): Finding[] {
  return Object.entries(pages).flatMap(([path, text]) => [
    ...addressesOf(text).filter((address) => !leadsSomewhere(address, paths, definitions)).map((address) => `links to ${address}, which is not there`),
    ...elementMistakes(text, definitions),
    ...(/<script(?![^>]*\ssrc=)|<style|\s(?:style|on\w+)="/.test(text) ? ['holds a script or a style of its own, which its policy blocks'] : []),
    ...(isAnswered(path, text, pages) ? [] : ['names a version in another language that does not name it']),
  ].map((message) => ({ path, message })));
}

function elementMistakes(text: string, definitions: readonly Definition[]): string[] {
  const shown = [...text.matchAll(ELEMENT)].map(([, kind = '', id = '']) => ({ kind, id }));
  const scripts = [...text.matchAll(/<script type="module" src="\/(\w+)\.js">/g)].map(([, name = '']) => name);
  return [
    ...shown.filter(({ kind, id }) => !definitions.some((one) => one.id === id && one.kind === kind)).map(({ kind, id }) => `shows ${id}, which is no ${kind}`),
    ...shown.filter(({ kind }) => !scripts.includes(kind)).map(({ kind }) => `lacks the script ${kind}.js`),
    ...scripts.filter((name) => !shown.some(({ kind }) => kind === name)).map((name) => `has the script ${name}.js for nothing`),
  ];
}

const addressesOf = (text: string): string[] =>
  [...text.matchAll(/\s(?:href|src)="(\/[^"#]*)/g)].map(([, address = '']) => address).filter((address) => !address.startsWith('/consultations/'));

function leadsSomewhere(address: string, paths: readonly string[], definitions: readonly Definition[]): boolean {
  const [, kind, id, language] = HOSTED.exec(address) ?? [];
  if (kind === undefined) return SERVED.test(address) || paths.includes(address === '/' ? 'index.html' : address.slice(1));
  return definitions.some((one) => one.id === id && one.kind === kind && (language === undefined || one.languages.includes(language)));
}

/** Whether the version that a page's language link leads to has such a link back (standards of Welsh: each names the other). */
function isAnswered(path: string, text: string, pages: Tree): boolean {
  const other = versionOf(text);
  return other === undefined || versionOf(pages[other] ?? '') === path;
}

function versionOf(text: string): string | undefined {
  const address = /<a class="language" href="\/([^"]*)"/.exec(text)?.[1];
  return address === '' ? 'index.html' : address;
}

/** Texts that lack one of their definition's languages, or have another. */
export function languageFindings(definitions: readonly Definition[]): Finding[] {
  return definitions.flatMap(({ id, languages, ...rest }) => unequal(rest, '', [...languages].sort().join())
    .map((where) => ({ path: `${id}.json`, message: `${where} is not in ${languages.join(', ')}` })));
}

function unequal(value: unknown, where: string, languages: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value);
  const isText = 'en' in value || 'cy' in value;
  if (isText) return [...keys].sort().join() === languages ? [] : [where];
  return Object.entries(value).flatMap(([key, inner]) => unequal(inner, where === '' ? key : `${where}.${key}`, languages));
}
