/** VS Code's workbench in a headless Chromium. */

import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Scene } from './bundle.ts';
import { type Server, type ServerOptions, startServer } from './server.ts';

export interface WorkbenchOptions extends ServerOptions {
  /** The browser's binary. */
  readonly chromium: string;
  /** What to open: a folder, a `.code-workspace` file, or nothing. */
  readonly open: { readonly folder: string } | { readonly workspace: string } | undefined;
  /** The folder of an extension under development, loaded in place of an installed one. */
  readonly extension?: string;
  /** The bundle whose `run` is to be called in the extension host. */
  readonly tests?: string;
  /** Files to open at the start. */
  readonly files?: readonly string[];
  /** CSS pixels. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Device pixels per CSS pixel. */
  readonly scale?: number;
  /** Called before the page loads, to listen to it. */
  readonly prepare?: (page: Page) => Promise<void>;
}

export interface Workbench {
  readonly page: Page;
  readonly server: Server;
  stop(): Promise<void>;
}

export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const server = await startServer(options);
  let context: BrowserContext | undefined;
  const stop = async (): Promise<void> => {
    await context?.close().catch(() => undefined);
    await server.stop();
  };
  try {
    context = await chromium.launchPersistentContext(join(server.folder, 'chromium'), {
      executablePath: options.chromium,
      headless: true,
      viewport: options.viewport ?? { width: 1280, height: 800 },
      deviceScaleFactor: options.scale ?? 1,
      args: [
        // Tests run as root in containers, where Chromium's sandbox cannot start.
        ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
        ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
      ],
    });
    // Other work may keep the machine busy: a wait that is too short would only look like a defect.
    context.setDefaultTimeout(60_000);
    const page = context.pages()[0] ?? (await context.newPage());
    await options.prepare?.(page);
    await page.goto(workbenchAddress(server.host, options), { waitUntil: 'commit' });
    return { page, server, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function workbenchAddress(host: string, options: WorkbenchOptions): string {
  const remote = (path: string): string => `vscode-remote://${host}${encodeURI(path)}`;
  const payload: [string, string][] = [['skipWelcome', 'true']];
  if (options.extension) payload.push(['extensionDevelopmentPath', remote(options.extension)]);
  if (options.tests) payload.push(['extensionTestsPath', remote(options.tests)]);
  for (const file of options.files ?? []) payload.push(['openFile', remote(file)]);
  const open: Record<string, string> = options.open === undefined ? { ew: 'true' } : { ...options.open };
  return `http://${host}/?${new URLSearchParams({ ...open, payload: JSON.stringify(payload) })}`;
}

/** User settings by which the extension runs in that host. */
export function hostSettings(host: Scene['host']): Readonly<Record<string, unknown>> {
  return host === 'web' ? { 'remote.extensionKind': { 'mudaqqiq.mudaqqiq': ['web'] } } : {};
}
