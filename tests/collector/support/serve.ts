/** A collector without the build, for tests that need a process to kill. Prints its URL. */
import {silentLog} from '../../../demo/collector/http/log.ts';
import {readSettings} from '../../../demo/collector/settings.ts';
import {start} from '../../../demo/collector/start.ts';

const {url} = await start(readSettings(process.env), {log: silentLog, buildLibrary: () => Promise.resolve()});
process.stdout.write(`${url}\n`);
