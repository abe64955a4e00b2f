import { matchesGlob } from 'node:path';
import { circles, edgesOf, packageOf, route, staticClosure } from './imports.ts';
import type { Edge } from './imports.ts';
import type { Finding, Tree } from './tree.ts';

/** A group of modules on one level; siblings of a level must not load each other. */
interface Unit {
  files: string[];
  /** Packages it may load. */
  packages: string[];
  /** Packages it may name in types only. */
  typesOf?: string[];
  /** What it may touch of the page: all of it, or only whether the page is seen. Nothing when absent. */
  dom?: 'all' | 'visibility';
  /** Siblings it may import all the same. */
  siblings?: string[];
}

const lit = ['lit'];
const zod = ['zod'];

const element = (name: string): Unit => ({ files: [`src/${name}/**`], packages: lit, dom: 'all' });

/** The layers of docs/architecture, top first: imports run downwards only. */
const layers: readonly Record<string, Unit>[] = [
  {
    consult: { files: ['src/consult.ts'], packages: [], dom: 'all' },
    all: { files: ['src/all.ts'], packages: [], dom: 'all', siblings: ['consult', 'define'] },
    define: { files: ['src/define.ts'], packages: [], dom: 'all', siblings: ['index'] },
    html: { files: ['src/html.ts', 'src/html/**'], packages: ['lit', '@lit-labs/ssr'] },
    index: { files: ['src/index.ts'], packages: [] },
  },
  {
    survey: element('survey'),
    poll: element('poll'),
    feedback: element('feedback'),
    petition: element('petition'),
  },
  {
    widget: { files: ['src/widget/**'], packages: lit, dom: 'all' },
  },
  {
    session: { files: ['src/session/**'], packages: [] },
    delivery: { files: ['src/delivery/**'], packages: [], dom: 'visibility' },
  },
  {
    // Above the consultation, whose types the events carry.
    events: { files: ['src/events.ts'], packages: [] },
  },
  {
    schema: { files: ['src/schema.ts'], packages: zod, siblings: ['consultation'] },
    consultation: { files: ['src/consultation/**'], packages: zod },
  },
  {
    // Data: nothing but types of what it holds.
    packs: { files: ['src/packs/**'], packages: [] },
  },
  {
    schemas: { files: ['src/questions/**/*.schema.ts', 'src/questions/schemas.ts'], packages: zod },
    views: { files: ['src/questions/**/*.{view,paper,styles}.ts', 'src/questions/{common-,rare-,paper-,}views.ts'], packages: lit, dom: 'all', siblings: ['rules'] },
    rules: { files: ['src/questions/**'], packages: [], typesOf: ['lit'] },
  },
  {
    fields: { files: ['src/fields/**'], packages: lit, dom: 'all' },
  },
  {
    i18n: { files: ['src/i18n/**'], packages: ['@lit/localize'] },
  },
  {
    util: { files: ['src/util/**'], packages: [] },
  },
];

interface Place {
  name: string;
  unit: Unit;
  /** 0 is the top. */
  depth: number;
}

/** Where a source file stands; the first unit that claims it wins, `undefined` when none does. */
export function placeOf(path: string): Place | undefined {
  for (const [depth, layer] of layers.entries()) {
    for (const [name, unit] of Object.entries(layer)) {
      if (unit.files.some((glob) => matchesGlob(path, glob))) return { name, unit, depth };
    }
  }
  return undefined;
}

/** Every break of the layers in a tree of sources under `src/`. */
export function layerFindings(tree: Tree): Finding[] {
  const edges = edgesOf(tree);
  return [
    ...Object.keys(tree)
      .filter((path) => !placeOf(path))
      .map((path) => ({ path, message: 'stands in no layer; add it to tests/package/support/layers.ts' })),
    ...edges.flatMap((edge) => findingsOf(edge, edge.local ? localFault(edge, tree) : packageFault(edge))),
  ];
}

function findingsOf({ from }: Edge, message: string | undefined): Finding[] {
  return message === undefined ? [] : [{ path: from, message }];
}

function localFault({ kind, from, to }: Edge, tree: Tree): string | undefined {
  const source = placeOf(from);
  const target = placeOf(to);
  if (!(to in tree)) return `imports ${to}, which is no source file`;
  if (!source || !target || source.name === target.name) return undefined;
  if (target.depth < source.depth) return `${source.name} imports upwards: ${to} (${target.name})`;
  if (target.depth > source.depth || source.unit.siblings?.includes(target.name)) return undefined;
  // Types of a sibling cost nothing at run time; elements stay apart even so.
  if (kind === 'type' && !source.unit.files.some((glob) => glob.startsWith(`src/${source.name}/`))) return undefined;
  return `${source.name} imports its sibling ${target.name}: ${to}`;
}

function packageFault({ kind, from, to }: Edge): string | undefined {
  const source = placeOf(from);
  if (kind === 'computed') return 'an import() needs a literal path, or nobody can check it';
  if (!source) return undefined;
  const name = packageOf(to);
  if (name === 'zod' && to !== 'zod/mini') return `imports ${to}; use zod/mini`;
  const allowed = [...source.unit.packages, ...(kind === 'type' ? (source.unit.typesOf ?? []) : [])];
  return allowed.includes(name) ? undefined : `${source.name} must not import ${to}`;
}

/** Import circles of a tree, one finding each, reported where the circle was entered. */
export function circleFindings(tree: Tree): Finding[] {
  return circles(edgesOf(tree)).map((circle) => ({
    path: circle[0] ?? '',
    message: `import circle ${circle.join(' > ')}`,
  }));
}

/** Modules whose static closure must stay free of a package, with the way it came in. */
export function closureFindings(tree: Tree, starts: readonly string[], banned: string): Finding[] {
  const edges = edgesOf(tree);
  return starts.flatMap((path) => {
    const closure = staticClosure(edges, path);
    const guest = [...closure.keys()].find((member) => packageOf(member) === banned);
    return guest ? [{ path, message: `loads ${banned} with itself: ${route(closure, guest)}` }] : [];
  });
}

/** The modules of a tree that must load without zod: elements and the files that start them. */
export function elementModules(tree: Tree): string[] {
  return Object.keys(tree).filter((path) => {
    const [, folder, name] = /^src\/([^/]+)\/([^/]+)\.ts$/.exec(path) ?? [];
    return folder !== undefined && (name === folder || name === `${folder}-element`);
  });
}

const litFree = ['session', 'delivery', 'schema', 'consultation', 'schemas', 'rules'];

/** The modules of a tree that must load without Lit: those that the collector or a worker runs. */
export function litFreeModules(tree: Tree): string[] {
  return Object.keys(tree).filter((path) => litFree.includes(placeOf(path)?.name ?? ''));
}

/** The collector and other outsiders may reach the library through its server surfaces alone. */
export function outsiderFindings(tree: Tree): Finding[] {
  return edgesOf(tree)
    .filter(({ local, to }) => local && to.startsWith('src/') && to !== 'src/schema.ts' && to !== 'src/html.ts')
    .map(({ from, to }) => ({ path: from, message: `imports ${to}; the collector may import src/schema.ts and src/html.ts` }));
}
