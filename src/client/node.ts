import type { ExtensionContext } from 'vscode';
import { activateWith } from './extension.ts';

export { deactivate } from './extension.ts';

export function activate(context: ExtensionContext): void {
  activateWith(context, {
    async loadClient() {
      const { createNodeClient, workDone } = await import('./node-client.ts');
      const script = context.asAbsolutePath('dist/server/node.cjs');
      return { createClient: (options) => createNodeClient(script, options), workDone };
    },
    encode: (bytes) => Buffer.from(bytes).toString('base64'),
  });
}
