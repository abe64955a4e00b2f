/**
 * Stops with one clear sentence on a Node that cannot run the TypeScript sources directly.
 * Plain JavaScript, because an old Node must be able to read it: `node --import ./tests/support/check-node.mjs tests/run.ts`.
 */
const needed = 24;
const [major] = process.versions.node.split('.').map(Number);

if (major < needed) {
  console.error(
    `Node ${needed} or newer is needed, this is ${process.versions.node}. ` +
      'Run "npm ci", which brings Node 24 as a dependency, and then "npm test"; ' +
      'if npm has blocked install scripts, run "npm rebuild node" first.',
  );
  process.exit(1);
}
