const NEEDED = 24;

if (Number(process.versions.node.split('.')[0]) < NEEDED) {
  process.stderr.write(`The collector needs Node ${NEEDED} or newer, and this is ${process.version}: run "npm ci" and then "npm start".\n`);
  process.exit(1);
}
// Loaded only now: an older Node has no node:sqlite and would answer with a stack trace.
const {run} = await import('./command.ts');
await run();
