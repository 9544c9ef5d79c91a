import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from './extension.ts';

export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server/node.cjs');
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6011'] } };
  activateWith(context, {
    createClient: (_context, options) => new LanguageClient('mudaqqiq', 'Mudaqqiq', { run, debug }, options),
    encode: (bytes) => Buffer.from(bytes).toString('base64'),
  });
}
