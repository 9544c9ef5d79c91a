import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateWith } from './extension.ts';

export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist/server/browser.js').toString(true);
  activateWith(context, {
    createClient: (_context, options) =>
      new LanguageClient('mudaqqiq', 'Mudaqqiq', new Worker(script), options),
    // A worker takes bytes as they are.
    encode: (bytes) => bytes,
  });
}
