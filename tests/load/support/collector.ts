/** The collector in a process of its own, whose clock moves on when it is told to. */
import {silentLog} from '../../../demo/collector/http/log.ts';
import {readSettings} from '../../../demo/collector/settings.ts';
import {start} from '../../../demo/collector/start.ts';

let ahead = 0;
const collector = await start(readSettings(process.env), {
  log: silentLog, buildLibrary: () => Promise.resolve(), now: () => Date.now() + ahead,
});
process.on('message', (ms: number) => {
  ahead += ms;
  void collector.mail.outbox?.wake();
});
process.once('disconnect', () => void collector.close().then(() => process.exit(0)));
process.send?.(collector.url);
