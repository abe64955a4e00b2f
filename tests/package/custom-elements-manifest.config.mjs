/** Configuration of `npm run manifest`: what the elements offer, read from their source and header comments. */

import { globSync } from 'node:fs';

/** Members that a base class marks `@internal` or keeps as state; they stay so in the elements that override them. */
const internal = new Set();

/** Drops what a page must not touch, so that editors, docs and checks see the public interface alone. */
const publicOnly = {
  name: 'public-only',

  analyzePhase({ ts, node }) {
    if (!ts.isClassDeclaration(node)) return;
    for (const member of node.members) {
      const isInternal = ts.getJSDocTags(member).some(({ tagName }) => tagName.text === 'internal');
      if (isInternal) internal.add(member.name?.getText());
      if (member.name?.getText() === 'properties') stateOf(ts, member).forEach((name) => internal.add(name));
    }
  },

  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations } of customElementsManifest.modules) {
      for (const declaration of declarations) tidy(declaration);
    }
  },
};

/** Names of the reactive properties that are state, as in `static properties = {phase: {state: true}}`. */
function stateOf(ts, { initializer }) {
  if (!initializer || !ts.isObjectLiteralExpression(initializer)) return [];
  return initializer.properties
    .filter((property) => /\bstate:\s*true\b/.test(property.initializer?.getText() ?? ''))
    .map((property) => property.name.getText());
}

function tidy(declaration) {
  const isHidden = ({ name, privacy }) =>
    privacy === 'private' || privacy === 'protected' || /^[#_]/.test(name) || internal.has(name);
  const hidden = (declaration.members ?? []).filter(isHidden).map(({ name }) => name);
  declaration.members = declaration.members?.filter((member) => !isHidden(member));
  declaration.attributes = declaration.attributes?.filter(({ fieldName }) => !hidden.includes(fieldName));
  // The analyser takes the first argument of every dispatched event for a name; ours come from the header comment.
  declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('consult-'));
  shareDescriptions(declaration);
}

/** A property and its attribute are described once, in either place. */
function shareDescriptions({ members = [], attributes = [] }) {
  for (const attribute of attributes) {
    const member = members.find(({ name }) => name === attribute.fieldName);
    attribute.description ??= member?.description;
    if (member) member.description ??= attribute.description;
  }
}

/** The elements, what they share first: in the order in which a busy disk gives files, the analyser at times loses what they inherit. */
const elements = globSync('src/*/*-element.ts').sort((a, b) => Number(b.includes('/widget/')) - Number(a.includes('/widget/')) || a.localeCompare(b));

export default {
  globs: [...elements, 'src/events.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly],
};
