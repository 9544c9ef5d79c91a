import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** A worker thread runs what the build makes of it. */
export async function bundleThread(entry: string, folder: string, name: string): Promise<URL> {
  const script = join(folder, name);
  await build({
    entryPoints: [entry],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: {
      js: "import { createRequire as make } from 'node:module'; const require = make(import.meta.url);",
    },
  });
  return pathToFileURL(script);
}
