/** The shared examples, for tests in Node. */
import {readdirSync, readFileSync} from 'node:fs';
import type {Definition} from '../../src/schema.ts';

const FOLDER = new URL('../../demo/definitions/', import.meta.url);

/** The ids of all shared examples. */
export const definitionIds: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length));

/** A fresh copy of a shared example. */
export const definitionOf = (id: string): Definition =>
  JSON.parse(readFileSync(new URL(`${id}.json`, FOLDER), 'utf8')) as Definition;
