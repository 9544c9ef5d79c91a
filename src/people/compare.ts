/** How far apart two spellings of a name are: the slips between them, weighed as names are. */
import twinNames from '../../dictionaries/names/twins.json' with { type: 'json' };
import {
  compare,
  IN_NAMES,
  LATIN_BITS,
  mayBeNear,
  type Slip,
  type SlipKind,
  spellingOf,
} from '../slips/index.ts';
import { createMemory, fold, foldAlef } from '../text/index.ts';

export interface Difference {
  /** 0 for the same spelling; a plain slip of one letter costs at most 1. */
  readonly cost: number;
  /** How many steps lead from one to the other. */
  readonly edits: number;
  /** From the word's front to its end. */
  readonly kinds: readonly SlipKind[];
}

/** What ى for ي, ه for ة and ا for ة cost at most: many a name is spelt so by its own bearer. */
export const AN_ENDING = 0.25;

const twins = new Set<string>();
for (const [a, b] of twinNames as [string, string][]) {
  twins.add(twinKey(a, b));
  twins.add(twinKey(b, a));
}

/**
 * Two names that sound alike and belong to different people: محمد and محمود, سلطان and سلمان, الشهري and الشمري.
 * The list holds given names; family names that are two of the gazetteer's are for the caller to weigh.
 */
export function areTwins(a: string, b: string): boolean {
  return twins.has(twinKey(a, b));
}

function twinKey(a: string, b: string): string {
  return `${foldAlef(withoutArticle(a)).replaceAll(' ', '')}/${foldAlef(withoutArticle(b)).replaceAll(' ', '')}`;
}

export function withoutArticle(word: string): string {
  return word.length > 4 && word.startsWith('ال') ? word.slice(2) : word;
}

/** Same but for what many writers do not tell apart: المنشاوى and المنشاوي, عبدالله and عبد الله. */
export function spellAlike(a: string, b: string): boolean {
  return a === b || fold(a).replaceAll(' ', '') === fold(b).replaceAll(' ', '');
}

/**
 * From the right spelling to what was written; bare words.
 * @returns undefined when they are too far apart to be one name.
 */
export function compareWords(right: string, written: string): Difference | undefined {
  if (right === written) return { cost: 0, edits: 0, kinds: [] };
  if (!mayBeNear(spellingOf(right), spellingOf(written))) return undefined;
  const compared = comparedWith(right, () => new Map());
  let known = compared.get(written);
  if (known === undefined) compared.set(written, (known = { difference: measure(right, written) }));
  return known.difference;
}

interface Measured {
  readonly difference: Difference | undefined;
}

/** Words whose pairs are kept: more than a draft of 20,000 words has names, and words like names. */
const KEPT = 8_000;
/** The pairs of a draft's words that are near come back at each pause of typing. */
const comparedWith = createMemory<Map<string, Measured>>(KEPT);

function measure(right: string, written: string): Difference | undefined {
  const comparison = compare(right, written, { names: true });
  if (comparison === undefined) return undefined;
  const { slips } = comparison;
  const cost = slips.reduce((sum, slip) => sum + costOf(slip), 0);
  return cost > IN_NAMES.farthest
    ? undefined
    : { cost, edits: slips.length, kinds: slips.map(({ kind }) => kind) };
}

/** What a Latin spelling leaves open costs by its bits. */
function costOf({ kind, bits }: Slip): number {
  if (kind !== 'transliteration') return IN_NAMES.kinds[kind] ?? IN_NAMES.habit;
  return Math.max(IN_NAMES.habit, (bits - LATIN_BITS.surest) / (LATIN_BITS.least - LATIN_BITS.surest));
}
