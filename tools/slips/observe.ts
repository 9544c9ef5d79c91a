/**
 * Counts natural slips: for each word that is surely right, each form that one slip makes of it and that the lexicon
 * lacks, and how often that form is written beside the right one.
 */
import type { Lexicon } from '../../src/lexicon/index.ts';
import type { Gazetteer } from '../../src/people/index.ts';
import { HABITS, type SlipKind } from '../../src/slips/index.ts';
import { fold } from '../../src/text/index.ts';
import type { PressCounts } from './press.ts';
import type { Row } from './rows.ts';

export interface Tally {
  /** Writings with the slip. */
  slips: number;
  /** Writings in which it could have been made and would have been seen, the slips among them. */
  sites: number;
  /** Writings in which it could have been made, seen or not: what it makes may be a word as well. */
  places: number;
}

/** A word written so often has shown how it is misspelt. */
const COMMON = 50;
/** Of two words that may have been meant one must be so many times as common. */
const LIKELIER = 4;
/** What habit writes wrongly may be half of all writings; what a finger does is rare, and else the form is a name. */
const MOST_OF_HABIT = 2;
const MOST_OF_FINGER = 0.01;
/** Of short and rare words most such neighbours are names: slips grow with a word's count, names beside it do not. */
const COMMON_OF_FINGER = 500;
const SHORTEST_OF_FINGER = 5;
/** What the ear confuses is as rare as what a finger does: few writers know no hamza, fewer no ظ. */
const HEARD: ReadonlySet<SlipKind> = new Set<SlipKind>(['dad', 'sound', 'vowel']);
const UNLEARNT: ReadonlySet<SlipKind> = new Set(HABITS.filter((kind) => !HEARD.has(kind)));

export interface RightWord {
  readonly word: string;
  readonly count: number;
  /** Where the word begins after its proclitics. */
  readonly start: number;
}

/** Words of the lexicon that are common and the commonest of all that differ by hamza, ة and ى alone. */
export function rightWords({ words }: PressCounts, lexicon: Lexicon): RightWord[] {
  const commonest = new Map<string, string>();
  for (const [word, count] of words) {
    if (!lexicon.contains(word)) continue;
    const key = fold(word);
    const other = commonest.get(key);
    if (other === undefined || words.get(other)! < count) commonest.set(key, word);
  }
  const right: RightWord[] = [];
  for (const word of commonest.values()) {
    const count = words.get(word)!;
    const best = lexicon.analyse(word)[0];
    if (count < COMMON || word.length < 3 || best === undefined || best.tense === 'imperative') continue;
    const start = Math.max(0, word.length - best.stem.length - best.enclitic.length);
    right.push({ word, count, start });
  }
  return right;
}

/** The forms that the slip makes of a word, one a place. */
export function formsOf({ word, start }: RightWord, { right, written, where }: Row): string[] {
  const put = (at: number) => word.slice(0, at) + written + word.slice(at + right.length);
  if (where === 'front') {
    // للاجتماع: the article is written together with its preposition.
    const from = right.startsWith('ل') && right.length > 1 ? start - 2 : start;
    return from >= 0 && word.startsWith(right, from) ? [put(from)] : [];
  }
  const end = word.length - right.length;
  if (where === 'end') return end > start && word.endsWith(right) ? [put(end)] : [];
  const forms: string[] = [];
  const [first, last] = where === 'middle' || right === '' ? [start + 1, end - 1] : [start, end];
  for (let at = first; at <= last; at++) if (word.startsWith(right, at)) forms.push(put(at));
  return forms;
}

/** A letter struck twice, and two letters in each other's place. */
export function doublings({ word, start }: RightWord): string[] {
  return Array.from({ length: word.length - start }, (_, at) => start + at)
    .filter((at) => !'اوي'.includes(word[at]!))
    .map((at) => word.slice(0, at) + word[at] + word.slice(at));
}

export function swaps({ word, start }: RightWord): string[] {
  return Array.from({ length: Math.max(0, word.length - start - 1) }, (_, at) => start + at)
    .filter((at) => word[at] !== word[at + 1])
    .map((at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2));
}

/** A letter that is written twice, written once. */
export function undoublings({ word, start }: RightWord): string[] {
  return Array.from({ length: Math.max(0, word.length - start - 1) }, (_, at) => start + at)
    .filter((at) => word[at] === word[at + 1])
    .map((at) => word.slice(0, at) + word.slice(at + 1));
}

export interface Source {
  readonly kind: SlipKind;
  readonly forms: (word: RightWord) => readonly string[];
}

export interface Parts {
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
}

/** @returns a tally for each source, in their order. */
export function observe(
  { words }: PressCounts,
  right: readonly RightWord[],
  sources: readonly Source[],
  { lexicon, gazetteer }: Parts,
): Tally[] {
  const isCandidate = (form: string) =>
    !lexicon.contains(form) && gazetteer.name(form) === undefined && !gazetteer.isPlace(form);
  const claims = new Map<string, { best: number; second: number; word: string }>();
  for (const each of right)
    for (const source of sources)
      for (const form of source.forms(each)) {
        if (!words.has(form)) continue;
        const claim = claims.get(form) ?? { best: 0, second: 0, word: '' };
        if (claim.word === each.word) continue;
        if (each.count > claim.best)
          claims.set(form, { best: each.count, second: claim.best, word: each.word });
        else claims.set(form, { ...claim, second: Math.max(claim.second, each.count) });
      }
  return sources.map(({ kind, forms }) => {
    const tally: Tally = { slips: 0, sites: 0, places: 0 };
    const habit = UNLEARNT.has(kind);
    for (const each of right) {
      const known = habit || isLongAndCommon(each);
      for (const form of forms(each)) {
        tally.places += each.count;
        if (!known) continue;
        if (!isCandidate(form)) continue;
        const written = words.get(form) ?? 0;
        if (written > (habit ? MOST_OF_HABIT : MOST_OF_FINGER) * each.count) continue;
        const claim = claims.get(form);
        if (written > 0 && (claim?.word !== each.word || claim.best < LIKELIER * claim.second)) continue;
        tally.slips += written;
        tally.sites += each.count + written;
      }
    }
    return tally;
  });
}

function isLongAndCommon({ word, start, count }: RightWord): boolean {
  return count >= COMMON_OF_FINGER && word.length - start >= SHORTEST_OF_FINGER;
}
