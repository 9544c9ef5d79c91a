/** What the machine offers: a Chromium to show the workbench in, a way to download the desktop VS Code. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Obstacle } from './obstacle.ts';

const browserNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

export function findChromium(): string {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Obstacle(`CHROME_PATH is ${chosen}, and there is no such file.`);
  }
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of browserNames) if (existsSync(join(folder, name))) return join(folder, name);
  }
  throw new Obstacle(
    'No Chromium was found. Install one (Debian, Ubuntu: apt-get install chromium) or set CHROME_PATH to its binary.',
  );
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
