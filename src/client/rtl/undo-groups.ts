/**
 * VS Code keeps one step of undo for each change a view makes, which would be a letter each. This remembers which of
 * them one undo takes back together: letters typed on, up to the start of their word, or letters deleted on.
 */
import type { Replacement } from './shared-text.ts';

export class UndoGroups {
  /** By step, oldest first: whether it belongs with the one before it. */
  #joined: boolean[] = [];
  /** How many of them are not undone. */
  #done = 0;
  #last: Replacement | undefined;

  /** A view changed the document. */
  made(replacements: readonly Replacement[]): void {
    const [only, ...others] = replacements;
    const next = only && others.length === 0 ? only : undefined;
    const joins = next !== undefined && this.#last !== undefined && belongsTo(this.#last, next);
    this.#joined.length = this.#done;
    this.#joined.push(joins);
    this.#done++;
    this.#last = next;
  }

  /** Something else changed it: how VS Code counted that is not known. */
  forget(): void {
    this.#joined = [];
    this.#done = 0;
    this.#last = undefined;
  }

  undone(): void {
    this.#done = Math.max(0, this.#done - 1);
    this.#last = undefined;
  }

  redone(): void {
    this.#done = Math.min(this.#joined.length, this.#done + 1);
    this.#last = undefined;
  }

  /** Steps that one undo takes back; at least one, which VS Code may know from elsewhere. */
  get undoSteps(): number {
    let steps = 1;
    for (let at = this.#done - 1; at > 0 && this.#joined[at]; at--) steps++;
    return steps;
  }

  get redoSteps(): number {
    let steps = 1;
    for (let at = this.#done + 1; this.#joined[at]; at++) steps++;
    return steps;
  }
}

function belongsTo(last: Replacement, next: Replacement): boolean {
  const isTyped = ({ from, to }: Replacement): boolean => from === to;
  if (isTyped(last) && isTyped(next)) {
    const goesOn = next.from === last.from + last.insert.length && !next.insert.includes('\n');
    return goesOn && !startsWord(last.insert, next.insert);
  }
  const isDeleted = ({ from, to, insert }: Replacement): boolean => from < to && insert === '';
  // Backspace goes on before what it took, Delete stays.
  return isDeleted(last) && isDeleted(next) && (next.to === last.from || next.from === last.from);
}

/** Whether what is typed after this begins another word: undo stops there. */
export function startsWord(before: string, next: string): boolean {
  return /\s$/.test(before) && /^\S/.test(next);
}
