/**
 * Which words the drafts of a folder hold, so that "in the whole folder" is offered only where another draft has the
 * word. A draft is a set of hashes of a few kilobytes; two words of one hash would only offer a list that is then empty.
 */
import { bare, frontSplits } from '../text/index.ts';
import type { OtherDrafts } from './actions.ts';
import { isShown } from './documents.ts';
import type { ElsewhereParts } from './elsewhere.ts';
import { draftsOf } from './folder-edits.ts';

const WORD = /[\p{L}\p{M}]+/gu;

export class FolderWords implements OtherDrafts {
  readonly #parts: ElsewhereParts;
  /** By path; of a draft that could not be read nothing. */
  readonly #words = new Map<string, ReadonlySet<number>>();
  #reading: Promise<void> | undefined;

  /** Whether another draft had findings of the rule when it was last checked. */
  readonly haveFindings: OtherDrafts['haveFindings'];

  constructor(parts: ElsewhereParts, haveFindings: OtherDrafts['haveFindings']) {
    this.#parts = parts;
    this.haveFindings = haveFindings;
  }

  /** Reads the drafts of the folder that are not known yet. */
  read(uri: string): Promise<void> {
    this.#reading ??= this.#readAll(uri).finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  /** These files may have changed, or be gone. */
  forget(paths: readonly string[]): void {
    for (const path of paths) this.#words.delete(path);
  }

  /** Whether a draft of the folder other than the one at `path` has the word, with any particles. */
  haveWord(path: string, word: string): boolean {
    const wanted = hashOf(word);
    const root = this.#parts.archives.rootOf(path);
    for (const [other, words] of this.#words)
      if (other !== path && words.has(wanted) && this.#parts.archives.rootOf(other) === root) return true;
    return false;
  }

  async #readAll(uri: string): Promise<void> {
    const paths = (await draftsOf(uri, this.#parts)).filter(isShown);
    for (const path of paths) {
      if (this.#words.has(path)) continue;
      const text = await this.#parts.documents.find(path).then(
        (document) => document.getText(),
        () => '',
      );
      this.#words.set(path, wordsOf(text));
    }
  }
}

/** Of each word its hash, and that of what is left without particles at its front. */
function wordsOf(text: string): ReadonlySet<number> {
  const words = new Set<number>();
  for (const [word] of text.matchAll(WORD)) {
    const plain = bare(word);
    for (const { length } of frontSplits(plain)) words.add(hashOf(plain.slice(length)));
  }
  return words;
}

/** FNV-1a. A hamza counts: it is what most words are corrected in. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (const letter of bare(word)) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  return hash >>> 0;
}
