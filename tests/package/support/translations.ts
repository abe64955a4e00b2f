import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import { root } from './tree.ts';
import type { Finding } from './tree.ts';

const HOME = `${root}/src/i18n`;

/** A message as @lit/localize-tools reads it: text, and placeholders by their source text. */
export interface Message {
  name: string;
  contents: (string | { untranslatable: string })[];
}

type Config = ConstructorParameters<typeof RuntimeLitLocalizer>[0];

/** The project's lit-localize configuration, as its command line reads it. */
export function readConfig(): Config {
  const config = JSON.parse(readFileSync(`${HOME}/lit-localize.json`, 'utf8')) as Config;
  return { ...config, baseDir: HOME, resolve: (path) => resolve(HOME, path) };
}

/** The messages marked in the sources, and the translations by locale. */
export function readMessages(): { source: Message[]; translations: ReadonlyMap<string, Message[]> } {
  const localizer = new RuntimeLitLocalizer(readConfig());
  const { messages, errors } = localizer.extractSourceMessages();
  if (errors.length > 0) throw new Error(errors.map(({ messageText }) => JSON.stringify(messageText)).join('\n'));
  return { source: messages, translations: localizer.readTranslationsSync().translations };
}

/** Builds the locale modules afresh and returns the words of each, by locale. */
export async function freshLocales(): Promise<Record<string, unknown>> {
  // Inside the repository, because the modules import @lit/localize.
  mkdirSync(`${root}/.cache`, { recursive: true });
  const folder = mkdtempSync(`${root}/.cache/locales-`);
  const config = readConfig();
  try {
    await new RuntimeLitLocalizer({ ...config, output: { ...config.output, outputDir: folder, language: 'ts' } }).build();
    const words = config.targetLocales.map(async (locale) => [locale, await templatesOf(`${folder}/${locale}.ts`)] as const);
    return Object.fromEntries(await Promise.all(words));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The words of a locale module. */
export async function templatesOf(path: string): Promise<unknown> {
  const { templates } = (await import(path)) as { templates: unknown };
  return templates;
}

/** What a locale lacks or has too much of: messages, placeholders, plural forms. */
export function translationFindings(locale: string, source: readonly Message[], target: readonly Message[]): Finding[] {
  const path = `src/i18n/xliff/${locale}.xlf`;
  const finding = (message: string): Finding => ({ path, message });
  const stale = target.filter(({ name }) => !source.some((message) => message.name === name));
  return [
    ...stale.map(({ name }) => finding(`translates “${name}”, which is no message`)),
    ...source.flatMap((message) => {
      const translation = target.find(({ name }) => name === message.name);
      if (!translation || translation.contents.length === 0) return [finding(`does not translate “${message.name}”`)];
      return [...placeholderFaults(message, translation), ...pluralFaults(locale, message, translation)].map((fault) => finding(`“${message.name}” ${fault}`));
    }),
  ];
}

function placeholderFaults(source: Message, target: Message): string[] {
  const [wanted, found] = [placeholders(source), placeholders(target)];
  return [
    ...[...wanted].filter((name) => !found.has(name)).map((name) => `loses ${name}`),
    ...[...found].filter((name) => !wanted.has(name)).map((name) => `invents ${name}`),
  ];
}

const placeholders = ({ contents }: Message): Set<string> =>
  new Set(contents.flatMap((part) => (typeof part === 'string' ? [] : [part.untranslatable])));

/** The plural categories that a message spells out, as in `one: a vote|other: many votes`. */
const forms = ({ contents }: Message): string[] => {
  const text = contents.map((part) => (typeof part === 'string' ? part : '#')).join('');
  return [...text.matchAll(/(?:^|\|)\s*(zero|one|two|few|many|other):/g)].map(([, category = '']) => category);
};

function pluralFaults(locale: string, source: Message, target: Message): string[] {
  if (!forms(source).includes('other')) return [];
  const wanted: string[] = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  const found = forms(target);
  return [
    ...wanted.filter((category) => !found.includes(category)).map((category) => `lacks the form “${category}”`),
    ...found.filter((category) => !wanted.includes(category)).map((category) => `has a form “${category}” that ${locale} does not use`),
  ];
}
