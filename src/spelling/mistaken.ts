/**
 * Words that were typed for another one letter away: «لقاء زير الثقافة» for «وزير», «وزاؤة العمل» for «وزارة». What the
 * press writes beside the neighbours, how common either word is and what kind of slip it would be are weighed by boosted
 * trees. A word that the press puts beside one of its neighbours is not looked at.
 */
import letters from '../../dictionaries/slips/letters.json' with { type: 'json' };
import type { CountOf, Mistake, Speller } from '../draft/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { remember, type Token } from '../text/index.ts';
import { mix } from './facts.ts';
import { oddness } from './oddness.ts';
import { ALONE, EDGE, entryHash, hashOfEntry, pairHash, type WordPairs } from './pairs.ts';
import { oddsByTrees } from './trees.ts';
import { uses } from './uses.ts';

/** What speaks for another word in the place of the one written; the questions of the trees name these by their place. */
export const EVIDENCE = [
  'known', // the dictionary has the word as written
  'written', // doublings of its uses
  'outlets', // that write it
  'rarity', // of the word as written, in bits
  'entry', // doublings of the uses of its entry
  'odd', // by its likeliest reading: a command, a question, a pronoun that news seldom has
  'length',
  'meant', // doublings of articles that have the other word
  'commoner', // bits by which the press writes it more
  'before', // doublings of articles that have it after the word before, 0 for none
  'after',
  'entry before', // the same by entries
  'entry after',
  'chance before', // doublings by which the pair is commoner than chance has it
  'chance after',
  'own entry before', // the word as written beside its neighbours, by entries
  'own entry after',
  'neighbour before', // doublings of articles that have the neighbour
  'neighbour after',
  'dropped', // of the ways to slip, against any letter for another
  'added',
  'doubled',
  'swapped',
  'beside', // a key beside
  'alike', // in dots or in sound
  'place', // of the slip: 0 at the first letter, 2 at the last
  'draft', // how often the draft has the other word
] as const;

const ODD = EVIDENCE.indexOf('odd');

export interface Rival {
  readonly text: string;
  readonly evidence: readonly number[];
}

type SlipOfHand = 'dropped' | 'added' | 'doubled' | 'swapped' | 'beside' | 'alike' | 'other';

interface Candidate {
  readonly text: string;
  readonly hash: number;
  readonly entry: number;
  readonly kind: SlipOfHand;
  /** Of the slip: 0 at the first letter, 2 at the last. */
  readonly place: number;
  /** Doublings of articles that have it. */
  readonly level: number;
  readonly rarity: number;
}

/** What is to be known of a word as written. */
interface Written {
  readonly known: boolean;
  readonly uses: number;
  readonly outlets: number;
  readonly rarity: number;
  readonly entry: number;
  readonly odd: number;
  readonly candidates: readonly Candidate[];
}

interface Place {
  readonly token: Token;
  readonly rivals: readonly Rival[];
}

const LETTERS = Uint16Array.from('ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءئؤأإ', (letter) => letter.charCodeAt(0));
const SHORTEST = 3;
const LONGEST = 14;
const KEPT = 4_000;

/** FNV-1a over UTF-16 units, a letter at a time: what `pairHash` makes of a word. */
const SEED = 0x811c9dc5;
function step(code: number, unit: number): number {
  return Math.imul(code ^ unit, 0x01000193);
}

type PlacesOf = (sentence: readonly Token[], countOf: CountOf) => readonly Place[];

/** Below these odds a word is not worth a second look. */
const LEAST_ODDS = -4.5;

/** @returns what `Speller.readMistakes` does. */
export function createMistakes(pairs: WordPairs): Speller['readMistakes'] {
  const tables = new WeakMap<Lexicon, PlacesOf>();
  return (sentence, lexicon, countOf) => {
    let placesOf = tables.get(lexicon);
    if (!placesOf) {
      placesOf = createPlaces(lexicon, pairs);
      tables.set(lexicon, placesOf);
    }
    return placesOf(sentence, countOf).flatMap(({ token, rivals }): Mistake[] => {
      let best: Mistake | undefined;
      for (const { text, evidence } of rivals) {
        const odds = oddsByTrees(pairs.trees, evidence);
        if (odds >= (best?.odds ?? LEAST_ODDS)) best = { token, meant: text, odds, odd: evidence[ODD]! > 0 };
      }
      return best ? [best] : [];
    });
  };
}

/** Finds the places where another word may be likelier; the same few thousand words come back in every draft. */
export function createPlaces(lexicon: Lexicon, pairs: WordPairs): PlacesOf {
  const hashOf = remember(pairHash, KEPT);
  const entryOf = remember((word) => entryHash(word, lexicon), KEPT);
  const writtenOf = remember((word) => readWritten(word, lexicon, pairs), KEPT);
  const all = Math.log2(pairs.articles);
  return (sentence, countOf) => {
    const places: Place[] = [];
    for (const [at, token] of sentence.entries()) {
      const { kind, bare } = token;
      if (kind !== 'word' || bare.length < SHORTEST || bare.length > LONGEST) continue;
      const before = wordAt(sentence, at, -1);
      const after = wordAt(sentence, at, 1);
      const own = hashOf(bare);
      const left = before === undefined ? EDGE : hashOf(before);
      const right = after === undefined ? EDGE : hashOf(after);
      if (before !== undefined && pairs.level(left, own) > 0) continue;
      if (after !== undefined && pairs.level(own, right) > 0) continue;
      const written = writtenOf(bare);
      if (written.candidates.length === 0) continue;
      const leftEntry = before === undefined ? 0 : entryOf(before);
      const rightEntry = after === undefined ? 0 : entryOf(after);
      const leftLevel = before === undefined ? 0 : pairs.level(left, ALONE);
      const rightLevel = after === undefined ? 0 : pairs.level(right, ALONE);
      const ownEntry = written.known ? entryOf(bare) : 0;
      const besideLeft = ownEntry && leftEntry ? pairs.level(leftEntry, ownEntry) : 0;
      const besideRight = ownEntry && rightEntry ? pairs.level(ownEntry, rightEntry) : 0;
      const rivals: Rival[] = [];
      for (const candidate of written.candidates) {
        const { text, hash, entry, kind: slip, level } = candidate;
        const withLeft = pairs.level(left, hash);
        const withRight = pairs.level(hash, right);
        const entryLeft = leftEntry === 0 ? 0 : pairs.level(leftEntry, entry);
        const entryRight = rightEntry === 0 ? 0 : pairs.level(entry, rightEntry);
        // What the press writes is left alone unless a neighbour speaks for another word.
        if (written.uses > 0 && withLeft + withRight + entryLeft + entryRight === 0) continue;
        const evidence = [
          written.known ? 1 : 0,
          written.uses,
          written.outlets,
          written.rarity,
          written.entry,
          written.odd,
          bare.length,
          level,
          written.rarity - candidate.rarity,
          before === undefined ? 0 : withLeft,
          after === undefined ? 0 : withRight,
          entryLeft,
          entryRight,
          withLeft > 0 && before !== undefined ? withLeft + all - leftLevel - level : 0,
          withRight > 0 && after !== undefined ? withRight + all - rightLevel - level : 0,
          besideLeft,
          besideRight,
          leftLevel,
          rightLevel,
          slip === 'dropped' ? 1 : 0,
          slip === 'added' ? 1 : 0,
          slip === 'doubled' ? 1 : 0,
          slip === 'swapped' ? 1 : 0,
          slip === 'beside' ? 1 : 0,
          slip === 'alike' ? 1 : 0,
          candidate.place,
          Math.min(3, countOf(text)),
        ];
        rivals.push({ text, evidence });
      }
      if (rivals.length > 0) places.push({ token, rivals });
    }
    return places;
  };
}

function readWritten(word: string, lexicon: Lexicon, pairs: WordPairs): Written {
  const known = lexicon.contains(word);
  const [reading] = lexicon.analyse(word);
  return {
    known,
    uses: Math.log2(1 + uses(word, lexicon)),
    outlets: lexicon.outlets(word),
    rarity: Math.min(30, lexicon.rarity(word)),
    entry: reading ? Math.log2(1 + uses(reading.lemma, lexicon)) : 0,
    odd: reading ? oddness(reading) : 0,
    candidates: isJudged(word, lexicon) ? findCandidates(word, lexicon, pairs) : [],
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
  const found = new Map<string, Candidate & { readonly lemma: string | undefined }>();
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
  const offer = (hash: number, kind: SlipOfHand, at: number, text: string): void => {
    const level = pairs.level(hash, ALONE);
    if (level === 0 || found.has(text) || folded(text) === own || !lexicon.contains(text)) return;
    const place = at === 0 ? 0 : at >= text.length - 1 ? 2 : 1;
    const lemma = lexicon.lemma(text);
    found.set(text, {
      text,
      hash,
      lemma,
      entry: hashOfEntry(lemma ?? text),
      kind,
      place,
      level,
      rarity: Math.min(30, lexicon.rarity(text)),
    });
  };
  const own = folded(word);
  for (let at = 0; at <= length; at++) {
    const front = fronts[at]!;
    const head = word.slice(0, at);
    for (const unit of LETTERS) {
      const code = step(front, unit);
      const longer = finish(code, at);
      if (pairs.mayBeCommon(longer))
        offer(longer, 'dropped', at, head + String.fromCharCode(unit) + word.slice(at));
      if (at === length || unit === units[at]) continue;
      const other = finish(code, at + 1);
      if (!pairs.mayBeCommon(other)) continue;
      const letter = String.fromCharCode(unit);
      offer(other, likeness(letter, word[at]!), at, head + letter + word.slice(at + 1));
    }
    if (at === length) break;
    const shorter = finish(front, at + 1);
    if (pairs.mayBeCommon(shorter))
      offer(shorter, units[at] === units[at - 1] ? 'doubled' : 'added', at, head + word.slice(at + 1));
    if (at + 1 === length || units[at] === units[at + 1]) continue;
    const swapped = finish(step(step(front, units[at + 1]!), units[at]!), at + 2);
    if (pairs.mayBeCommon(swapped))
      offer(swapped, 'swapped', at, head + word[at + 1]! + word[at]! + word.slice(at + 2));
  }
  if (found.size === 0) return [];
  // The likeliest reading alone: وزير may be و and زير too.
  const lemmas = new Set(lexicon.analyse(word).map(({ lemma }) => lemma));
  return [...found.values()].filter(({ lemma }) => !lemmas.has(lemma ?? ''));
}

/** Hamzas, dots of a last letter and the ت of a plural are slips of habit, which the speller judges. */
function folded(word: string): string {
  return word
    .replace(/[أإآؤئءا]/g, 'ا')
    .replace(/ى$/, 'ي')
    .replace(/[ةت]$/, 'ه');
}

const ARABIC = /^[\u0621-\u063a\u0641-\u064a]+$/;

/** Not another word without its hamza or its dots: «اعد» is أعد before it is ساعد. */
function isJudged(word: string, lexicon: Lexicon): boolean {
  if (!ARABIC.test(word)) return false;
  const at = FRONT_ALEF.exec(word)?.[0].length;
  if (
    at !== undefined &&
    ['أ', 'إ'].some((alef) => lexicon.contains(word.slice(0, at - 1) + alef + word.slice(at)))
  )
    return false;
  return !/[هى]$/.test(word) || !lexicon.contains(word.slice(0, -1) + (word.endsWith('ه') ? 'ة' : 'ي'));
}

const FRONT_ALEF = /^(?:[وفبك]|ال|[وفبك]ال|لل)?ا(?!ل)/;

const ALIKE = [...letters.sounds, ...letters.dots];

function likeness(one: string, other: string): SlipOfHand {
  const row = letters.keyboard.find((keys) => keys.includes(one) && keys.includes(other));
  if (row && Math.abs(row.indexOf(one) - row.indexOf(other)) === 1) return 'beside';
  return ALIKE.some((group) => group.includes(one) && group.includes(other)) ? 'alike' : 'other';
}
