/** Documents that an editor of texts cannot show: what is in them, and what they are once edits are written into them. */

import { showLines, showWordDocument } from '../workspace/document-view.ts';
import { type OpenDraft, openDraft } from '../workspace/drafts.ts';
import { nameOf } from '../workspace/paths.ts';
import { formatProblem, ProblemError } from '../workspace/problems.ts';
import { readContent, writeContent } from './content.ts';
import type {
  EditDocumentParams,
  EditDocumentResult,
  ShowDocumentParams,
  ShowDocumentResult,
  WordContent,
} from './protocol.ts';
import type { Speech } from './speech.ts';
import { toPath } from './uris.ts';

export function showDocument({ uri, content }: ShowDocumentParams, speech: Speech): ShowDocumentResult {
  try {
    const bytes = readContent(content);
    return describe(openDraft(toPath(uri), bytes), bytes);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { problem: formatProblem(error.problem, speech.language, nameOf) };
  }
}

/** Edits that the document has no place for are left out, and counted. */
export function editDocument({ uri, content, edits }: EditDocumentParams): EditDocumentResult {
  const path = toPath(uri);
  const opened = openDraft(path, readContent(content));
  const written = opened.mayRewrite ? edits.filter((edit) => opened.canEdit(edit)) : [];
  const bytes = written.length > 0 ? opened.rewrite(written) : readContent(content);
  return {
    content: writeContent(bytes, content),
    document: describe(opened.reopen(bytes), bytes),
    refused: edits.length - written.length,
  };
}

function describe({ path, text, mayRewrite }: OpenDraft, bytes: Uint8Array): WordContent {
  const isWord = /\.docx$/i.test(path);
  return {
    text,
    // The other formats are shown as lines alone: what an editor does not see, he should not change.
    isWritable: isWord && mayRewrite,
    ...(isWord ? showWordDocument(bytes) : showLines(text)),
  };
}
