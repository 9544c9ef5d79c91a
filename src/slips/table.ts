/** The rates by letter, for whoever walks through words letter by letter. */
import type { Slip, SlipRow } from './kinds.ts';
import { OTHER, ROWS } from './rates.ts';

/** Letters from hamza to yaa by their code, then those of foreign names; 0 is any other character. */
const FIRST = 0x620;
const PLAIN = 0x2b;
const FOREIGN = ['پ', 'چ', 'ڤ', 'گ', 'ک', 'ی'];
export const LETTERS = PLAIN + FOREIGN.length;

export function letterIndex(code: number): number {
  const plain = code - FIRST;
  if (plain > 0 && plain < PLAIN) return plain;
  const foreign = FOREIGN.indexOf(String.fromCharCode(code));
  return foreign < 0 ? 0 : PLAIN + foreign;
}

export type WordPlace = 'front' | 'middle' | 'end';
const PLACES: readonly WordPlace[] = ['front', 'middle', 'end'];

/** Rows whose two sides end in the same two letters: looked up where a walk has passed both. */
type Clusters = readonly SlipRow[];

export class SlipTable {
  readonly #substitutions: Readonly<Record<WordPlace, (Slip | undefined)[]>>;
  readonly #omissions: Readonly<Record<WordPlace, (Slip | undefined)[]>>;
  readonly #additions: Readonly<Record<WordPlace, (Slip | undefined)[]>>;
  readonly #clusters: (Clusters | undefined)[] = new Array(LETTERS * LETTERS);

  constructor(rows: readonly SlipRow[]) {
    const empty = (size: number) => ({
      front: new Array<Slip | undefined>(size),
      middle: new Array<Slip | undefined>(size),
      end: new Array<Slip | undefined>(size),
    });
    this.#substitutions = empty(LETTERS * LETTERS);
    this.#omissions = empty(LETTERS);
    this.#additions = empty(LETTERS);
    for (const row of rows) {
      const right = letterIndex(row.right.charCodeAt(row.right.length - 1));
      const written = letterIndex(row.written.charCodeAt(row.written.length - 1));
      for (const place of PLACES) {
        if (row.where !== 'any' && row.where !== place) continue;
        if (row.right.length === 1 && row.written.length === 1)
          keepLikelier(this.#substitutions[place], right * LETTERS + written, row);
        else if (row.written === '' && row.right.length === 1)
          keepLikelier(this.#omissions[place], right, row);
        else if (row.right === '' && row.written.length === 1)
          keepLikelier(this.#additions[place], written, row);
      }
      if (row.right.length + row.written.length > 2 && row.right !== '' && row.written !== '') {
        const key = right * LETTERS + written;
        this.#clusters[key] = [...(this.#clusters[key] ?? []), row];
      }
    }
  }

  /** Letters as `letterIndex` has them. */
  substitution(right: number, written: number, place: WordPlace): Slip {
    return this.#substitutions[place][right * LETTERS + written] ?? OTHER;
  }

  omission(right: number, place: WordPlace): Slip {
    return this.#omissions[place][right] ?? OTHER;
  }

  addition(written: number, place: WordPlace): Slip {
    return this.#additions[place][written] ?? OTHER;
  }

  /** Slips of several letters, the last of which are these. */
  clusters(right: number, written: number): Clusters | undefined {
    return this.#clusters[right * LETTERS + written];
  }
}

function keepLikelier(table: (Slip | undefined)[], at: number, slip: Slip): void {
  const known = table[at];
  if (known === undefined || slip.bits < known.bits) table[at] = slip;
}

/** Of ordinary words. */
export const WORD_SLIPS = new SlipTable(ROWS.filter(({ kind }) => kind !== 'transliteration'));
/** Of names, which may have come through Latin letters. */
export const NAME_SLIPS = new SlipTable(ROWS);
