/**
 * A Chromium for a machine that has none, by the first way that works: the system's packages where we are root or may
 * `sudo`, the binary that an npm package carries, playwright's own download. Each is announced before it is done.
 */
import { execFile, spawn } from 'node:child_process';
import { chmod, copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { makePackage, npm } from './installation.ts';
import { findOnPath, knownChromium, ownChromium } from './machine.ts';
import { Obstacle } from './obstacle.ts';

const execute = promisify(execFile);
const decompress = promisify(brotliDecompress);

interface Way {
  readonly name: string;
  /** Undefined where this machine cannot go it. */
  readonly prepare: () => Promise<(() => Promise<unknown>) | undefined>;
}

/** @param root the folder of the installations. */
export async function ensureChromium(root: string): Promise<string> {
  const known = knownChromium(root);
  if (known) return known;
  const failures: string[] = [];
  for (const { name, prepare } of waysTo(root)) {
    const go = await prepare();
    if (!go) continue;
    console.log(`No Chromium was found, which shows the VS Code of the tests. Getting one: ${name} …`);
    try {
      await go();
      const found = knownChromium(root);
      if (found) {
        console.log(`Chromium: ${found}`);
        return found;
      }
      failures.push(`${name}: it brought no Chromium`);
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.message.trim().split('\n').at(-1) : error}`);
    }
    console.log(`That did not work. ${failures.at(-1)}`);
  }
  throw new Obstacle(
    [
      'No Chromium was found, and none could be got:',
      ...failures.map((failure) => `  ${failure}`),
      'Install one (Debian, Ubuntu: apt-get install chromium) or set CHROME_PATH to its binary.',
    ].join('\n'),
  );
}

function waysTo(root: string): Way[] {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  return [
    { name: 'the package of the system', prepare: systemPackage },
    {
      name: `@sparticuz/chromium from the npm registry, 70 MB, into ${root}`,
      prepare: async () => {
        const fits = process.platform === 'linux' && process.arch === 'x64';
        return fits ? () => unpackFromNpm(ownChromium(root)) : undefined;
      },
    },
    {
      name: 'playwright’s download',
      prepare: async () => () => run(process.execPath, [cli, 'install', '--only-shell', 'chromium']),
    },
  ];
}

const MANAGERS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'apt-get': [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', 'chromium'],
  ],
  dnf: [['install', '-y', 'chromium']],
  apk: [['add', 'chromium']],
  pacman: [['-Sy', '--noconfirm', 'chromium']],
  zypper: [['--non-interactive', 'install', 'chromium']],
};

async function systemPackage(): Promise<(() => Promise<void>) | undefined> {
  const manager = Object.keys(MANAGERS).find((each) => findOnPath([each]) !== undefined);
  const prefix = await asRoot();
  if (!manager || !prefix) return undefined;
  return async () => {
    for (const args of MANAGERS[manager]!) {
      const [command = manager, ...rest] = [...prefix, manager, ...args];
      console.log(`  ${[command, ...rest].join(' ')}`);
      await run(command, rest, { DEBIAN_FRONTEND: 'noninteractive' });
    }
  };
}

/** What goes before a command for it to run as root; undefined where that takes a password. */
async function asRoot(): Promise<string[] | undefined> {
  if (process.getuid?.() === 0) return [];
  const may = await execute('sudo', ['-n', 'true']).then(
    () => true,
    () => false,
  );
  return may ? ['sudo', '-n'] : undefined;
}

/**
 * The browser and the few libraries that a bare container lacks, packed with Brotli; and fonts with Arabic letters, which
 * the package has not. The script that starts it is what playwright is given.
 */
async function unpackFromNpm(binary: string): Promise<void> {
  const folder = dirname(binary);
  const unfinished = `${folder}.unfinished-${process.pid}`;
  try {
    await makePackage(unfinished);
    await npm(
      ['install', '@sparticuz/chromium@153.0.0', 'dejavu-fonts-ttf@2.37.3', '--ignore-scripts'],
      unfinished,
    );
    const packed = join(unfinished, 'node_modules/@sparticuz/chromium/bin');
    await unpack(join(packed, 'chromium.br'), join(unfinished, 'browser'));
    await chmod(join(unfinished, 'browser'), 0o755);
    for (const each of ['al2023', 'swiftshader']) {
      await unpack(join(packed, `${each}.tar.br`), join(unfinished, `${each}.tar`));
      await execute('tar', ['-xf', `${each}.tar`], { cwd: unfinished });
      await rm(join(unfinished, `${each}.tar`));
    }
    const fonts = join(unfinished, 'node_modules/dejavu-fonts-ttf/ttf');
    await mkdir(join(unfinished, 'fonts'));
    for (const name of await readdir(fonts))
      await copyFile(join(fonts, name), join(unfinished, 'fonts', name));
    await rm(join(unfinished, 'node_modules'), { recursive: true });
    await writeFile(join(unfinished, 'fonts.conf'), fontsConfiguration(join(folder, 'fonts')));
    await writeFile(join(unfinished, 'chromium'), START, { mode: 0o755 });
    await rm(folder, { recursive: true, force: true });
    await rename(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function unpack(from: string, to: string): Promise<void> {
  await writeFile(to, await decompress(await readFile(from)));
}

const START = `#!/bin/sh
here=$(cd "$(dirname "$0")" && pwd)
export LD_LIBRARY_PATH="$here/lib:$here\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/browser" "$@"
`;

function preferred(family: string, font: string): string {
  return `<alias><family>${family}</family><prefer><family>${font}</family></prefer></alias>`;
}

function fontsConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>/usr/share/fonts</dir>
<dir>${folder}</dir>
<cachedir>${folder}/cache</cachedir>
${['sans-serif', 'system-ui', 'serif'].map((family) => preferred(family, 'DejaVu Sans')).join('\n')}
${preferred('monospace', 'DejaVu Sans Mono')}
</fontconfig>
`;
}

/** Its output is shown only when it fails: a package manager says much. */
async function run(
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<void> {
  let output = '';
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(command, args, { env: { ...process.env, ...environment } });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        output += data;
      });
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) {
    const last = output.trim().split('\n').at(-1);
    throw new Error(`${command} ${args.join(' ')} ended with code ${code}: ${last}`);
  }
}
