/** Runs the mocha suite inside a real extension host and reads its totals. */
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { bundleSuite, type Scene } from './bundle.ts';
import type { Installation } from './installation.ts';
import { pause } from './server.ts';
import { readMarked, type Totals } from './totals.ts';
import { hostSettings, openWorkbench } from './workbench.ts';

export interface SuiteOptions {
  readonly root: string;
  /** Where bundles and the remains of a failure go. */
  readonly artifacts: string;
  readonly name: string;
  readonly scene: Scene;
  /** The packed extension to test, in place of the source folder. */
  readonly vsix?: string | undefined;
}

/** No suite here takes a minute; one that is silent for two has hung. */
const silenceLimit = 120_000;

const fixtures = 'test/vscode/fixtures';
/** VS Code runs tests only for an extension under development; an empty one is used when the real one is installed. */
const standIn = 'test/vscode/stand-in';

/** Prints what the suite says and keeps what VS Code says, for the case of a failure. */
class Listener {
  totals: Totals | undefined;
  lastSign = Date.now();
  private readonly rest: string[] = [];

  hear(text: string): void {
    this.lastSign = Date.now();
    const said = readMarked(text);
    if (said === undefined) this.rest.push(text);
    else if ('totals' in said) this.totals = said.totals;
    else console.log(said.lines);
  }

  async keepRest(folder: string): Promise<void> {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'console.log'), this.rest.join('\n'));
    console.error(`What VS Code said in this run is kept in ${folder}`);
  }
}

export async function runSuiteInServer(
  installation: Installation,
  chromium: string,
  options: SuiteOptions,
): Promise<Totals> {
  const { root, scene, vsix, artifacts } = options;
  const workspace = await copyFixtures(root);
  const listener = new Listener();
  let code: number | undefined;
  const workbench = await openWorkbench({
    installation,
    chromium,
    open: whatToOpen(scene, workspace),
    extension: vsix ? join(root, standIn) : root,
    packages: vsix ? [vsix] : [],
    tests: await bundleSuite(root, artifacts, scene),
    workspaceTrust: !scene.trusted,
    settings: hostSettings(scene.host),
    async prepare(page) {
      await page.exposeFunction('codeAutomationLog', (_kind: string, args: readonly unknown[]) => {
        listener.hear(args.map(String).join(' '));
      });
      await page.exposeFunction('codeAutomationExit', (result: number) => {
        code = result;
      });
    },
  });
  try {
    const alive = (): boolean =>
      Date.now() - listener.lastSign < silenceLimit && workbench.server.process.exitCode === null;
    while (code === undefined && alive()) await pause(100);
    if (code !== 0) {
      const remains = join(artifacts, `failed-${options.name}`);
      await listener.keepRest(remains);
      await workbench.page.screenshot({ path: join(remains, 'window.png') }).catch(() => undefined);
    }
    return judge(code, listener.totals);
  } finally {
    await workbench.stop();
    await rm(workspace, { recursive: true, force: true });
  }
}

/** The same suite in the desktop VS Code, which `@vscode/test-electron` downloads. */
export async function runSuiteInDesktop(version: string, options: SuiteOptions): Promise<Totals> {
  const { root, scene, vsix, artifacts } = options;
  const electron = await import('@vscode/test-electron');
  const executable = await electron.downloadAndUnzipVSCode({
    version,
    cachePath: join(root, '.vscode-test/desktop'),
  });
  const profile = await mkdtemp(join(tmpdir(), 'mudaqqiq-vscode-'));
  const workspace = await copyFixtures(root);
  const folders = [
    `--user-data-dir=${join(profile, 'user-data')}`,
    `--extensions-dir=${join(profile, 'extensions')}`,
  ];
  try {
    if (vsix) {
      const [cli = executable, ...cliArgs] = electron.resolveCliArgsFromVSCodeExecutablePath(executable);
      const kept = cliArgs.filter((arg) => !/^--(user-data|extensions)-dir/.test(arg));
      await collectLines(cli, [...kept, ...folders, '--install-extension', vsix, '--force'], console.log);
    }
    const open = whatToOpen(scene, workspace);
    const listener = new Listener();
    const code = await collectLines(
      executable,
      [
        ...(open ? Object.values(open) : []),
        ...folders,
        ...[
          '--no-sandbox',
          '--disable-gpu-sandbox',
          '--disable-updates',
          '--skip-welcome',
          '--skip-release-notes',
        ],
        ...(scene.trusted ? ['--disable-workspace-trust'] : []),
        `--extensionDevelopmentPath=${vsix ? join(root, standIn) : root}`,
        `--extensionTestsPath=${await bundleSuite(root, artifacts, scene)}`,
      ],
      (line) => listener.hear(line),
    );
    if (code !== 0) await listener.keepRest(join(artifacts, `failed-${options.name}`));
    return judge(code, listener.totals);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    await rm(workspace, { recursive: true, force: true });
  }
}

function collectLines(
  command: string,
  args: readonly string[],
  take: (line: string) => void,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) createInterface(stream).on('line', take);
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Tests change files, so they get copies. */
async function copyFixtures(root: string): Promise<string> {
  const workspace = await mkdtemp(join(tmpdir(), 'mudaqqiq-workspace-'));
  await cp(join(root, fixtures), workspace, { recursive: true });
  return workspace;
}

function whatToOpen(scene: Scene, workspace: string): { folder: string } | { workspace: string } | undefined {
  if (scene.open === 'nothing') return undefined;
  if (scene.open === 'folder') return { folder: join(workspace, 'newsroom') };
  return { workspace: join(workspace, 'desks.code-workspace') };
}

/** A run that ended badly without a failed test (a hang, a crash, a bundle that does not load) is a failure itself. */
function judge(code: number | undefined, totals: Totals | undefined): Totals {
  if (totals === undefined) {
    console.error(
      code === undefined
        ? 'VS Code hung or went away.'
        : `VS Code ended with code ${code} before the tests did.`,
    );
    return { passed: 0, failed: 1, skipped: 0 };
  }
  return code !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals;
}
