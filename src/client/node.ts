import type { ExtensionContext } from 'vscode';
import { activateWith } from './extension.ts';

export { deactivate } from './extension.ts';

export function activate(context: ExtensionContext): void {
  activateWith(context, {
    async loadClient() {
      const { createNodeClient } = await import('./node-client.ts');
      return (options) => createNodeClient(context.asAbsolutePath('dist/server/node.cjs'), options);
    },
    encode: (bytes) => Buffer.from(bytes).toString('base64'),
  });
}
