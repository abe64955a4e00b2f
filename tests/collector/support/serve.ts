/** A collector without the build, for tests that need a process to kill. Prints its URL. */
import {silentLog} from '../../../demo/collector/http/log.ts';
import {readSettings} from '../../../demo/collector/settings.ts';
import {start} from '../../../demo/collector/start.ts';

/** The fixtures are open then. */
const BEGIN = Date.parse('2026-11-02T12:00:00Z');
const SPAN = 20 * 86_400_000;
/** The clock of this machine, moved to days on which the fixtures are open: it goes on over a restart. */
const moved = (): number => BEGIN + Date.now() % SPAN;

const {url} = await start(readSettings(process.env), {log: silentLog, buildLibrary: () => Promise.resolve(), now: process.env['CLOCK'] === 'fixtures' ? moved : Date.now});
process.stdout.write(`${url}\n`);
