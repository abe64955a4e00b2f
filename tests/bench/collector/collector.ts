/** The collector as `npm start` runs it, with its log, but without the build of the library. */
import { jsonLog } from '../../../demo/collector/http/log.ts';
import { readSettings } from '../../../demo/collector/settings.ts';
import { start } from '../../../demo/collector/start.ts';
import { serveDriver } from './child.ts';

const log = jsonLog((line) => process.stdout.write(line));
const collector = await start(readSettings(process.env), { log, buildLibrary: () => Promise.resolve() });
serveDriver(collector.url, () => collector.close());
