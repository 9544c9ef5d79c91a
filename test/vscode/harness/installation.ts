/**
 * A real VS Code from the npm registry alone: code-server, which is VS Code's own workbench and extension host
 * served over HTTP, and the Node it was built for. Both live under `.vscode-test/`, never in the project's
 * `node_modules`, and are installed once.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Obstacle } from './obstacle.ts';

export interface Release {
  /** The VS Code inside, as users know it. */
  readonly vscode: '1.139' | '1.100';
  readonly codeServer: string;
  readonly node: string;
  /** Old releases need their native modules compiled for this machine. */
  readonly nativeModules: { readonly outer: readonly string[]; readonly inner: readonly string[] };
  /** Where its search (ripgrep) would be downloaded from GitHub, the npm package that brings the same binary. */
  readonly ripgrep: string | undefined;
  /** Whether the workbench reads tests from its address only with an option of the server. */
  readonly smokeTestDriver: boolean;
}

export const releases: Readonly<Record<Release['vscode'], Release>> = {
  '1.139': {
    vscode: '1.139',
    codeServer: '4.139.1',
    node: '24.21.0',
    nativeModules: { outer: [], inner: [] },
    ripgrep: undefined,
    smokeTestDriver: true,
  },
  '1.100': {
    vscode: '1.100',
    codeServer: '4.100.3',
    node: '20.19.5',
    nativeModules: { outer: ['argon2'], inner: ['@vscode/spdlog', 'native-watchdog'] },
    ripgrep: '@vscode/ripgrep-universal@1.18.0',
    smokeTestDriver: false,
  },
};

export interface Installation {
  readonly release: Release;
  /** The Node binary the server runs on. */
  readonly node: string;
  /** The script that starts code-server. */
  readonly entry: string;
}

/** The binary and the headers of Node for this machine, without the script of the package `node`. */
const nodePackage = `node-${process.platform}-${process.arch}`;

/** Finds or installs `release` under `root`; about a minute and 800 MB the first time. */
export async function ensureInstallation(release: Release, root: string): Promise<Installation> {
  const folder = join(root, `code-server-${release.codeServer}`);
  const done = join(folder, 'installed.json');
  const wanted = JSON.stringify(release);
  if (!existsSync(done) || (await readFile(done, 'utf8')) !== wanted) {
    const start = Date.now();
    console.log(`Installing VS Code ${release.vscode} (code-server ${release.codeServer}) into ${root} …`);
    // Beside its final place and then renamed, so that an interrupted or a second installation is never half used.
    const unfinished = `${folder}.unfinished-${process.pid}`;
    try {
      await install(release, unfinished);
      await writeFile(join(unfinished, 'installed.json'), wanted);
      await rm(folder, { recursive: true, force: true });
      await rename(unfinished, folder);
    } finally {
      await rm(unfinished, { recursive: true, force: true });
    }
    console.log(`Installed in ${Math.round((Date.now() - start) / 1000)} s.`);
  }
  return {
    release,
    node: join(folder, 'node/node_modules', nodePackage, 'bin/node'),
    entry: join(folder, 'server/node_modules/code-server/out/node/entry.js'),
  };
}

async function install(release: Release, folder: string): Promise<void> {
  const nodeFolder = await makePackage(join(folder, 'node'));
  const serverFolder = await makePackage(join(folder, 'server'));
  await npm(['install', `${nodePackage}@${release.node}`, '--ignore-scripts'], nodeFolder);
  const node = join(nodeFolder, 'node_modules', nodePackage);
  const environment = {
    PATH: `${join(node, 'bin')}:${process.env.PATH ?? ''}`,
    npm_config_nodedir: node,
  };
  await npm(['install', `code-server@${release.codeServer}`, '--ignore-scripts'], serverFolder, environment);
  const inner = join(serverFolder, 'node_modules/code-server/lib/vscode');
  await npm(['install', '--omit=dev', '--ignore-scripts'], inner, environment);
  const { nativeModules } = release;
  const fromSource = { ...environment, npm_config_build_from_source: 'true' };
  if (nativeModules.outer.length > 0)
    await npm(['rebuild', ...nativeModules.outer], serverFolder, fromSource);
  if (nativeModules.inner.length > 0) await npm(['rebuild', ...nativeModules.inner], inner, environment);
  if (release.ripgrep) {
    const searchFolder = await makePackage(join(folder, 'ripgrep'));
    await npm(['install', release.ripgrep, '--ignore-scripts'], searchFolder);
    const bin = join(inner, 'node_modules/@vscode/ripgrep/bin');
    await mkdir(bin, { recursive: true });
    await copyFile(
      join(searchFolder, `node_modules/@vscode/ripgrep-universal/bin/${process.platform}-${process.arch}/rg`),
      join(bin, 'rg'),
    );
  }
  // code-server's own post-install script makes these two; the rest of that script builds what tests do not need.
  await symlink('code-linux.sh', join(inner, 'bin/remote-cli/code-server')).catch(ignoreExisting);
  await symlink('browser-linux.sh', join(inner, 'bin/helpers/browser.sh')).catch(ignoreExisting);
}

/** A folder npm installs into without looking at the packages around it. */
export async function makePackage(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  return folder;
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

export async function npm(
  args: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<void> {
  let output = '';
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn('npm', [...args, '--no-audit', '--no-fund'], {
      cwd: folder,
      // The npm that runs this script hands its own settings down (omit, workspace, …); they are not meant for here.
      env: { ...withoutNpmSettings(process.env), ...environment },
    });
    child.stdout.on('data', (data) => {
      output += data;
    });
    child.stderr.on('data', (data) => {
      output += data;
    });
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code === 0) return;
  const offline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ENOTCACHED/.test(output);
  throw new Obstacle(
    offline
      ? `The npm registry cannot be reached, and ${args[1]} is needed to run the tests in a real VS Code.`
      : `npm ${args.join(' ')} failed with code ${code}:\n${output.trim().split('\n').slice(-12).join('\n')}`,
  );
}

function withoutNpmSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = /^npm_config_(registry|cache|proxy|https_proxy|noproxy|cafile|userconfig|globalconfig)$/i;
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !/^npm_/i.test(name) || kept.test(name)),
  );
}
