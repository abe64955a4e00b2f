/** Which engines the browser tests run in, each as a launcher of Web Test Runner. */
import {chromeLauncher} from '@web/test-runner-chrome';
import type {BrowserLauncher} from '@web/test-runner';
import {
  chromiumFlags,
  ENGINE_NAMES,
  type EngineName,
  findChromium,
  findFirefox,
  findWebKit,
} from './browsers.ts';
import {WebKitLauncher} from './webkit-launcher.ts';

export interface Engines {
  readonly launchers: BrowserLauncher[];
  /** Engines that were asked for and are not on this machine. */
  readonly missing: EngineName[];
}

/**
 * The engines named in `wanted` (`chromium,firefox,webkit`, all when empty) that this machine has.
 * Fails on an unknown name, and on a missing Chromium, without which nothing is tested at all.
 */
export async function findEngines(wanted = process.env.ENGINES ?? ''): Promise<Engines> {
  const names = wanted === '' ? ENGINE_NAMES : wanted.split(',').map(toEngineName);
  const found = await Promise.all(names.map(async (name) => ({name, launcher: await LAUNCHERS[name]()})));
  const launchers = found.flatMap(({launcher}) => launcher ?? []);
  if (launchers.length === 0) throw new Error(`None of these engines is installed: ${names.join(', ')}`);
  return {launchers, missing: found.filter(({launcher}) => !launcher).map(({name}) => name)};
}

const LAUNCHERS: Record<EngineName, () => Promise<BrowserLauncher | undefined>> = {
  async chromium() {
    const executablePath = await findChromium();
    if (executablePath === undefined) return undefined;
    return named('Chromium', chromeLauncher({launchOptions: {executablePath, args: chromiumFlags()}}));
  },
  firefox() {
    const executablePath = findFirefox();
    if (executablePath === undefined) return Promise.resolve(undefined);
    return Promise.resolve(named('Firefox', chromeLauncher({launchOptions: {browser: 'firefox', executablePath}})));
  },
  webkit() {
    const paths = findWebKit();
    if (paths === undefined) return Promise.resolve(undefined);
    return Promise.resolve(new WebKitLauncher(paths) as BrowserLauncher);
  },
};

function toEngineName(text: string): EngineName {
  const name = ENGINE_NAMES.find((known) => known === text.trim());
  if (name === undefined) throw new Error(`ENGINES knows ${ENGINE_NAMES.join(', ')}, not "${text}"`);
  return name;
}

/** Firefox as somebody has set it who needs less motion and colours of their own; undefined where there is none, or it was not asked for. */
export function firefoxByPreferences(wanted = process.env.ENGINES ?? ''): BrowserLauncher | undefined {
  const executablePath = findFirefox();
  if (executablePath === undefined || (wanted !== '' && !wanted.split(',').map(toEngineName).includes('firefox'))) return undefined;
  const extraPrefsFirefox = {'ui.prefersReducedMotion': 1, 'browser.display.document_color_use': 2};
  return named('Firefox by preferences', chromeLauncher({launchOptions: {browser: 'firefox', executablePath, extraPrefsFirefox}}));
}

/** The launcher calls every browser "Chrome", also Firefox; the report needs the real name. */
function named(name: string, launcher: BrowserLauncher): BrowserLauncher {
  return Object.assign(launcher, {name});
}
