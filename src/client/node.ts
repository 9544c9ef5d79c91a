import type { ExtensionContext } from 'vscode';
import { activateWith, type Contributions } from './extension.ts';

export { deactivate } from './extension.ts';

type Library = typeof import('./node-client.ts');

export function activate(context: ExtensionContext): Contributions {
  return activateWith(context, {
    async loadClient() {
      const path = context.asAbsolutePath('dist/client/node-client.cjs');
      const { createNodeClient, ...library }: Library = await import(path);
      const script = context.asAbsolutePath('dist/server/node.cjs');
      return { createClient: (options) => createNodeClient(script, options), ...library };
    },
    encode: (bytes) => Buffer.from(bytes).toString('base64'),
  });
}
