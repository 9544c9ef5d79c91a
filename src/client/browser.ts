import * as vscode from 'vscode';
import { activateWith, type Contributions } from './extension.ts';

export { deactivate } from './extension.ts';

type Library = typeof import('./browser-client.ts');

export function activate(context: vscode.ExtensionContext): Contributions {
  const read = (path: string) =>
    vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, path));
  return activateWith(context, {
    async loadClient() {
      const [bytes, script] = await Promise.all([
        read('dist/client/browser-client.js'),
        read('dist/server/browser.js'),
      ]);
      const { createBrowserClient, ...library } = evaluate(bytes);
      return { createClient: (options) => createBrowserClient(script, options), ...library };
    },
    // A worker takes bytes as they are.
    encode: (bytes) => bytes,
  });
}

/**
 * The browser's host loads one file of an extension, in this very way. The language client's library is four fifths of
 * our code: as a file of its own it is neither fetched nor compiled before there is an Arabic draft.
 */
function evaluate(script: Uint8Array): Library {
  const module = { exports: {} as Library };
  const run = new Function('module', 'exports', 'require', new TextDecoder().decode(script));
  run(module, module.exports, () => vscode);
  return module.exports;
}
