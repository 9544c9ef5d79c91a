// Bundles the doors and compiles the data: `npm run build`, with `--watch` for the bundles alone.
import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, rm } from 'node:fs/promises';
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
const esmOnNode = {
  ...node,
  format: 'esm',
  // Some bundled CommonJS dependencies still call require for Node's own modules.
  banner: {
    js: "import { createRequire as __require } from 'node:module'; const require = __require(import.meta.url);",
  },
};

const bundles = [
  {
    ...esmOnNode,
    entryPoints: {
      cli: 'src/cli/main.ts',
      worker: 'src/workspace/worker.ts',
      'service-worker': 'src/service/worker.ts',
    },
    outdir: 'dist',
    splitting: true,
    chunkNames: 'cli/[name]-[hash]',
  },
  {
    ...common,
    platform: 'neutral',
    target: 'es2022',
    format: 'esm',
    mainFields: ['module', 'main'],
    entryPoints: { index: 'src/index.ts' },
    outdir: 'dist',
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
      'term-form': 'src/client/terms/webview/form.ts',
      form: 'src/client/terms/webview/form.css',
    },
    outdir: 'dist/webview',
    loader: { '.woff2': 'file', '.woff': 'empty' },
    assetNames: 'fonts/[name]',
  },
];

// Files of an earlier build would stay, and be packed.
for (const room of ['cli', 'client']) await rm(`dist/${room}`, { recursive: true, force: true });
await mkdir('dist', { recursive: true });
if (watch) {
  for (const bundle of bundles) await (await esbuild.context(bundle)).watch();
} else {
  await Promise.all(bundles.map((bundle) => esbuild.build(bundle)));
  // Two worker hosts, one manifest: the newer reads `browser.cjs` as CommonJS by its name, the older (1.100) adds `.js`.
  await copyFile('dist/client/browser.cjs', 'dist/client/browser.cjs.js');
  const data = spawnSync(process.execPath, ['--import', 'tsx', 'tools/build-data.ts'], { stdio: 'inherit' });
  process.exitCode = data.status ?? 1;
}
