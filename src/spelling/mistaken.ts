/**
 * Words of the dictionary that were typed for another one letter away: «لقاء زير الثقافة» for «وزير», «المشرعات» for
 * «المشروعات». Only a word that the press puts beside neither of its neighbours is looked at, and only where it puts the
 * other word beside one of them; how often, weighed by a logistic regression, says how sure that is.
 */
import type { Mistake, Speller } from '../draft/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { remember, type Token } from '../text/index.ts';
import { mix } from './facts.ts';
import { ALONE, pairHash, type WordPairs } from './pairs.ts';

/** What speaks for another word in the place of the one written; weights are in this order. */
export const EVIDENCE = [
  'bias',
  'with the word before', // doublings of articles with the pair, 0 for none
  'with the word after',
  'with both',
  'beyond chance before', // doublings by which the pair is commoner than chance has it
  'beyond chance after',
  'commoner', // bits by which the press writes the other word more
  'rare', // bits of the word as written
  'absent before', // doublings of articles in which chance would have put the word written there
  'absent after',
  'dropped', // of the ways to slip, against any letter for another
  'added',
  'swapped',
  'alike',
  'short',
] as const;

export interface Rival {
  readonly text: string;
  readonly kind: SlipOfHand;
  readonly evidence: readonly number[];
}

type SlipOfHand = 'dropped' | 'added' | 'swapped' | 'alike' | 'other';

interface Candidate {
  readonly text: string;
  readonly hash: number;
  readonly kind: SlipOfHand;
  /** Doublings of articles that have it. */
  readonly level: number;
  readonly rarity: number;
}

interface Place {
  readonly token: Token;
  readonly rivals: readonly Rival[];
}

const LETTERS = Uint16Array.from('ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءئؤأإ', (letter) => letter.charCodeAt(0));
/** Letters that differ in dots alone, or stand side by side on the keyboard. */
const ALIKE = [
  'بتثني',
  'جحخ',
  'دذ',
  'رز',
  'سش',
  'صض',
  'طظ',
  'عغ',
  'فق',
  'هخعغ',
  'كمنت',
  'لابي',
  'سيش',
  'ورز',
];
const SHORTEST = 3;
const LONGEST = 12;
/** Bits: what the press writes less often than this is not what was meant. */
const RAREST_MEANT = 17;
const KEPT = 8_000;

/** FNV-1a over UTF-16 units, a letter at a time: what `pairHash` makes of a word. */
const SEED = 0x811c9dc5;
function step(code: number, unit: number): number {
  return Math.imul(code ^ unit, 0x01000193);
}

/** Natural logarithm of the odds that the rival was meant. */
export function oddsOf(evidence: readonly number[], weights: readonly number[]): number {
  let odds = 0;
  for (let place = 0; place < evidence.length; place++) odds += evidence[place]! * (weights[place] ?? 0);
  return odds;
}

type PlacesOf = (sentence: readonly Token[]) => readonly Place[];

/** Below these odds a word is not worth a second look. */
const LEAST_ODDS = 3;

/** @returns what `Speller.readMistakes` does. */
export function createMistakes(pairs: WordPairs): Speller['readMistakes'] {
  const tables = new WeakMap<Lexicon, PlacesOf>();
  return (sentence, lexicon) => {
    let placesOf = tables.get(lexicon);
    if (!placesOf) {
      placesOf = createPlaces(lexicon, pairs);
      tables.set(lexicon, placesOf);
    }
    return placesOf(sentence).flatMap(({ token, rivals }): Mistake[] => {
      let best: Mistake | undefined;
      for (const { text, evidence } of rivals) {
        const odds = oddsOf(evidence, pairs.weights);
        if (odds >= LEAST_ODDS && odds > (best?.odds ?? 0)) best = { token, meant: text, odds };
      }
      return best ? [best] : [];
    });
  };
}

/** Finds the places where another word is likelier by its neighbours; the same few thousand words come back in every draft. */
export function createPlaces(lexicon: Lexicon, pairs: WordPairs): PlacesOf {
  const hashOf = remember(pairHash, KEPT);
  const candidatesOf = remember((word) => findCandidates(word, lexicon, pairs), KEPT);
  const rarityOf = remember((word) => lexicon.rarity(word), KEPT);
  const all = Math.log2(pairs.articles);
  return (sentence) => {
    const places: Place[] = [];
    for (const [at, token] of sentence.entries()) {
      const { kind, bare } = token;
      if (kind !== 'word' || bare.length < SHORTEST || bare.length > LONGEST) continue;
      const before = wordAt(sentence, at, -1);
      const after = wordAt(sentence, at, 1);
      if (before === undefined && after === undefined) continue;
      const own = hashOf(bare);
      const left = before === undefined ? ALONE : hashOf(before);
      const right = after === undefined ? ALONE : hashOf(after);
      if (before !== undefined && pairs.level(left, own) > 0) continue;
      if (after !== undefined && pairs.level(own, right) > 0) continue;
      const leftLevel = before === undefined ? 0 : pairs.level(left, ALONE);
      const rightLevel = after === undefined ? 0 : pairs.level(right, ALONE);
      // Beside rare words the press has put hardly anything twice.
      if (leftLevel + rightLevel === 0 || !isJudged(bare, lexicon)) continue;
      const rivals: Rival[] = [];
      for (const { text, hash, kind: slip, level, rarity } of candidatesOf(bare)) {
        const withLeft = before === undefined ? 0 : pairs.level(left, hash);
        const withRight = after === undefined ? 0 : pairs.level(hash, right);
        if (withLeft + withRight === 0) continue;
        const written = rarityOf(bare);
        // An article has some two hundred words.
        const writtenLevel = all + 8 - written;
        const evidence = [
          1,
          withLeft,
          withRight,
          withLeft > 0 && withRight > 0 ? 1 : 0,
          withLeft > 0 ? withLeft + all - leftLevel - level : 0,
          withRight > 0 ? withRight + all - rightLevel - level : 0,
          written - rarity,
          Math.min(30, written),
          Math.max(0, leftLevel + writtenLevel - all),
          Math.max(0, rightLevel + writtenLevel - all),
          slip === 'dropped' ? 1 : 0,
          slip === 'added' ? 1 : 0,
          slip === 'swapped' ? 1 : 0,
          slip === 'alike' ? 1 : 0,
          bare.length <= 3 ? 1 : 0,
        ];
        rivals.push({ text, kind: slip, evidence });
      }
      if (rivals.length > 0) places.push({ token, rivals });
    }
    return places;
  };
}

/** The word beside, with nothing but a blank between. */
function wordAt(sentence: readonly Token[], at: number, offset: -1 | 1): string | undefined {
  const token = sentence[at + offset];
  if (token?.kind !== 'word') return undefined;
  return Math.abs(token.index - sentence[at]!.index) === 2 ? token.bare : undefined;
}

/** Common words one letter away, that are not another form of the same word. */
function findCandidates(word: string, lexicon: Lexicon, pairs: WordPairs): Candidate[] {
  const found = new Map<string, Candidate>();
  const length = word.length;
  const units = new Uint16Array(length);
  const fronts = new Int32Array(length + 1);
  fronts[0] = SEED;
  for (let at = 0; at < length; at++) {
    units[at] = word.charCodeAt(at);
    fronts[at + 1] = step(fronts[at]!, units[at]!);
  }
  // The hash of a front with the rest of the word from a place on.
  const finish = (front: number, from: number): number => {
    let code = front;
    for (let at = from; at < length; at++) code = step(code, units[at]!);
    return mix(code);
  };
  const offer = (hash: number, kind: SlipOfHand, text: string): void => {
    const level = pairs.level(hash, ALONE);
    if (level === 0 || found.has(text) || folded(text) === own) return;
    const rarity = lexicon.rarity(text);
    if (rarity > RAREST_MEANT || !lexicon.contains(text)) return;
    found.set(text, { text, hash, kind, level, rarity });
  };
  const own = folded(word);
  for (let at = 0; at <= length; at++) {
    const front = fronts[at]!;
    const head = word.slice(0, at);
    for (const unit of LETTERS) {
      const code = step(front, unit);
      const longer = finish(code, at);
      if (pairs.mayBeCommon(longer))
        offer(longer, 'dropped', head + String.fromCharCode(unit) + word.slice(at));
      if (at === length || unit === units[at]) continue;
      const other = finish(code, at + 1);
      if (!pairs.mayBeCommon(other)) continue;
      const letter = String.fromCharCode(unit);
      offer(other, areAlike(letter, word[at]!) ? 'alike' : 'other', head + letter + word.slice(at + 1));
    }
    if (at === length) break;
    const shorter = finish(front, at + 1);
    if (pairs.mayBeCommon(shorter)) offer(shorter, 'added', head + word.slice(at + 1));
    if (at + 1 === length || units[at] === units[at + 1]) continue;
    const swapped = finish(step(step(front, units[at + 1]!), units[at]!), at + 2);
    if (pairs.mayBeCommon(swapped))
      offer(swapped, 'swapped', head + word[at + 1]! + word[at]! + word.slice(at + 2));
  }
  if (found.size === 0) return [];
  // The likeliest reading alone: وزير may be و and زير too.
  const lemmas = new Set(lexicon.analyse(word).map(({ lemma }) => lemma));
  return [...found.values()].filter(({ text }) => !lemmas.has(lexicon.analyse(text)[0]?.lemma ?? ''));
}

/** Hamzas, dots of a last letter and the ت of a plural are slips of habit, which the speller judges. */
function folded(word: string): string {
  return word
    .replace(/[أإآؤئءا]/g, 'ا')
    .replace(/ى$/, 'ي')
    .replace(/[ةت]$/, 'ه');
}

/** A word of the dictionary, and no writing of another without its hamza or its dots: «اعد» is أعد before it is ساعد. */
function isJudged(word: string, lexicon: Lexicon): boolean {
  if (!lexicon.contains(word)) return false;
  const at = FRONT_ALEF.exec(word)?.[0].length;
  if (
    at !== undefined &&
    ['أ', 'إ'].some((alef) => lexicon.contains(word.slice(0, at - 1) + alef + word.slice(at)))
  )
    return false;
  return !/[هى]$/.test(word) || !lexicon.contains(word.slice(0, -1) + (word.endsWith('ه') ? 'ة' : 'ي'));
}

const FRONT_ALEF = /^(?:[وفبك]|ال|[وفبك]ال|لل)?ا(?!ل)/;

function areAlike(one: string, other: string): boolean {
  return ALIKE.some((group) => group.includes(one) && group.includes(other));
}
