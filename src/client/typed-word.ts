/** The word that a change has just made or touched. No `vscode` here: it is tested without. */

export interface TypedChange {
  readonly line: number;
  /** Where it begins on its line, how many characters it took away, and what it put there. */
  readonly character: number;
  readonly removed: number;
  readonly text: string;
}

/** UTF-16 units on one line. */
export interface TypedWord {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** A view sends the keys of a fast hand together; a paste or a fix brings more, or takes more away. */
const MOST_KEYS = 8;

/**
 * @param line the text of the change's line as it is now.
 * @returns undefined where nothing was typed within or at the end of a word.
 */
export function typedWord(
  { line, character, removed, text }: TypedChange,
  now: string,
): TypedWord | undefined {
  if (text.length > MOST_KEYS || removed > 1 || /[\r\n]/.test(text)) return undefined;
  const caret = character + text.length;
  const before = /[\p{L}\p{M}\p{N}]+$/u.exec(now.slice(0, caret))?.[0].length ?? 0;
  if (before === 0) return undefined;
  const after = /^[\p{L}\p{M}\p{N}]*/u.exec(now.slice(caret))![0].length;
  return { line, start: caret - before, end: caret + after };
}

interface Place {
  readonly line: number;
  readonly character: number;
}

export function isWithin({ line, character }: Place, word: TypedWord): boolean {
  return line === word.line && character >= word.start && character <= word.end;
}

/** A long sentence is one whether or not its last word is whole. */
const LONGEST = 60;

/** Does a finding wait for the word? One that touches it does: a name's last word, a mark that the end lacks. */
export function waitsFor(
  word: TypedWord,
  { start, end }: { readonly start: Place; readonly end: Place },
): boolean {
  if (start.line !== word.line || end.line !== word.line) return false;
  return (
    end.character - start.character <= LONGEST && start.character <= word.end && end.character >= word.start
  );
}
