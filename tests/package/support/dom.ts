import ts from 'typescript';
import { placeOf } from './layers.ts';
import type { Finding, Tree } from './tree.ts';

const globals = /^(?:document|window|customElements|Node|Element|ShadowRoot|(?:HTML|SVG)\w*Element|LitElement)$/;
const members = /^(?:querySelector(?:All)?|getElement(?:s?By\w+)|closest|innerText|shadowRoot)$/;

/** Uses of the page in layers that must run without one: element classes, `document`, selectors. */
export function domFindings(tree: Tree): Finding[] {
  return Object.entries(tree).flatMap(([path, text]) =>
    placeOf(path)?.unit.dom ? [] : domNames(path, text).map((name) => ({ path, message: `uses the DOM: ${name}` })),
  );
}

function domNames(path: string, text: string): string[] {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      if (members.test(node.name.text)) found.add(`.${node.name.text}`);
      visit(node.expression);
    } else if (ts.isIdentifier(node)) {
      if (globals.test(node.text) && !isOwnName(node)) found.add(node.text);
    } else ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return [...found];
}

/** Whether an identifier only names a member or variable of its own, as in `{ document: string }`. */
function isOwnName(node: ts.Identifier): boolean {
  const { parent } = node;
  return 'name' in parent && parent.name === node && !ts.isShorthandPropertyAssignment(parent);
}
