/**
 * A document as its right-to-left views share it: the text and every change since the first view opened. It knows
 * nothing of VS Code. Offsets count line ends as one character.
 */
import { type ChangeDesc, ChangeSet, Text } from '@codemirror/state';
import type { SharedUpdate } from './protocol.ts';

export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** A change as the document reports it: after it, the next one's places hold. */
export interface DocumentChange {
  readonly range: { readonly start: LinePosition; readonly end: LinePosition };
  readonly text: string;
}

/** What views get: the updates after version `from`. */
export interface News {
  readonly from: number;
  readonly updates: readonly SharedUpdate[];
}

export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** The clientID of changes that no view made: typing in the plain editor, undo, a fix, the file changed on the disk. */
const OUTSIDE = 'vscode';

export class SharedText {
  #text: Text;
  readonly #updates: SharedUpdate[] = [];
  #expected: { readonly updates: readonly SharedUpdate[]; readonly result: Text } | undefined;

  constructor(text: string) {
    this.#text = toText(text);
  }

  get version(): number {
    return this.#updates.length;
  }

  get content(): string {
    return this.#text.toString();
  }

  /** All that changed since then, as one; it carries places of that version to where they are now. */
  changesSince(version: number): ChangeDesc {
    const [first, ...others] = this.#updates.slice(version).map(({ changes }) => ChangeSet.fromJSON(changes));
    return first
      ? others.reduce((before, next) => before.compose(next), first)
      : ChangeSet.empty(this.#text.length);
  }

  offsetAt({ line, character }: LinePosition): number {
    return offsetIn(this.#text, line, character);
  }

  positionAt(offset: number): LinePosition {
    const line = this.#text.lineAt(Math.max(0, Math.min(offset, this.#text.length)));
    return { line: line.number - 1, character: Math.max(0, Math.min(offset - line.from, line.length)) };
  }

  /** A view's changes, to be made in the document; the next change of the document that comes to the same is theirs. */
  expect(updates: readonly SharedUpdate[]): Replacement[] {
    const whole = updates
      .map(({ changes }) => ChangeSet.fromJSON(changes))
      .reduce((before, next) => before.compose(next));
    const replacements: Replacement[] = [];
    whole.iterChanges((from, to, _start, _end, inserted) => {
      replacements.push({ from, to, insert: inserted.toString() });
    });
    this.#expected = { updates, result: whole.apply(this.#text) };
    return replacements;
  }

  /** The document changed. */
  follow(changes: readonly DocumentChange[]): News {
    let whole = ChangeSet.empty(this.#text.length);
    let text = this.#text;
    for (const { range, text: inserted } of changes) {
      const from = offsetIn(text, range.start.line, range.start.character);
      const to = offsetIn(text, range.end.line, range.end.character);
      const step = ChangeSet.of({ from, to, insert: toText(inserted) }, text.length);
      whole = whole.compose(step);
      text = step.apply(text);
    }
    // The disk or the plain editor may come first: what a view asked for is then still to come, or was refused.
    const own = this.#expected?.result.eq(text) ? this.#expected.updates : undefined;
    this.#expected = own ? undefined : this.#expected;
    return this.#take(text, own ?? [{ clientID: OUTSIDE, changes: whole.toJSON() }]);
  }

  /**
   * The document has answered. Undefined when it refused what the view asked for and reported no other change: that
   * view's text is then not the document's.
   */
  settle(done: boolean, asked: number): News | undefined {
    const expected = this.#expected;
    this.#expected = undefined;
    if (!expected) return { from: this.version, updates: [] };
    // It made no change because none was needed: the same text was put in its place.
    if (done && expected.result.eq(this.#text)) return this.#take(this.#text, expected.updates);
    return this.version > asked ? { from: this.version, updates: [] } : undefined;
  }

  #take(text: Text, updates: readonly SharedUpdate[]): News {
    const from = this.version;
    this.#text = text;
    this.#updates.push(...updates);
    return { from, updates };
  }
}

function toText(text: string): Text {
  return Text.of(text.split(/\r\n?|\n/));
}

function offsetIn(text: Text, line: number, character: number): number {
  const { from, length } = text.line(Math.min(line + 1, text.lines));
  return from + Math.min(character, length);
}
