/** One code-server on a free port of this machine, with a home, settings and extensions of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Installation } from './installation.ts';

export interface ServerOptions {
  readonly installation: Installation;
  /** User settings besides the quiet defaults. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Packed extensions to install before the start. */
  readonly packages?: readonly string[];
  /** Whether to ask about trust as VS Code does; otherwise every folder is trusted. */
  readonly workspaceTrust?: boolean;
}

export interface Server {
  /** `127.0.0.1:port`, also the authority of its `vscode-remote:` addresses. */
  readonly host: string;
  readonly process: ChildProcess;
  /** A folder of this server alone, deleted when it stops. */
  readonly folder: string;
  stop(): Promise<void>;
}

const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'chat.disableAIFeatures': true,
  'security.workspace.trust.banner': 'never',
  'git.enabled': false,
  // In the browser VS Code saves by itself a second after a change; the tests save when they mean to.
  'files.autoSave': 'off',
  // The offer has a scene of its own.
  'mudaqqiq.rightToLeft': 'never',
};

export async function startServer(options: ServerOptions): Promise<Server> {
  const { installation } = options;
  const folder = await mkdtemp(join(tmpdir(), 'mudaqqiq-vscode-'));
  const userData = join(folder, 'user-data');
  const extensions = join(folder, 'extensions');
  for (const part of [join(userData, 'User'), extensions, join(folder, 'home')])
    await mkdir(part, { recursive: true });
  await writeFile(
    join(userData, 'User/settings.json'),
    JSON.stringify({ ...quietSettings, ...options.settings }, undefined, 2),
  );
  const config = join(folder, 'config.yaml');
  await writeFile(config, 'auth: none\ncert: false\n');
  const environment = { ...process.env, HOME: join(folder, 'home'), EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
  const folders = ['--config', config, '--user-data-dir', userData, '--extensions-dir', extensions];

  for (const file of options.packages ?? []) {
    const args = [installation.entry, ...folders, '--install-extension', file];
    const installer = spawn(installation.node, args, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    installer.stdout.on('data', (data) => {
      output += data;
    });
    installer.stderr.on('data', (data) => {
      output += data;
    });
    const code = await new Promise<number | null>((resolve) => installer.on('close', resolve));
    if (code !== 0) throw new Error(`code-server did not install ${file} (code ${code}):\n${output}`);
  }

  const host = `127.0.0.1:${await findFreePort()}`;
  const args = [
    installation.entry,
    ...folders,
    ...['--bind-addr', host, '--auth', 'none', '--disable-telemetry', '--disable-update-check'],
    ...['--disable-getting-started-override', '--ignore-last-opened'],
    ...(options.workspaceTrust ? [] : ['--disable-workspace-trust']),
    ...(installation.release.smokeTestDriver ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
  ];
  // A process group of its own, so that stopping it also stops the extension hosts it started, and nothing else.
  const child = spawn(installation.node, args, { env: environment, stdio: 'ignore', detached: true });
  const killGroup = (): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    } catch {
      // Already gone.
    }
  };
  const leave = (): void => {
    killGroup();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', leave);
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));

  const stop = async (): Promise<void> => {
    process.removeListener('exit', leave);
    killGroup();
    await Promise.race([gone, pause(5000)]);
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    await waitForHealth(host, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { host, process: child, folder, stop };
}

async function waitForHealth(host: string, child: ChildProcess): Promise<void> {
  for (const start = Date.now(); Date.now() - start < 60_000; await pause(100)) {
    if (child.exitCode !== null)
      throw new Error(`code-server ended at its start with code ${child.exitCode}.`);
    const healthy = await fetch(`http://${host}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (healthy) return;
  }
  throw new Error('code-server did not answer within a minute.');
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (typeof address === 'object' && address) resolve(address.port);
        else reject(new Error('No free port.'));
      });
    });
  });
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
