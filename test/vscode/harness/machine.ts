/** What the machine offers: a Chromium to show the workbench in, a way to download the desktop VS Code. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Obstacle } from './obstacle.ts';

const browserNames = [
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  ...['chrome', 'microsoft-edge', 'brave-browser'],
];
/** Where installers put it without telling the path. */
const browserPlaces = [
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The Chromium of this machine, playwright's or our own; undefined where there is none (`chromium.ts` gets one). */
export function knownChromium(root: string): string | undefined {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Obstacle(`CHROME_PATH is ${chosen}, and there is no such file.`);
  }
  const places = [...browserPlaces, ...playwrightsChromiums(), ownChromium(root)];
  return findOnPath(browserNames) ?? places.find((place) => existsSync(place));
}

/** The one that the harness unpacked. */
export function ownChromium(root: string): string {
  return join(root, 'chromium/chromium');
}

export function findOnPath(names: readonly string[]): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => existsSync(file));
}

/** Those in playwright's cache, of whatever version. */
function playwrightsChromiums(): string[] {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH || join(homedir(), '.cache/ms-playwright');
  if (!existsSync(cache)) return [];
  return readdirSync(cache, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?:chrome|headless_shell|chrome-headless-shell)$/.test(file))
    .map((file) => join(cache, file))
    .filter((file) => statSync(file).isFile());
}

/** code-server runs on Linux alone; elsewhere the desktop VS Code is the only choice. */
export async function desktopIsPreferred(): Promise<boolean> {
  const chosen = process.env.MUDAQQIQ_VSCODE_HOST;
  if (chosen === 'desktop') return true;
  if (chosen === 'server') return false;
  if (chosen) throw new Obstacle(`MUDAQQIQ_VSCODE_HOST is ${chosen}; it may be "desktop" or "server".`);
  if (process.platform !== 'linux') return true;
  const hasDisplay = Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  return hasDisplay && (await canDownloadVsCode());
}

async function canDownloadVsCode(): Promise<boolean> {
  try {
    const answer = await fetch('https://update.code.visualstudio.com/api/releases/stable', {
      method: 'HEAD',
      signal: AbortSignal.timeout(4000),
    });
    return answer.ok;
  } catch {
    return false;
  }
}
