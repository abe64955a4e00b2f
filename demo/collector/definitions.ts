import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {checkDefinition} from '../../src/schema.ts';
import type {Definition} from '../../src/schema.ts';
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

/**
 * Publishes every `*.json` of a folder.
 * @throws StartError that names the file and the first mistake in it
 */
export async function publishFolder(store: Store, folder: string): Promise<void> {
  for (const file of listFiles(folder)) {
    const path = join(folder, file);
    const {id, version, content} = readDefinition(path);
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
    put(checked(JSON.parse(content), `Version ${version} of "${id}" in the database`));
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

function readDefinition(path: string): {id: string; version: number; content: string} {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new StartError(`The definition ${path} is not readable JSON (${reason(error)}).`);
  }
  const {id, version, live} = checked(json, `The definition ${path}`);
  if (live) throw new StartError(`The definition ${path} has "live", which only the collector adds: remove it.`);
  return {id, version, content: JSON.stringify(json)};
}

function checked(json: unknown, what: string): Definition {
  const {definition, mistakes} = checkDefinition(json);
  if (definition) return definition;
  const [{path, message} = {path: '', message: ''}] = mistakes;
  const more = mistakes.length > 1 ? ` (and ${mistakes.length - 1} more)` : '';
  throw new StartError(`${what} has a mistake: ${path} ${message.replace(/\.$/, '')}${more}.`);
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
