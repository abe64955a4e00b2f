import {buildLibrary, buildStorybook} from './build.ts';
import {jsonLog, silentLog} from './http/log.ts';
import {StartError, readSettings} from './settings.ts';
import {start} from './start.ts';
import type {Collector} from './start.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** `npm start`: serves at once, and builds what is stale meanwhile. */
export async function run(): Promise<void> {
  // Who reads the log may go away; answers are taken all the same.
  process.stdout.on('error', () => undefined);
  try {
    const settings = readSettings(process.env);
    const log = settings.log ? jsonLog((line) => process.stdout.write(line)) : silentLog;
    const collector = await start(settings, {log, buildLibrary});
    stopOnSignal(collector);
    greet(collector, settings.staff === undefined);
    await collector.library;
    say('Ready.');
    await buildStorybook().catch((error: unknown) => process.stderr.write(`Storybook is missing: ${String(error)}\n`));
  } catch (error) {
    // A wrong setting needs a sentence; only a fault of our own needs a stack.
    const expected = error instanceof StartError;
    process.stderr.write(`${expected ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
    process.exit(1);
  }
}

function greet({url, staff, mail}: Collector, isTokenMade: boolean): void {
  say(`Consultations: ${url}/`);
  say(`Storybook:     ${url}/storybook/`);
  if (staff.length > 0) say(`Staff pages:   ${url}/admin`);
  if (mail.folder) say(`Mails:         ${url}/mail/`);
  if (!mail.outbox) say('Mails wait and are not sent: set SMTP_URL to a mail server, such as smtp://user:password@mail.example.org:587.');
  if (isTokenMade && staff[0]) say(`Staff token of this run: ${staff[0].token}`);
}

function stopOnSignal(collector: Collector): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void collector.close().then(() => process.exit(0)));
  }
}
