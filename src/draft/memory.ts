/**
 * What is kept of a draft from one reading to the next: its lines, each with all that depends on it alone. At a key one
 * line of hundreds is another; the others are only moved.
 */
import { differences, type Line, moveBy, type Place, placeLine, readLine, recognise } from '../text/index.ts';
import { WordCounts } from './counts.ts';
import type { Draft } from './draft.ts';
import type { Finding } from './finding.ts';

/** A line with what is known of it. Its offsets and numbers count from its own start. */
export class KeptLine {
  readonly line: Line;
  /** The line as it is written, which differs from the line's text where that is masked. */
  readonly original: string;
  #draft: Draft | undefined;
  #placed: { readonly place: Place; readonly line: Line } | undefined;
  #checked: CheckedLine | undefined;
  #moved:
    | { readonly from: readonly Finding[]; readonly by: number; readonly to: readonly Finding[] }
    | undefined;

  constructor(line: Line, original: string) {
    this.line = line;
    this.original = original;
  }

  /** The same tokens and sentences as before where the line has not moved. */
  at(place: Place): Line {
    const known = this.#placed;
    if (known && isSame(known.place, place)) return known.line;
    const line = placeLine(this.line, place);
    this.#placed = { place: { ...place }, line };
    return line;
  }

  /**
   * The line as a draft of its own.
   *
   * @param curlyArabic how the whole draft places its quotation marks: that makes another draft of it.
   */
  alone(curlyArabic: boolean, read: (line: Line, original: string) => Draft): Draft {
    if (this.#draft?.areCurlyArabic !== curlyArabic) {
      this.#draft = read(this.line, this.original);
      this.#checked = undefined;
    }
    return this.#draft!;
  }

  /**
   * What rules that read a line alone say of it, moved to where the line stands. Asked again only where they asked for a
   * word of the rest of the draft, and the answer is another now.
   */
  findings(by: number, memory: DraftMemory, check: () => readonly Finding[]): readonly Finding[] {
    const known = this.#checked;
    if (!known || [...known.asked].some(([word, answer]) => memory.hasWord(word) !== answer))
      this.#checked = memory.noting(check);
    const { findings } = this.#checked!;
    if (by === 0 || findings.length === 0) return findings;
    if (this.#moved?.from !== findings || this.#moved.by !== by)
      this.#moved = { from: findings, by, to: findings.map((finding) => moveFinding(finding, by)) };
    return this.#moved.to;
  }
}

function isSame(a: Place, b: Place): boolean {
  return (
    a.start === b.start && a.token === b.token && a.sentence === b.sentence && a.paragraph === b.paragraph
  );
}

function moveFinding(finding: Finding, by: number): Finding {
  return {
    ...moveBy(finding, by),
    fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => moveBy(edit, by)) })),
    related: finding.related.map((each) => (each.path === undefined ? moveBy(each, by) : each)),
  };
}

interface CheckedLine {
  readonly findings: readonly Finding[];
  /** Words that were looked for in the draft, and whether it has them. */
  readonly asked: ReadonlyMap<string, boolean>;
}

export interface WrittenLine {
  readonly masked: string;
  readonly original: string;
}

/** One open draft's. It holds the lines of the last reading, so that it grows no larger than they are. */
export class DraftMemory {
  /** How often the draft has each word. */
  readonly counts = new WordCounts();
  /** By their text. */
  #lines = new Map<string, KeptLine>();
  /** How often the draft has each. */
  #uses: ReadonlyMap<KeptLine, number> = new Map();
  #reader: object | undefined;
  #asked = new Map<string, boolean>();

  /**
   * The lines of a reading. What another reader kept is worth nothing: its words and its rules may be others.
   * Of a line that has changed, the sentences that have not are known.
   */
  read(lines: readonly WrittenLine[], reader: object): readonly KeptLine[] {
    const last = this.#reader === reader ? this.#lines : new Map<string, KeptLine>();
    this.#reader = reader;
    const keys = lines.map(({ masked, original }) =>
      masked === original ? masked : `${masked}\n${original}`,
    );
    const gone = new Map(last);
    for (const key of keys) gone.delete(key);
    const goneLines = [...gone.values()].map(({ line }) => line);
    this.#lines = new Map();
    const kept = lines.map(({ masked, original }, at) => {
      const key = keys[at]!;
      let known = this.#lines.get(key) ?? last.get(key);
      known ??= new KeptLine(recognise(readLine(masked), goneLines), original);
      this.#lines.set(key, known);
      return known;
    });
    this.#count(kept);
    return kept;
  }

  /** Counts the words of the lines that are new or gone. */
  #count(lines: readonly KeptLine[]): void {
    const uses = new Map<KeptLine, number>();
    for (const line of lines) uses.set(line, (uses.get(line) ?? 0) + 1);
    this.counts.beginChange();
    for (const [{ line }, more] of differences(uses, this.#uses)) this.counts.add(line.tokens, more);
    this.#uses = uses;
  }

  /** Whether the draft has the word, in whichever line. */
  hasWord(bare: string): boolean {
    const found = this.counts.of(bare) > 0;
    this.#asked.set(bare, found);
    return found;
  }

  /** What a check says, with the words that it looked for. */
  noting(check: () => readonly Finding[]): CheckedLine {
    this.#asked = new Map();
    return { findings: check(), asked: this.#asked };
  }
}
