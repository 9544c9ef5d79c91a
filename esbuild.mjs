// Bundles the doors and compiles the data: `npm run build`, with `--watch` for the bundles alone.
import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { dirname, relative } from 'node:path';
import * as esbuild from 'esbuild';

const watch = process.argv.includes('--watch');

/** CommonJS for the hosts that load it with require (VS Code's desktop host), with the same node target as engines. */
const common = {
  bundle: true,
  minify: !watch,
  sourcemap: watch,
  legalComments: 'external',
  logLevel: 'warning',
};
// jsonc-parser's main entry is UMD, which no bundler can follow: its module entry comes first.
const node = { ...common, platform: 'node', target: 'node20', mainFields: ['module', 'main'] };
const browser = { ...common, platform: 'browser', target: 'es2022' };
/** All that the command line starts, as one function of its `require`, its address and the program to run (start.ts). */
const programs = {
  ...node,
  format: 'cjs',
  // Installed only where drafts are checked by other machines.
  external: ['bullmq', 'ioredis'],
  entryPoints: { programs: 'src/cli/programs.ts' },
  outdir: 'dist/cli',
  entryNames: '[name]-[hash]',
  outExtension: { '.js': '.cjs' },
  // What is imported when it is needed is evaluated then, and waits in the same file.
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': '__url', PROGRAM: '__program' },
  banner: { js: '(function (require, __url, __program) {' },
  footer: { js: '})' },
  write: false,
  plugins: [
    lazily({
      fflate: ['unzipSync', 'zipSync', 'strFromU8', 'strToU8'],
      entities: ['decodeHTML'],
      htmlparser2: ['Parser'],
      // Of Node, what commander and the cache of surveys alone ask for.
      child_process: ['spawn'],
      'node:crypto': ['createHash', 'randomUUID', 'timingSafeEqual'],
      'node:zlib': ['brotliDecompressSync', 'deflateRawSync', 'inflateRawSync'],
    }),
  ],
};

const bundles = [
  // The library of the npm package. What its entries share is in files that they import.
  {
    ...common,
    platform: 'neutral',
    target: 'es2022',
    charset: 'utf8',
    format: 'esm',
    splitting: true,
    mainFields: ['browser', 'module', 'main'],
    external: ['node:*'],
    entryPoints: { index: 'src/index.ts', node: 'src/node.ts', service: 'src/language-service.ts' },
    outdir: 'dist/lib',
    chunkNames: '[hash]',
  },
  // The language client's library is a file of its own in both hosts, loaded when there is a server to start.
  {
    ...node,
    format: 'cjs',
    entryPoints: { node: 'src/client/node.ts', 'node-client': 'src/client/node-client.ts' },
    outdir: 'dist/client',
    external: ['vscode'],
    outExtension: { '.js': '.cjs' },
    // An import whose path is only known there becomes a `require`, which is what VS Code answers in CommonJS.
    supported: { 'dynamic-import': false },
  },
  {
    ...browser,
    format: 'cjs',
    entryPoints: { browser: 'src/client/browser.ts' },
    outdir: 'dist/client',
    external: ['vscode'],
    outExtension: { '.js': '.cjs' },
  },
  {
    ...browser,
    format: 'cjs',
    entryPoints: { 'browser-client': 'src/client/browser-client.ts' },
    outdir: 'dist/client',
    external: ['vscode'],
  },
  {
    ...node,
    format: 'cjs',
    entryPoints: { node: 'src/server/node.ts' },
    outdir: 'dist/server',
    outExtension: { '.js': '.cjs' },
  },
  { ...browser, format: 'iife', entryPoints: { browser: 'src/server/browser.ts' }, outdir: 'dist/server' },
  {
    ...browser,
    format: 'iife',
    entryPoints: {
      editor: 'src/client/rtl/webview/main.ts',
      'editor-style': 'src/client/rtl/webview/editor.css',
      reading: 'src/client/reading/webview/reading.ts',
      'reading-style': 'src/client/reading/webview/reading.css',
      compare: 'src/client/compare/webview/compare.ts',
      'compare-style': 'src/client/compare/webview/compare.css',
      word: 'src/client/word/webview/word.ts',
      'word-style': 'src/client/word/webview/word.css',
      'term-form': 'src/client/terms/webview/form.ts',
      form: 'src/client/terms/webview/form.css',
    },
    outdir: 'dist/webview',
    loader: { '.woff2': 'file', '.woff': 'empty' },
    assetNames: 'fonts/[name]',
  },
];

// Files of an earlier build would stay, and be packed.
for (const room of ['cli', 'client', 'lib']) await rm(`dist/${room}`, { recursive: true, force: true });
await mkdir('dist', { recursive: true });
if (watch) {
  for (const bundle of bundles) await (await esbuild.context(bundle)).watch();
} else {
  await Promise.all([buildPrograms(), ...bundles.map((bundle) => esbuild.build(bundle))]);
  // Two worker hosts, one manifest: the newer reads `browser.cjs` as CommonJS by its name, the older (1.100) adds `.js`.
  await copyFile('dist/client/browser.cjs', 'dist/client/browser.cjs.js');
  const data = spawnSync(process.execPath, ['--import', 'tsx', 'tools/build-data.ts'], { stdio: 'inherit' });
  process.exitCode = data.status ?? 1;
}

/** The bundle, and for each of its programs a file that starts it. */
async function buildPrograms() {
  const { outputFiles } = await esbuild.build(programs);
  for (const { path, text } of outputFiles) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, asciiOf(text));
  }
  const bundle = relative('dist', outputFiles.find(({ path }) => path.endsWith('.cjs')).path);
  const start = (program) =>
    esbuild.build({
      ...node,
      format: 'esm',
      entryPoints: { [program]: 'src/cli/start.ts' },
      outdir: 'dist',
      define: { BUNDLE: JSON.stringify(bundle), PROGRAM: JSON.stringify(program) },
      banner: program === 'cli' ? { js: '#!/usr/bin/env node' } : {},
    });
  await Promise.all(['cli', 'worker', 'service-worker'].map(start));
}

/** esbuild escapes what is not ASCII everywhere but in regular expressions; a file of bytes is read in no time. */
function asciiOf(code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Libraries that few drafts need (Word, HTML) and that build tables when they are evaluated: they wait for the first call.
 * @param libraries the functions and classes that the source uses of each.
 */
function lazily(libraries) {
  const names = Object.keys(libraries);
  return {
    name: 'lazily',
    setup(build) {
      build.onResolve({ filter: new RegExp(`^(?:${names.join('|')})$`) }, ({ path, importer, namespace }) => {
        // Between libraries, and from the stand-in itself, the name means what it says.
        const isOurs = importer.includes('/src/') && !importer.includes('node_modules');
        return namespace !== 'lazily' && (isOurs || isBuiltin(path))
          ? { path, namespace: 'lazily', sideEffects: false }
          : undefined;
      });
      build.onLoad({ filter: /.*/, namespace: 'lazily' }, ({ path }) => ({
        resolveDir: import.meta.dirname,
        contents: libraries[path]
          .map(
            (name) => `export const ${name} = function (...args) {
            const real = require('${path}').${name};
            return new.target ? new real(...args) : real(...args);
          };`,
          )
          .join('\n'),
      }));
    },
  };
}
