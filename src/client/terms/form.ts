/** A form for one entry of the terminology, right to left, in a panel beside the draft. */
import { type Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { TermEntry } from '../../terms/index.ts';
import { pagesFolder, writePage } from '../page.ts';
import { language, say, sayPlain } from '../texts.ts';
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
  ...(['cancel', 'required', 'examplesWrong', 'examplesRight', 'sentences'] as const),
];

/** Keeps the entry and says whether it did; the form then closes. */
type Save = (entry: TermEntry) => Promise<boolean>;

/** By entry: who asks for it again, perhaps before the first is there, gets the same one. */
const forms = new Map<string, { readonly panel: WebviewPanel; save: Save }>();

export function openTermForm(extensionUri: Uri, entry: TermEntry, save: Save): void {
  const key = JSON.stringify(entry);
  const open = forms.get(key);
  if (open) {
    open.save = save;
    open.panel.reveal();
    return;
  }
  const panel = window.createWebviewPanel('mudaqqiq.term', say('form.title'), ViewColumn.Beside, {
    enableScripts: true,
    localResourceRoots: [pagesFolder(extensionUri)],
  });
  const form = { panel, save };
  forms.set(key, form);
  panel.onDidDispose(() => forms.delete(key));
  panel.webview.html = writePage(panel.webview, extensionUri, {
    title: sayPlain('form.title'),
    style: 'form.css',
    script: 'term-form.js',
    language: language(),
  });
  panel.webview.onDidReceiveMessage(async (message: FormMessage) => {
    if (message.type === 'cancel') return panel.dispose();
    if (message.type === 'save') {
      if (await form.save(message.entry)) panel.dispose();
      return;
    }
    const texts = Object.fromEntries(TEXTS.map((text) => [text, sayPlain(`form.${text}`)]));
    await panel.webview.postMessage({ entry, texts });
  });
}
