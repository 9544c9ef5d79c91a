/** A form for one entry of the terminology, right to left, in a panel beside the draft. */
import { Uri, ViewColumn, type Webview, window } from 'vscode';
import type { TermEntry } from '../../terms/index.ts';
import { say } from '../texts.ts';
import type { FormMessage, FormText } from './form-protocol.ts';

const TEXTS: readonly FormText[] = [
  ...([
    'kind',
    'person',
    'organisation',
    'place',
    'term',
    'canonical',
    'variants',
    'wrong',
    'gender',
  ] as const),
  ...([
    'male',
    'female',
    'unknown',
    'honorific',
    'roles',
    'note',
    'source',
    'except',
    'lines',
    'save',
  ] as const),
  ...(['cancel', 'required'] as const),
];

/** @param save keeps the entry and says whether it did; the form then closes. */
export function openTermForm(
  extensionUri: Uri,
  entry: TermEntry,
  save: (entry: TermEntry) => Promise<boolean>,
): void {
  const folder = Uri.joinPath(extensionUri, 'dist/webview');
  const panel = window.createWebviewPanel('mudaqqiq.term', say('form.title'), ViewColumn.Beside, {
    enableScripts: true,
    localResourceRoots: [folder],
  });
  panel.webview.html = pageOf(panel.webview, folder);
  panel.webview.onDidReceiveMessage(async (message: FormMessage) => {
    if (message.type === 'cancel') return panel.dispose();
    if (message.type === 'save') {
      if (await save(message.entry)) panel.dispose();
      return;
    }
    const texts = Object.fromEntries(
      TEXTS.map((key) => [key, say(`form.${key}`).replace(/[\u2066-\u2069]/g, '')]),
    );
    await panel.webview.postMessage({ entry, texts });
  });
}

function pageOf(webview: Webview, folder: Uri): string {
  const url = (name: string): string => webview.asWebviewUri(Uri.joinPath(folder, name)).toString();
  const nonce = crypto.randomUUID();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${url('form.css')}">
<title>Mudaqqiq</title>
</head>
<body><main id="form"></main><script nonce="${nonce}" src="${url('term-form.js')}"></script></body>
</html>`;
}
