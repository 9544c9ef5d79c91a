/** Tests the extension in a real VS Code: plans the runs that were asked for, one VS Code each, and adds them up. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import type { Scene } from './harness/bundle.ts';
import { ensureChromium } from './harness/chromium.ts';
import { ensureInstallation, type Release, releases } from './harness/installation.ts';
import { desktopIsPreferred } from './harness/machine.ts';
import { Obstacle } from './harness/obstacle.ts';
import { runSuiteInDesktop, runSuiteInServer } from './harness/suite.ts';
import { addTotals, type Totals } from './harness/totals.ts';
import { correcting } from './workbench/correcting.ts';
import { runAtDesk, type Script } from './workbench/desk.ts';
import { decisions } from './workbench/done.ts';
import { doorway } from './workbench/doorway.ts';
import { firstHour } from './workbench/first-hour.ts';
import { folderList } from './workbench/folder-list.ts';
import { help } from './workbench/help.ts';
import { writing } from './workbench/rtl.ts';
import { rightButton } from './workbench/rtl-menu.ts';
import { pages } from './workbench/rtl-pages.ts';
import { morning } from './workbench/script.ts';
import { start } from './workbench/start.ts';
import { terminology } from './workbench/terms.ts';
import { word } from './workbench/word.ts';

const execute = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');
const installations = resolve(process.env.MUDAQQIQ_VSCODE_DIR ?? join(root, '.vscode-test'));
const artifacts = join(root, '.vscode-test/artifacts');

type Version = Release['vscode'];

/** One VS Code started, one set of tests run in it. */
interface Run {
  readonly name: string;
  readonly version: Version;
  readonly host: Scene['host'];
  /** The extension is packed and installed, as a user has it. */
  readonly vsix: boolean;
  readonly scene: Omit<Scene, 'grep'> | Script;
}

const scenes = {
  folder: { open: 'folder', trusted: true },
  folders: { open: 'folders', trusted: true },
  nothing: { open: 'nothing', trusted: true },
  untrusted: { open: 'folder', trusted: false },
} as const;

function planRuns(version: Version, host: Scene['host'], vsix: boolean): Run[] {
  return Object.entries(scenes).map(([name, scene]) => ({
    name: `${labelOf(version, host, vsix)} ${name}`,
    version,
    host,
    vsix,
    scene: { ...scene, host },
  }));
}

const scripts = [
  morning,
  correcting,
  folderList,
  rightButton,
  decisions,
  terminology,
  writing,
  pages,
  doorway,
  word,
  firstHour,
  help,
  start,
];

function planScripts(version: Version, host: Scene['host'], vsix: boolean): Run[] {
  return scripts
    .filter(({ needsNode }) => host === 'node' || !needsNode)
    .map((scene) => ({ name: `${labelOf(version, host, vsix)} ${scene.name}`, version, host, vsix, scene }));
}

function labelOf(version: Version, host: Scene['host'], vsix: boolean): string {
  return `${version}${host === 'web' ? ' web' : ''}${vsix ? ' vsix' : ''}`;
}

const usage = `npm run test:vscode                       the newest VS Code: the suite in every scene, and the workbench scripts
npm run test:vscode -- --all              the same with the packed VSIX, in the web-worker host, in the oldest VS Code
npm run test:vscode -- --version 1.100    one VS Code (${Object.keys(releases).join(', ')})
npm run test:vscode -- --web              the web-worker extension host
npm run test:vscode -- --vsix             the extension packed and installed, in place of this folder
npm run test:vscode -- --only TEXT        runs whose name holds TEXT
npm run test:vscode -- --grep TEXT        tests whose title holds TEXT
npm run test:vscode -- --images           renew the pictures in docs/images
npm run test:vscode -- --list             name the runs and stop`;

const options = {
  all: { type: 'boolean', default: false },
  version: { type: 'string', default: '1.139' },
  web: { type: 'boolean', default: false },
  vsix: { type: 'boolean', default: false },
  only: { type: 'string', default: '' },
  grep: { type: 'string', default: '' },
  images: { type: 'boolean', default: false },
  list: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

function readFlags() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new Obstacle(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

type Flags = ReturnType<typeof readFlags>;

function chooseRuns(flags: Flags): Run[] {
  const { version, web, vsix, all } = flags;
  if (!isVersion(version)) {
    throw new Obstacle(`--version is ${version}; it may be ${Object.keys(releases).join(' or ')}.`);
  }
  const plan = (of: Version, host: Scene['host'], packed: boolean): Run[] => [
    ...planRuns(of, host, packed),
    ...planScripts(of, host, packed),
  ];
  const runs = all
    ? [
        ...plan('1.139', 'node', false),
        ...plan('1.139', 'node', true),
        ...plan('1.139', 'web', false),
        ...plan('1.100', 'node', false),
        ...plan('1.100', 'web', false),
      ]
    : plan(version, web ? 'web' : 'node', vsix);
  return runs.filter((run) => run.name.includes(flags.only));
}

function isVersion(version: string): version is Version {
  return Object.hasOwn(releases, version);
}

/** Packs what is here now: a package left from yesterday would pass or fail for yesterday's code. */
let packing: Promise<string> | undefined;
function makePackage(): Promise<string> {
  packing ??= (async () => {
    const file = join(artifacts, 'mudaqqiq.vsix');
    console.log('Packing the extension …');
    await execute('npm', ['run', 'package', '--', '--out', file], { cwd: root, maxBuffer: 16_000_000 });
    return file;
  })();
  return packing;
}

async function runOne(run: Run, flags: Flags, desktop: boolean): Promise<Totals> {
  const { scene, version, host, vsix } = run;
  if ('run' in scene) {
    if (process.platform !== 'linux') {
      console.log('Skipped: the workbench scripts drive code-server, which runs on Linux.');
      return { passed: 0, failed: 0, skipped: 1 };
    }
    const chromium = await ensureChromium(installations);
    const installation = await ensureInstallation(releases[version], installations);
    return runAtDesk(
      {
        installation,
        chromium,
        root,
        artifacts: join(artifacts, labelOf(version, host, vsix).replaceAll(' ', '-')),
        host,
        vsix: vsix || scene.isPacked ? await makePackage() : undefined,
        images: flags.images,
      },
      scene,
    );
  }
  const options = {
    root,
    artifacts,
    name: run.name.replaceAll(' ', '-'),
    scene: { ...scene, grep: flags.grep },
    vsix: vsix ? await makePackage() : undefined,
  };
  if (desktop && scene.host === 'node') return runSuiteInDesktop(`${version}.0`, options);
  const chromium = await ensureChromium(installations);
  return runSuiteInServer(await ensureInstallation(releases[version], installations), chromium, options);
}

interface Result {
  readonly name: string;
  readonly totals: Totals;
  readonly seconds: number;
  /** Failures of a first try; absent when there was one try. */
  readonly before?: number;
}

async function report(run: Run, flags: Flags, desktop: boolean): Promise<Result> {
  console.log(`\n── VS Code ${run.name} ${'─'.repeat(Math.max(1, 60 - run.name.length))}`);
  const start = Date.now();
  const totals = await runOne(run, flags, desktop).catch((error: unknown) => {
    if (error instanceof Obstacle) throw error;
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  return { name: run.name, totals, seconds: (Date.now() - start) / 1000 };
}

async function main(): Promise<boolean> {
  const flags = readFlags();
  if (flags.help) {
    console.log(usage);
    return true;
  }
  const runs = chooseRuns(flags);
  if (flags.list || runs.length === 0) {
    console.log(runs.length === 0 ? 'No run has such a name.' : runs.map(({ name }) => name).join('\n'));
    return runs.length > 0;
  }
  if (!existsSync(join(root, 'dist'))) throw new Obstacle('There is no dist folder: npm run build makes it.');
  await rm(artifacts, { recursive: true, force: true });
  await mkdir(artifacts, { recursive: true });
  const desktop = await desktopIsPreferred();
  const results: Result[] = [];
  for (const run of runs) {
    let result = await report(run, flags, desktop);
    // A busy machine may keep a window from answering in time; a fault of ours fails twice.
    if (result.totals.failed > 0) {
      const { failed } = result.totals;
      result = { ...(await report(run, flags, desktop)), before: failed };
    }
    results.push(result);
  }
  console.log('\nVS Code runs');
  for (const { name, totals, seconds, before } of results) {
    const first = before === undefined ? '' : `; at the first of two tries ${before} failed`;
    console.log(`  ${name.padEnd(22)} ${describeTotals(totals)} (${seconds.toFixed(0)} s)${first}`);
  }
  const sum = addTotals(results.map(({ totals }) => totals));
  await mkdir(join(root, '.cache'), { recursive: true });
  await writeFile(join(root, '.cache/test-vscode.json'), JSON.stringify(sum));
  console.log(describeTotals(sum));
  return sum.failed === 0 && sum.passed > 0;
}

function describeTotals({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

// An interrupted run ends by the usual way, on which the servers it started are stopped.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

try {
  if (process.env.MUDAQQIQ_SKIP_VSCODE === '1') {
    console.log('MUDAQQIQ_SKIP_VSCODE=1: the tests in a real VS Code were skipped.');
  } else if (!(await main())) {
    process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof Obstacle)) throw error;
  console.error(`${error.message}\nTo leave out the tests in a real VS Code, set MUDAQQIQ_SKIP_VSCODE=1.`);
  process.exitCode = 1;
}
