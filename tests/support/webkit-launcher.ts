/** Runs browser tests in WebKitGTK: a virtual display, WebKitWebDriver and MiniBrowser, started on first use. */
import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:net';
import {setTimeout as pause} from 'node:timers/promises';
import {WebdriverLauncher} from '@web/test-runner-webdriver';
import type {WebKitPaths} from './browsers.ts';

type Options = ConstructorParameters<typeof WebdriverLauncher>[0];

export class WebKitLauncher extends WebdriverLauncher {
  readonly #paths: WebKitPaths;
  readonly #options: Options;
  readonly #processes: ChildProcess[] = [];
  #started: Promise<void> | undefined;

  constructor(paths: WebKitPaths) {
    const options = webdriverOptions(paths.browser);
    super(options);
    this.#paths = paths;
    this.#options = options;
  }

  override async initialize(config: Parameters<WebdriverLauncher['initialize']>[0]): Promise<void> {
    await super.initialize(config);
    this.name = 'WebKit';
  }

  override async startSession(id: string, url: string): Promise<void> {
    this.#started ??= this.#start();
    await this.#started;
    await super.startSession(id, url);
  }

  override async stop(): Promise<void> {
    await super.stop();
    for (const child of this.#processes.splice(0)) child.kill();
  }

  /** One key after the other: the base class holds all keys down together, which loses a doubled letter. */
  override async sendKeys(id: string, keys: string[]): Promise<void> {
    for (const key of keys) await super.sendKeys(id, [key]);
  }

  async #start(): Promise<void> {
    const {driver, displayServer} = this.#paths;
    const display = displayServer === undefined ? process.env.DISPLAY : await this.#startDisplay(displayServer);
    const port = await freePort();
    this.#spawn(driver, [`--port=${String(port)}`, '--host=127.0.0.1'], display);
    await untilReady(`http://127.0.0.1:${String(port)}/status`);
    // The runner reads the address at the first session, so that the port may be chosen this late.
    Object.assign(this.#options, {hostname: '127.0.0.1', port});
  }

  /** Xvfb picks a free display number by itself and writes it to the file descriptor it is given. */
  async #startDisplay(displayServer: string): Promise<string> {
    const xvfb = this.#spawn(displayServer, ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']);
    const [line] = (await once(xvfb.stdout ?? xvfb, 'data')) as [Buffer];
    return `:${line.toString().trim()}`;
  }

  #spawn(program: string, args: string[], display?: string): ChildProcess {
    const env = {...process.env, ...(display === undefined ? {} : {DISPLAY: display})};
    const child = spawn(program, args, {env, stdio: ['ignore', 'pipe', 'ignore']});
    this.#processes.push(child);
    process.once('exit', () => child.kill());
    return child;
  }
}

function webdriverOptions(binary: string): Options {
  return {
    logLevel: 'error',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': {binary, args: ['--automation']},
    } as Options['capabilities'],
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

/** The driver announces nothing, so its status route is asked until it answers (10 s at most). */
async function untilReady(url: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    const ready = await fetch(url).then((response) => response.ok, () => false);
    if (ready) return;
    await pause(20);
  }
  throw new Error('WebKitWebDriver did not answer within 10 s');
}
