/** How one spelling may have come out as another: the likeliest slips that lead from one to the other. */
import type { Slip, SlipRow } from './kinds.ts';
import { DOUBLED, SWAPPED, UNDOUBLED } from './rates.ts';
import { LETTERS, letterIndex, NAME_SLIPS, type SlipTable, WORD_SLIPS, type WordPlace } from './table.ts';

export interface Comparison {
  /** -log2 of the chance that the right spelling comes out as the other; 0 for the same. */
  readonly bits: number;
  /** From the word's front to its end. */
  readonly slips: readonly Slip[];
}

export interface CompareOptions {
  /** The words are names, which may have come through Latin letters. */
  readonly names?: boolean;
  /** Slips that take more are not looked for. */
  readonly most?: number;
}

const LONGEST = 32;
const WIDTH = LONGEST + 1;
/** Two letters for any others, and a habit. */
const MOST = 42;
/** More letters come or go than any slip affords. */
const WIDEST = 4;
/** A cluster may still lead past a row, by so much. */
const CLUSTER_LEAD = 18;
/** Where a word begins after what is written onto its front. */
const ARTICLE = /^[وف]?(?:[بك]?ال|لل)(?=..)/;

/** The table of the measurement, kept between calls: words are short. */
const costs = new Float64Array(WIDTH * WIDTH);
const cameFrom = new Int32Array(WIDTH * WIDTH);
const cameBy: (Slip | undefined)[] = new Array(WIDTH * WIDTH);
const rightLetters = new Uint8Array(LONGEST);
const writtenLetters = new Uint8Array(LONGEST);
/** Their characters: a string's own letter would be a string each time. 0 after the last. */
const rightCodes = new Uint16Array(WIDTH);
const writtenCodes = new Uint16Array(WIDTH);

/**
 * Both bare words. Takes time in the length of one of them, since only a strip of the table is filled.
 * @returns undefined where they are too far apart to be one word.
 */
export function compare(
  right: string,
  written: string,
  options: CompareOptions = {},
): Comparison | undefined {
  if (right === written) return { bits: 0, slips: [] };
  const apart = right.length - written.length;
  if (right.length > LONGEST || written.length > LONGEST || apart > WIDEST || apart < -WIDEST)
    return undefined;
  const table = options.names ? NAME_SLIPS : WORD_SLIPS;
  const most = options.most ?? MOST;
  spell(right, rightLetters, rightCodes);
  spell(written, writtenLetters, writtenCodes);
  const bodies = { right: bodyOf(right), written: bodyOf(written) };
  for (let i = 0; i <= right.length; i++) {
    let least = Number.POSITIVE_INFINITY;
    const from = Math.max(0, i - WIDEST);
    const to = Math.min(written.length, i + WIDEST);
    if (from > 0) costs[i * WIDTH + from - 1] = Number.POSITIVE_INFINITY;
    for (let j = from; j <= to; j++) {
      measure(table, right, i, written, j, bodies);
      least = Math.min(least, costs[i * WIDTH + j]!);
    }
    if (to < written.length) costs[i * WIDTH + to + 1] = Number.POSITIVE_INFINITY;
    if (least > most + CLUSTER_LEAD) return undefined;
  }
  const end = right.length * WIDTH + written.length;
  if (costs[end]! > most) return undefined;
  const slips: Slip[] = [];
  for (let at = end; at > 0; at = cameFrom[at]!) if (cameBy[at]) slips.push(cameBy[at]!);
  return { bits: costs[end]!, slips: slips.reverse() };
}

function spell(word: string, letters: Uint8Array, codes: Uint16Array): void {
  for (let at = 0; at < word.length; at++) {
    codes[at] = word.charCodeAt(at);
    letters[at] = letterIndex(codes[at]!);
  }
  codes[word.length] = 0;
}

/** Where the word begins after its article; 0 without one. */
function bodyOf(word: string): number {
  return ARTICLE.exec(word)?.[0].length ?? 0;
}

interface Bodies {
  readonly right: number;
  readonly written: number;
}

function placeOf(at: number, length: number, body: number): WordPlace {
  if (at === 0 || at === body) return 'front';
  return at === length - 1 ? 'end' : 'middle';
}

/** Fills one cell from those before it. */
function measure(
  table: SlipTable,
  right: string,
  i: number,
  written: string,
  j: number,
  bodies: Bodies,
): void {
  const here = i * WIDTH + j;
  costs[here] = i + j === 0 ? 0 : Number.POSITIVE_INFINITY;
  const a = i > 0 ? rightLetters[i - 1]! : LETTERS;
  const b = j > 0 ? writtenLetters[j - 1]! : LETTERS;
  if (i > 0 && j > 0) {
    if (rightCodes[i - 1] === writtenCodes[j - 1]) offer(here, here - WIDTH - 1, undefined, 0);
    else {
      const place = placeOf(i - 1, right.length, bodies.right);
      const slip = table.substitution(a, b, place);
      offer(here, here - WIDTH - 1, slip, slip.bits);
    }
    if (i > 1 && j > 1 && a === writtenLetters[j - 2] && b === rightLetters[i - 2] && a !== b)
      offer(here, here - 2 * WIDTH - 2, SWAPPED, SWAPPED.bits);
    const clusters = table.clusters(a, b);
    if (clusters !== undefined)
      for (const row of clusters)
        if (fits(row, right, i, written, j, bodies.right))
          offer(here, (i - row.right.length) * WIDTH + j - row.written.length, row, row.bits);
  }
  if (i > 0) {
    const twice = isDouble(rightCodes, i - 1);
    const slip = table.omission(a, placeOf(i - 1, right.length, bodies.right));
    const likelier = twice && UNDOUBLED.bits < slip.bits ? UNDOUBLED : slip;
    offer(here, here - WIDTH, likelier, likelier.bits);
  }
  if (j > 0) {
    const twice = isDouble(writtenCodes, j - 1);
    const slip = table.addition(b, placeOf(j - 1, written.length, bodies.written));
    // A vowel twice running was not heard so, it was struck twice.
    const made = twice && slip.kind !== 'transliteration' ? DOUBLED : slip;
    offer(here, here - 1, made, made.bits);
  }
}

/** Whether the same letter stands beside it. */
function isDouble(codes: Uint16Array, at: number): boolean {
  return codes[at] === codes[at + 1] || (at > 0 && codes[at] === codes[at - 1]);
}

function offer(here: number, from: number, slip: Slip | undefined, bits: number): void {
  const cost = costs[from]! + bits;
  if (cost >= costs[here]!) return;
  costs[here] = cost;
  cameFrom[here] = from;
  cameBy[here] = slip;
}

function fits(row: SlipRow, right: string, i: number, written: string, j: number, body: number): boolean {
  const from = i - row.right.length;
  const to = j - row.written.length;
  if (from < 0 || to < 0 || from - to > WIDEST || to - from > WIDEST) return false;
  if (row.where === 'front' && from !== 0 && from !== body) return false;
  if (row.where === 'end' && (i !== right.length || j !== written.length)) return false;
  if (row.where === 'middle' && (from === 0 || i === right.length)) return false;
  return right.startsWith(row.right, from) && written.startsWith(row.written, to);
}
