#!/usr/bin/env node
/**
 * `consult-widgets check`: every mistake and warning of definitions, in the sentences of the browser and the collector.
 * Ends with 0 without mistakes, with 1 where there are some, and with 2 where a file cannot be read or is no JSON.
 */
import {existsSync, readFileSync, readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';

const USAGE = `Usage: consult-widgets check [--json] [--days 28] file.json ...

Checks definitions of consultations; of a folder, every .json file in it.
  --json  answers with JSON for programs
  --days  the least that a survey should be open without a warning`;

/** The check: a clone has the sources and perhaps no build, the package has the build alone. */
async function schema() {
  const [source, built] = ['../src/schema.ts', '../dist/schema.js'].map((path) => new URL(path, import.meta.url));
  return import((process.features.typescript && existsSync(source) ? source : built).href);
}

/** @param {string} path */
const filesOf = (path) => (statSync(path, {throwIfNoEntry: false})?.isDirectory()
  ? readdirSync(path).filter((name) => name.endsWith('.json')).sort().map((name) => join(path, name))
  : [path]);

const {checkDefinition, jsonFault} = await schema();

/** The text of a file, without the mark that some editors put in front; undefined where it cannot be read. */
function read(file) {
  try {
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch {
    return undefined;
  }
}

/** What is wrong with one file; `error` where there is no definition in it to look at. */
function checkFile(file, measures) {
  const failed = (error) => ({file, error, mistakes: [], warnings: []});
  const text = read(file);
  if (text === undefined) return failed(`${existsSync(file) ? 'cannot be read' : 'does not exist'}.`);
  const fault = jsonFault(text);
  if (fault) return failed(`is not JSON: line ${fault.line}, column ${fault.column}: ${fault.message}.`);
  const {mistakes, warnings} = checkDefinition(JSON.parse(text), measures);
  return {file, mistakes, warnings};
}

const counted = (count, what) => `${count} ${what}${count === 1 ? '' : 's'}`;

/** One line for each thing that is wrong, and one for the whole. */
function inWords(results) {
  const line = (file, kind) => ({path, message}) => `${file}: ${kind}: ${path || 'the definition'} ${message}`;
  const lines = results.flatMap(({file, error, mistakes, warnings}) => [
    ...(error ? [`${file}: ${error}`] : []),
    ...mistakes.map(line(file, 'mistake')),
    ...warnings.map(line(file, 'warning')),
  ]);
  const sum = (name) => results.reduce((total, result) => total + result[name].length, 0);
  return [...lines, `${counted(results.length, 'file')}, ${counted(sum('mistakes'), 'mistake')}, ${counted(sum('warnings'), 'warning')}.`].join('\n');
}

/** The command line; undefined where it cannot be understood. */
function readArguments() {
  try {
    const {values, positionals: [command, ...paths]} = parseArgs({allowPositionals: true, options: {json: {type: 'boolean'}, days: {type: 'string'}, help: {type: 'boolean'}}});
    const leastDays = Number(values.days ?? 28);
    if (values.help) return {help: true};
    return command === 'check' && paths.length > 0 && leastDays >= 0 ? {paths, leastDays, json: values.json} : undefined;
  } catch {
    return undefined;
  }
}

const asked = readArguments();
if (!asked?.paths) {
  (asked ? process.stdout : process.stderr).write(`${USAGE}\n`);
  process.exitCode = asked ? 0 : 2;
} else {
  const results = asked.paths.flatMap(filesOf).map((file) => checkFile(file, {leastDays: asked.leastDays}));
  process.stdout.write(`${asked.json ? JSON.stringify(results, undefined, 2) : inWords(results)}\n`);
  process.exitCode = results.some(({error}) => error) ? 2 : Number(results.some(({mistakes}) => mistakes.length > 0));
}
