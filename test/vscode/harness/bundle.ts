/** Builds the suite into the one CommonJS file an extension host loads. */
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/** What a suite must know about the VS Code it runs in; compiled into the bundle as `SCENE`. */
export interface Scene {
  readonly host: 'node' | 'web';
  readonly open: 'folder' | 'folders' | 'nothing';
  readonly trusted: boolean;
  /** Run only tests whose full title contains this. */
  readonly grep: string;
}

export async function bundleSuite(root: string, target: string, scene: Scene): Promise<string> {
  const outfile = join(target, `suite-${scene.host}.cjs`);
  await build({
    entryPoints: [join(root, `test/vscode/suite/${scene.host}.ts`)],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: scene.host === 'node' ? 'node' : 'browser',
    target: 'es2022',
    sourcemap: 'inline',
    logLevel: 'error',
    external: ['vscode', ...(scene.host === 'node' ? ['mocha'] : [])],
    define: { SCENE: JSON.stringify(scene), ...(scene.host === 'web' ? { global: 'globalThis' } : {}) },
  });
  // As the extension's own bundle has it (esbuild.mjs): the worker host of older releases adds `.js` to every name.
  if (scene.host === 'web') await copyFile(outfile, `${outfile}.js`);
  return outfile;
}
