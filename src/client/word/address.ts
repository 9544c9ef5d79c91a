/**
 * The text of a Word document is a text document of its own in VS Code, which opens no binary file as text: all that knows
 * drafts (people, terms, findings, comparison) then works on it as on any other. Its address tells the file's.
 */
import type { Event, TextDocument, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { WORD_MARK, WORD_SCHEME } from '../../server/protocol.ts';

/** `file:///desk/a.docx` → `mudaqqiq-word://file/desk/a.docx`, with a mark; what is before the path goes into the authority. */
export function textAddress(file: Uri): Uri {
  const authority = file.authority === '' ? file.scheme : `${file.scheme}+${file.authority}`;
  return file.with({ scheme: WORD_SCHEME, authority, path: file.path + WORD_MARK });
}

/** Any other address is the file's already. */
export function fileAddress(address: Uri): Uri {
  if (address.scheme !== WORD_SCHEME) return address;
  const [scheme, authority = ''] = address.authority.split(/\+(.*)/s);
  return address.with({ scheme: scheme!, authority, path: address.path.replace(WORD_MARK, '') });
}

/**
 * The language client asks for the findings of documents that a tab shows, and drops them when the tab closes. A Word
 * document's tab is its file's, so its text counts as shown as long as it is open: it is open for its view alone.
 */
export function showWordTexts({ visibleDocuments }: Pick<BaseLanguageClient, 'visibleDocuments'>): void {
  const { onClose } = visibleDocuments;
  const isVisible = visibleDocuments.isVisible.bind(visibleDocuments);
  const onOtherClose: Event<Set<Uri>> = (listener, ...rest) =>
    onClose(
      (closed) => listener(new Set([...closed].filter(({ scheme }) => scheme !== WORD_SCHEME))),
      ...rest,
    );
  Object.defineProperties(visibleDocuments, {
    onClose: { value: onOtherClose },
    isVisible: {
      value: (document: TextDocument | Uri) =>
        ('scheme' in document ? document : document.uri).scheme === WORD_SCHEME || isVisible(document),
    },
  });
}
