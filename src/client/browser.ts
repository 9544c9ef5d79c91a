import { type ExtensionContext, Uri } from 'vscode';
import { activateWith } from './extension.ts';

export { deactivate } from './extension.ts';

export function activate(context: ExtensionContext): void {
  activateWith(context, {
    async createClient(options) {
      const { createBrowserClient } = await import('./browser-client.ts');
      return createBrowserClient(Uri.joinPath(context.extensionUri, 'dist/server/browser.js'), options);
    },
    // A worker takes bytes as they are.
    encode: (bytes) => bytes,
  });
}
