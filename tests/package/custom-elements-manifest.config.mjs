/** Configuration of `npm run manifest`: what the elements offer, read from their source and header comments. */

/** Drops what a page must not touch, so that editors, docs and checks see the public interface alone. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations } of customElementsManifest.modules) {
      for (const declaration of declarations) {
        const hidden = (declaration.members ?? []).filter(({ name, privacy }) => isHidden(name, privacy)).map(({ name }) => name);
        declaration.members = declaration.members?.filter(({ name }) => !hidden.includes(name));
        declaration.attributes = declaration.attributes?.filter(({ fieldName }) => !hidden.includes(fieldName));
      }
    }
  },
};

/** @param {string} name @param {string} [privacy] */
const isHidden = (name, privacy) => privacy === 'private' || privacy === 'protected' || /^[#_]/.test(name);

export default {
  globs: ['src/*/*-element.ts', 'src/events.ts'],
  outdir: '.',
  litelement: true,
  plugins: [publicOnly],
};
