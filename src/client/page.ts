/** The page of one of the extension's own views: its style and script from the bundle, and nothing from elsewhere. */
import { Uri, type Webview } from 'vscode';

/** What pages are made of; all that a view may load. */
export function pagesFolder(extensionUri: Uri): Uri {
  return Uri.joinPath(extensionUri, 'dist/webview');
}

export interface PageParts {
  readonly title: string;
  /** Names of files in the folder of pages. */
  readonly style: string;
  readonly script: string;
  readonly language: 'ar' | 'en';
}

/** The page's name, for screen readers. */
const UNSEEN = 'position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%)';

export function writePage(webview: Webview, extensionUri: Uri, parts: PageParts): string {
  const folder = pagesFolder(extensionUri);
  const url = (name: string): string => webview.asWebviewUri(Uri.joinPath(folder, name)).toString();
  const nonce = crypto.randomUUID();
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource} 'unsafe-inline'`,
    `font-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!doctype html>
<html lang="${parts.language}" dir="rtl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${url(parts.style)}">
<title>${parts.title}</title>
</head>
<body><header style="${UNSEEN}"><h1>${parts.title}</h1></header><main id="page"></main><script nonce="${nonce}" src="${url(parts.script)}"></script></body>
</html>`;
}
