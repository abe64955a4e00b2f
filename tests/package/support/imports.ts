import { posix } from 'node:path';
import ts from 'typescript';
import type { Tree } from './tree.ts';

/**
 * How a module asks for another: `static` and `dynamic` load code, `type` is erased,
 * `computed` is an `import()` whose target is not a literal (its specifier is the source text).
 */
export type ImportKind = 'static' | 'dynamic' | 'type' | 'computed';

export interface Import {
  kind: ImportKind;
  specifier: string;
}

/** Every import, re-export, `import()` and `import('…').Type` of a module, in source order. */
function importsOf(path: string, text: string): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const one = declared(node) ?? called(node) ?? typed(node);
    if (one) found.push(one);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  return found;
}

function declared(node: ts.Node): Import | undefined {
  if (!ts.isImportDeclaration(node) && !ts.isExportDeclaration(node)) return undefined;
  if (!node.moduleSpecifier || !ts.isStringLiteral(node.moduleSpecifier)) return undefined;
  // `import { type A }` still loads the module under verbatimModuleSyntax: only `import type` is erased.
  const erased = ts.isImportDeclaration(node)
    ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
    : node.isTypeOnly;
  return { kind: erased ? 'type' : 'static', specifier: node.moduleSpecifier.text };
}

function called(node: ts.Node): Import | undefined {
  if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) return undefined;
  const target = node.arguments[0];
  if (target && ts.isStringLiteralLike(target)) return { kind: 'dynamic', specifier: target.text };
  return { kind: 'computed', specifier: target ? 'a computed path' : 'nothing' };
}

function typed(node: ts.Node): Import | undefined {
  if (!ts.isImportTypeNode(node) || !ts.isLiteralTypeNode(node.argument)) return undefined;
  const { literal } = node.argument;
  return ts.isStringLiteral(literal) ? { kind: 'type', specifier: literal.text } : undefined;
}

/** An import with its target: a path of the tree for a relative one, a package name otherwise. */
export interface Edge {
  kind: ImportKind;
  from: string;
  to: string;
  local: boolean;
}

/** The imports of every module of a tree, resolved. */
export function edgesOf(tree: Tree): Edge[] {
  return Object.entries(tree).flatMap(([from, text]) =>
    importsOf(from, text).map(({ kind, specifier }) => {
      const local = /^\.{0,2}\//.test(specifier);
      return { kind, from, local, to: local ? posix.join(posix.dirname(from), specifier) : specifier };
    }),
  );
}

/** The package of a bare specifier: `lit/directives/live.js` is of `lit`. */
export function packageOf(specifier: string): string {
  const depth = specifier.startsWith('@') ? 2 : 1;
  return specifier.split('/').slice(0, depth).join('/');
}

/**
 * Everything that loads with a module, itself first: the targets of static imports,
 * packages by their specifier. Each entry maps to the module that asked for it.
 */
export function staticClosure(edges: readonly Edge[], start: string): Map<string, string> {
  const askedBy = new Map([[start, '']]);
  for (const path of askedBy.keys()) {
    for (const edge of edges) {
      if (edge.from === path && edge.kind === 'static' && !askedBy.has(edge.to)) askedBy.set(edge.to, path);
    }
  }
  return askedBy;
}

/** The way from a closure's start to one of its members, as `a > b > c`. */
export function route(closure: ReadonlyMap<string, string>, member: string): string {
  const steps = [member];
  for (let by = closure.get(member); by; by = closure.get(by)) steps.unshift(by);
  return steps.join(' > ');
}

/** Import circles of code (types do not count), each once, as the list of its modules. */
export function circles(edges: readonly Edge[]): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) found.push([...trail.slice(at), path]);
    if (at >= 0 || done.has(path)) return;
    for (const edge of edges) {
      if (edge.from === path && edge.local && edge.kind !== 'type') walk(edge.to, [...trail, path]);
    }
    done.add(path);
  };
  for (const { from } of edges) walk(from, []);
  return found;
}
