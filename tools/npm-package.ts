/**
 * The npm package: `npm run package:npm [-- FOLDER]` writes `mudaqqiq-<version>.tgz` there. The repository's manifest is
 * VS Code's as well, so the package gets one of its own, and of `dist` only what the command line and the library read; the
 * data goes packed (workspace/data-file.ts unpacks it). All libraries are in the bundles: the package depends on nothing.
 */
import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { generateDtsBundle } from 'dts-bundle-generator';
import type { Kind } from '../src/workspace/packed.ts';
import { packData } from './pack-data.ts';

const root = new URL('../', import.meta.url);
/** Kept between runs: packing the data takes longer than all else. */
const stage = new URL('.cache/npm/', root);

const DATA: Readonly<Record<string, Kind>> = {
  'lexicon.bin': 'lexicon',
  'gazetteer.bin': 'gazetteer',
  'spelling.model': 'weights',
  'forms.model': 'weights',
  'pairs.bin': 'pairs',
  'english.aff': 'plain',
  'english.dic': 'plain',
  'rule-pages.json': 'plain',
};
const ENTRIES = { index: 'index', node: 'node', service: 'language-service' };
/** Protocol types, which a user of the package need not install. */
const INLINED = ['', '-types', '-protocol', '-textdocument'].map((part) => `vscode-languageserver${part}`);

/** @returns the path of the archive. */
export async function packNpm(target: string): Promise<string> {
  const dist = await readdir(new URL('dist/', root));
  const code = dist.filter((name) => /^(?:cli|worker|service-worker)\.js$/.test(name));
  const rooms = (await Promise.all(['cli', 'lib'].map((room) => listRoom(room)))).flat();
  const bundles = rooms.filter((name) => name.endsWith('.cjs'));
  await writeTypes();
  await prune(rooms.map((name) => (bundles.includes(name) ? `${name}.br` : name)));
  for (const name of ['LICENSE', 'NOTICE', 'README.md']) await copy(name);
  for (const name of [...code.map((name) => `dist/${name}`), ...rooms])
    if (!bundles.includes(name)) await copy(name);
  for (const name of bundles) await pack(name, (bytes) => bytes);
  for (const [name, kind] of Object.entries(DATA))
    await pack(`dist/${name}`, (bytes) => packData(kind, bytes));
  const manifest = JSON.parse(await readFile(new URL('package.json', root), 'utf8'));
  await writeFile(new URL('package.json', stage), `${JSON.stringify(manifestOf(manifest), null, 2)}\n`);
  const folder = fileURLToPath(stage);
  const packed = spawnSync('npm', ['pack', '--json', '--pack-destination', resolve(target)], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (packed.status !== 0) throw new Error(packed.stderr);
  const [{ filename }] = JSON.parse(packed.stdout);
  return resolve(target, filename);
}

function manifestOf(manifest: Record<string, unknown>) {
  const { name, version, description, license, keywords, type, bin, exports } = manifest;
  return {
    ...{ name, version, description, license, keywords, type, bin, exports },
    // From here on `require` takes ES modules.
    engines: { node: '>=20.19' },
    sideEffects: false,
    // For `--queue` alone.
    peerDependencies: { bullmq: '>=6', ioredis: '>=5' },
    peerDependenciesMeta: { bullmq: { optional: true }, ioredis: { optional: true } },
  };
}

/** What V8 made of the bundle is of one machine's V8. */
async function listRoom(room: string): Promise<string[]> {
  const names = await readdir(new URL(`dist/${room}/`, root));
  return names.filter((name) => !name.endsWith('.code')).map((name) => `dist/${room}/${name}`);
}

/** Names of bundles change with what is in them. */
async function prune(current: readonly string[]): Promise<void> {
  for (const room of ['cli', 'lib']) {
    const folder = new URL(`dist/${room}/`, stage);
    for (const name of await readdir(folder).catch(() => []))
      if (!name.endsWith('.d.ts') && !current.includes(`dist/${room}/${name}`))
        await rm(new URL(name, folder));
  }
}

async function copy(name: string): Promise<void> {
  const target = new URL(name, stage);
  await mkdir(dirname(fileURLToPath(target)), { recursive: true });
  await copyFile(new URL(name, root), target);
}

async function pack(name: string, order: (bytes: Uint8Array) => Uint8Array): Promise<void> {
  const source = new URL(name, root);
  const target = new URL(`${name}.br`, stage);
  const makers = ['tools/pack-data.ts', 'src/workspace/packed.ts'].map((file) => new URL(file, root));
  const current = await Promise.all([source, ...makers].map((file) => isNewer(target, file)));
  if (current.every(Boolean)) return;
  const bytes = order(await readFile(source));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  await writeFile(target, await promisify(brotliCompress)(bytes, { params }));
}

/** One file of declarations for each entry, with all that it refers to. */
async function writeTypes(): Promise<void> {
  const target = (name: string): URL => new URL(`dist/lib/${name}.d.ts`, stage);
  const source = (name: string): string => fileURLToPath(new URL(`src/${name}.ts`, root));
  const newest = await newestOf(new URL('src/', root));
  const oldest = await stat(target('service')).catch(() => undefined);
  if (oldest && oldest.mtimeMs > newest) return;
  const entries = Object.values(ENTRIES).map((name) => ({
    filePath: source(name),
    noCheck: true,
    libraries: { inlinedLibraries: INLINED },
    output: { exportReferencedTypes: false, noBanner: true },
  }));
  const bundles = generateDtsBundle(entries, {
    preferredConfigPath: fileURLToPath(new URL('tsconfig.json', root)),
  });
  await mkdir(new URL('dist/lib/', stage), { recursive: true });
  for (const [at, name] of Object.keys(ENTRIES).entries()) await writeFile(target(name), mend(bundles[at]!));
}

/**
 * What the bundler leaves undone. Zod's own types, of patterns that a user of the library reads from a file, would need Zod
 * installed: they are `any`. And it gives the text's `Range` and the protocol's one name: what stands before the protocol's
 * own means the text's.
 */
export function mend(declarations: string): string {
  const range = 'interface Range$1 {';
  const second = declarations.indexOf(range, declarations.indexOf(range) + 1);
  const parted =
    second < 0
      ? declarations
      : declarations.slice(0, second).replaceAll('Range$1', 'Stretch') + declarations.slice(second);
  const names = (pattern: RegExp): string[] => [
    ...new Set([...parted.matchAll(pattern)].map(([, name]) => name!)),
  ];
  const own = names(/\bz\.(Zod\w+|infer)\b/g);
  if (own.length === 0) return parted;
  const lines = (all: readonly string[]): string =>
    all.map((name) => `type ${name}<A = any, B = any, C = any> = any;`).join(' ');
  const core = names(/\bz\.core\.(\$?\w+)/g);
  const zod = lines(own.filter((name) => name !== 'infer'));
  return `declare namespace z { ${zod} namespace core { ${lines(core)} } type inferred<A> = any; }\n${parted.replace(/\bz\.infer\b/g, 'z.inferred')}`;
}

async function newestOf(folder: URL): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const times = await Promise.all(
    names
      .filter((name) => name.endsWith('.ts'))
      .map(async (name) => (await stat(new URL(name, folder))).mtimeMs),
  );
  return Math.max(...times);
}

async function isNewer(file: URL, source: URL): Promise<boolean> {
  const [made, given] = await Promise.all([stat(file).catch(() => undefined), stat(source)]);
  return made !== undefined && made.mtimeMs > given.mtimeMs;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log(await packNpm(process.argv[2] ?? '.'));
