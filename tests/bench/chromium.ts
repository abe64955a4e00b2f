import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumLaunchOptions } from '../support/browsers.ts';
import { connect, type Connection } from './cdp.ts';

export interface Chromium { connection: Connection; version: string; close: () => Promise<void> }

/** The spare renderer is switched off: its start would run beside the page that is measured. */
const flags = [
  '--headless=new', '--disable-extensions', '--disable-default-apps', '--mute-audio', '--window-size=1280,1024',
  '--disable-features=SpareRendererForSitePerProcess,BackForwardCache,Translate,OptimizationHints,MediaRouter', '--remote-debugging-port=0',
];

const debuggerUrl = (browser: ChildProcess): Promise<string> => new Promise((resolve, reject) => {
  let log = '';
  browser.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    log += chunk;
    const url = /DevTools listening on (ws:\S+)/.exec(log)?.[1];
    if (url) resolve(url);
  });
  browser.once('exit', () => { reject(new Error(`Chromium stopped at its start:\n${log}`)); });
});

/** Starts a Chromium with an empty profile that is removed when it is closed. */
export const startChromium = async (): Promise<Chromium> => {
  const profile = await mkdtemp(join(tmpdir(), 'consult-bench-'));
  const { executablePath, args } = await chromiumLaunchOptions();
  const browser = spawn(executablePath, [...args, ...flags, `--user-data-dir=${profile}`, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const killBrowser = (): void => { browser.kill(); };
  const stop = (): never => process.exit(1);
  process.once('exit', killBrowser).once('SIGINT', stop).once('SIGTERM', stop);
  const connection = await connect(await debuggerUrl(browser));
  const { product } = await connection.send('Browser.getVersion');
  return {
    connection,
    version: product,
    close: async () => {
      const exited = new Promise((resolve) => browser.once('exit', resolve));
      await connection.send('Browser.close');
      await exited;
      connection.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};
