import { edgesOf } from './imports.ts';
import type { Finding, Tree } from './tree.ts';

/** Folders of `src/` that are no elements. */
const shared = ['util', 'i18n', 'fields', 'questions', 'consultation', 'session', 'delivery', 'widget', 'html', 'packs'];

/** The question types of a tree: its folders under `src/questions/`. */
export const questionTypes = (tree: Tree): string[] => folders(tree, /^src\/questions\/([^/]+)\//);

/** The elements of a tree: its folders under `src/` that no layer shares. */
export const elements = (tree: Tree): string[] =>
  folders(tree, /^src\/([^/]+)\//).filter((name) => !shared.includes(name));

function folders(tree: Tree, pattern: RegExp): string[] {
  const names = Object.keys(tree).map((path) => pattern.exec(path)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

/** What a question type lacks: a file, a line in a list, a story, an example. */
export function questionFindings(tree: Tree): Finding[] {
  const lists = edgesOf(only(tree, /^src\/questions\/(?:schemas|rules|(?:common-|rare-|paper-)?views)\.ts$/));
  return questionTypes(tree).flatMap((type) => {
    const folder = `src/questions/${type}`;
    const parts = { schemas: `${type}.schema.ts`, rules: `${type}.ts`, views: `${type}.view.ts`, 'paper-views': `${type}.paper.ts` };
    return [
      ...missing(tree, Object.values(parts).map((part) => `${folder}/${part}`)),
      ...missing(tree, [`stories/questions/${type}.stories.ts`]),
      ...Object.entries(parts)
        .filter(([list, part]) => !lists.some(({ from, to }) => isOfList(from, list) && to === `${folder}/${part}`))
        .map(([list, part]) => ({ path: `src/questions/${list}.ts`, message: `does not list ${folder}/${part}` })),
      ...unexampled(tree, type),
    ];
  });
}

/** Views stand in two lists: those that most surveys ask for, and the others. */
const isOfList = (path: string, list: string): boolean => new RegExp(`^src/questions/(?:common-|rare-)?${list}\\.ts$`).test(path);

/** The examples of demo/definitions feed stories and the conformance suite: a type in none of them is untested. */
function unexampled(tree: Tree, type: string): Finding[] {
  const examples = Object.entries(only(tree, /^demo\/definitions\/.*\.json$/));
  const used = examples.some(([, text]) => new RegExp(`"type":\\s*"${type}"`).test(text));
  return used ? [] : [{ path: 'demo/definitions', message: `no example asks a question of type ${type}` }];
}

/** What an element lacks: a file, its line in define.ts or index.ts, a story, a test. */
export function elementFindings(tree: Tree): Finding[] {
  const entries = edgesOf(only(tree, /^src\/(?:define|index)\.ts$/));
  return elements(tree).flatMap((name) => {
    const file = `src/${name}/${name}-element.ts`;
    return [
      ...missing(tree, [file, `src/${name}/${name}.ts`, `src/${name}/${name}.styles.ts`, `stories/${name}.stories.ts`]),
      ...['src/define.ts', 'src/index.ts']
        .filter((entry) => !entries.some(({ from, to }) => from === entry && to.startsWith(`src/${name}/`)))
        .map((entry) => ({ path: entry, message: `does not mention src/${name}/` })),
      ...(Object.keys(tree).some((path) => path.startsWith(`tests/${name}/`) && path.endsWith('.test.ts'))
        ? []
        : [{ path: `tests/${name}`, message: 'has no test' }]),
    ];
  });
}

const missing = (tree: Tree, paths: readonly string[]): Finding[] =>
  paths.filter((path) => !(path in tree)).map((path) => ({ path, message: 'is missing' }));

const only = (tree: Tree, pattern: RegExp): Tree =>
  Object.fromEntries(Object.entries(tree).filter(([path]) => pattern.test(path)));
