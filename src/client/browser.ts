import { type ExtensionContext, Uri, workspace } from 'vscode';
import { activateWith } from './extension.ts';

export { deactivate } from './extension.ts';

export function activate(context: ExtensionContext): void {
  activateWith(context, {
    async loadClient() {
      const place = Uri.joinPath(context.extensionUri, 'dist/server/browser.js');
      const [script, { createBrowserClient }] = await Promise.all([
        workspace.fs.readFile(place),
        import('./browser-client.ts'),
      ]);
      return (options) => createBrowserClient(script, options);
    },
    // A worker takes bytes as they are.
    encode: (bytes) => bytes,
  });
}
