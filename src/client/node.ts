import type { ExtensionContext } from 'vscode';
import { activateWith } from './extension.ts';

export { deactivate } from './extension.ts';

type Library = typeof import('./node-client.ts');

export function activate(context: ExtensionContext): void {
  activateWith(context, {
    async loadClient() {
      const library = context.asAbsolutePath('dist/client/node-client.cjs');
      const { createNodeClient, workDone }: Library = await import(library);
      const script = context.asAbsolutePath('dist/server/node.cjs');
      return { createClient: (options) => createNodeClient(script, options), workDone };
    },
    encode: (bytes) => Buffer.from(bytes).toString('base64'),
  });
}
