/**
 * Finds the browsers of this machine and says how each is started by a script.
 * The one place that knows paths and flags: test runner, end-to-end tests, story checks and benchmarks use it.
 */
import {accessSync, constants} from 'node:fs';
import {delimiter, join} from 'node:path';

export type EngineName = 'chromium' | 'firefox' | 'webkit';

export const ENGINE_NAMES: readonly EngineName[] = ['chromium', 'firefox', 'webkit'];

/** Where Debian and Ubuntu put WebKitGTK's test browser; it is never in PATH. */
const MINI_BROWSER_FOLDERS = [
  `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`,
  '/usr/libexec',
].flatMap((folder) => ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'].map((version) => join(folder, version)));

const MAC_CHROME = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const MAC_FIREFOX = '/Applications/Firefox.app/Contents/MacOS/firefox';

export interface WebKitPaths {
  readonly driver: string;
  readonly browser: string;
  /** The virtual display server; undefined where a display is there already. */
  readonly displayServer: string | undefined;
}

/** The full path of the first of `names` (a command in PATH or an absolute path) that can be run. */
function findProgram(...names: (string | undefined)[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names
    .flatMap((name) => name ?? [])
    .filter((name) => name !== '')
    .flatMap((name) => (name.includes('/') ? [name] : folders.map((folder) => join(folder, name))))
    .find(canRun);
}

/** CHROME_PATH, else a Chromium or Chrome of the system, else the binary inside `@sparticuz/chromium`. */
export async function findChromium(): Promise<string | undefined> {
  return (
    findProgram(
      process.env.CHROME_PATH,
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      MAC_CHROME,
    ) ?? (await bundledChromium())
  );
}

/** FIREFOX_PATH, else a Firefox of the system. */
export function findFirefox(): string | undefined {
  return findProgram(process.env.FIREFOX_PATH, 'firefox-esr', 'firefox', MAC_FIREFOX);
}

/** WebKitGTK's driver and test browser, with Xvfb where no display is set. */
export function findWebKit(): WebKitPaths | undefined {
  const driver = findProgram('WebKitWebDriver');
  const browser = findProgram(...MINI_BROWSER_FOLDERS.map((folder) => join(folder, 'MiniBrowser')));
  const displayServer = hasDisplay() ? undefined : findProgram('Xvfb');
  if (driver === undefined || browser === undefined) return undefined;
  return hasDisplay() || displayServer !== undefined ? {driver, browser, displayServer} : undefined;
}

/** Command-line flags that keep Chromium quiet and let it start as root, as in a container. */
export function chromiumFlags(): string[] {
  return [
    ...(isRoot() ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}

/** What `chromium.launch()` of playwright-core needs; fails with a plain sentence when there is no Chromium. */
export async function chromiumLaunchOptions(): Promise<{ executablePath: string; args: string[] }> {
  const executablePath = await findChromium();
  if (executablePath === undefined) {
    throw new Error('No Chromium: set CHROME_PATH to a Chromium or Chrome, or install one (apt-get install chromium).');
  }
  return {executablePath, args: chromiumFlags()};
}

/** Only linux x64 is inside the package; its own `args` switch web security off and are never used. */
async function bundledChromium(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const {default: bundled} = await import('@sparticuz/chromium');
  return bundled.executablePath();
}

function hasDisplay(): boolean {
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
