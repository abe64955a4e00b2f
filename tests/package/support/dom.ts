import ts from 'typescript';
import { placeOf } from './layers.ts';
import type { Finding, Tree } from './tree.ts';

const globals = /^(?:document|window|customElements|Node|Element|ShadowRoot|(?:HTML|SVG)\w*Element|LitElement)$/;
const members = /^(?:querySelector(?:All)?|getElement(?:s?By\w+)|closest|innerText|shadowRoot)$/;

/** Uses of the page in layers that must run without one: element classes, `document`, selectors. */
export function domFindings(tree: Tree): Finding[] {
  return Object.entries(tree).flatMap(([path, text]) => {
    const allowed = placeOf(path)?.unit.dom;
    if (allowed === 'all') return [];
    return domNames(path, text, allowed === 'visibility').map((name) => ({ path, message: `uses the DOM: ${name}` }));
  });
}

function domNames(path: string, text: string, visibility: boolean): string[] {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (visibility && /^document\.(?:hidden|addEventListener)$/.test(node.getText())) return;
    if (ts.isPropertyAccessExpression(node)) {
      if (members.test(node.name.text)) found.add(`.${node.name.text}`);
      visit(node.expression);
    } else if (ts.isIdentifier(node)) {
      if (globals.test(node.text) && !isOwnName(node)) found.add(node.text);
    } else ts.forEachChild(node, visit);
  };
  ts.forEachChild(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true), visit);
  return [...found];
}

/** Whether an identifier only names a member or variable of its own, as in `{ document: string }`. */
function isOwnName(node: ts.Identifier): boolean {
  const { parent } = node;
  return 'name' in parent && parent.name === node && !ts.isShorthandPropertyAssignment(parent);
}
