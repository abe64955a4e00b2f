import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {checkDefinition, definitionSchema, jsonFault} from '../../src/schema.ts';
import type {Definition, JsonFault, Mistake} from '../../src/schema.ts';
import {silentLog} from './http/log.ts';
import type {Log} from './http/log.ts';
import {StartError} from './settings.ts';
import type {Store} from './store/store.ts';

/** The published definitions, held in memory: every request needs one. */
export interface Catalogue {
  /** The newest version. */
  current(id: string): Definition | undefined;
  version(id: string, version: number): Definition | undefined;
  /** All versions, newest first; empty for an unknown id. */
  versions(id: string): readonly Definition[];
  /** The newest version of each consultation, in the order of their ids. */
  all(): Definition[];
  /** Takes in what has just been published. */
  put(definition: Definition): void;
}

/** A mistake or warning as a sentence. */
export const sentenceOf = ({path, message}: Mistake): string => `${path || 'The definition'} ${message}`;

/** Where a text is no JSON, as the end of a sentence. */
export const placeOf = ({line, column, message}: JsonFault): string => `line ${line}, column ${column}: ${message}`;

/** What is stored of a definition, with the questions that its packs have brought: a version stays what it was. */
export const contentOf = (definition: Definition): string => JSON.stringify(definition);

/**
 * Publishes every `*.json` of a folder; what the author is warned of goes to the log.
 * @throws StartError that names the file and every mistake in it
 */
export async function publishFolder(store: Store, folder: string, log: Log = silentLog): Promise<void> {
  for (const file of listFiles(folder)) {
    const path = join(folder, file);
    const {id, version, content, warnings} = readDefinition(path);
    for (const warning of warnings) log.info('definition-warning', {file, warning: sentenceOf(warning)});
    if (await store.publish({id, version, content})) continue;
    throw new StartError(
      `${path} changes version ${version} of "${id}", which already has answers: give it the version ${version + 1}, or restore what was published.`,
    );
  }
}

/** Every version that the store holds. */
export async function loadCatalogue(store: Store): Promise<Catalogue> {
  const byId = new Map<string, Definition[]>();
  const put = (definition: Definition): void => {
    const others = (byId.get(definition.id) ?? []).filter(({version}) => version !== definition.version);
    byId.set(definition.id, [...others, definition].sort((a, b) => b.version - a.version));
  };
  for (const {id, version, content} of await store.definitions()) {
    put(stored(JSON.parse(content), `Version ${version} of "${id}" in the database`));
  }
  const versions = (id: string): readonly Definition[] => byId.get(id) ?? [];
  return {
    versions,
    put,
    all: () => [...byId.keys()].sort().flatMap((id) => versions(id).slice(0, 1)),
    current: (id) => versions(id)[0],
    version: (id, wanted) => versions(id).find(({version}) => version === wanted),
  };
}

function listFiles(folder: string): string[] {
  let files: string[];
  try {
    files = readdirSync(folder);
  } catch (error) {
    throw new StartError(`The folder of definitions ${folder} cannot be read (${reason(error)}): set DEFINITIONS to a folder of definition files.`);
  }
  const definitions = files.filter((file) => file.endsWith('.json')).sort();
  if (definitions.length > 0) return definitions;
  throw new StartError(`The folder of definitions ${folder} holds no .json file: set DEFINITIONS to a folder of definition files.`);
}

function readDefinition(path: string): {id: string; version: number; content: string; warnings: readonly Mistake[]} {
  const what = `The definition ${path}`;
  const {definition, mistakes, warnings} = checkDefinition(readJson(path));
  if (!definition) throw mistaken(what, mistakes);
  if (definition.live) throw new StartError(`${what} has "live", which only the collector adds: remove it.`);
  return {id: definition.id, version: definition.version, content: contentOf(definition), warnings};
}

function readJson(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new StartError(`The definition ${path} cannot be read (${reason(error)}).`);
  }
  const fault = jsonFault(text);
  if (fault) throw new StartError(`The definition ${path} is not readable JSON: ${placeOf(fault)}.`);
  return JSON.parse(text);
}

/** What was published holds, also where the check of new definitions has become stricter since. */
function stored(json: unknown, what: string): Definition {
  const parsed = definitionSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw mistaken(what, checkDefinition(json).mistakes);
}

/** Every mistake, in one line: it may end in a log. */
const mistaken = (what: string, mistakes: readonly Mistake[]): StartError =>
  new StartError(`${what} has ${mistakes.length === 1 ? 'a mistake' : `${mistakes.length} mistakes`}: ${mistakes.map(sentenceOf).join(' ')}`);

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
