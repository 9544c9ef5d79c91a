/**
 * One pass over a draft for all patterns: each word is looked up once, by its letters and readings, and only patterns
 * whose first word it may be are tried there. Adding a pattern costs nothing where its word does not stand.
 */
import { type Draft, type Fact, readParts, type Severity, type Speller } from '../draft/index.ts';
import type { Lexicon, Reading } from '../lexicon/index.ts';
import { inside, moveBy, remember, type Token, touching } from '../text/index.ts';
import { type CompiledPattern, type PatternSource, readFile } from './compile.ts';
import { type Rewriting, rewrite, wordAfter } from './fix.ts';
import { type Held, matchAt } from './match.ts';
import type { PatternFile } from './schema.ts';
import { keysOfWord, readWord, type Word } from './word.ts';

export interface PatternMatch {
  readonly rule: string;
  /** The pattern's id. */
  readonly pattern: string;
  /** Lower than the rule's own where the pattern is less certain. */
  readonly severity: Severity | undefined;
  /** What is reported. */
  readonly start: number;
  readonly end: number;
  /** For the message: `wrong`, `right`, the places' words, the row's cells. */
  readonly values: Readonly<Record<string, string>>;
  /** Best first. */
  readonly fixes: readonly Rewriting[];
}

/** What patterns ask beside the draft. */
export interface PatternFacts {
  readonly lexicon: Lexicon;
  /** What the press writes side by side; a pattern that asks for it says nothing without. */
  readonly speller?: Pick<Speller, 'together'> | undefined;
}

export interface PatternSet {
  /** In order of the text. */
  scan(draft: Draft, facts: PatternFacts): readonly PatternMatch[];
}

/**
 * @param areSound nothing in them is to be looked for: a pattern is made ready when a draft has its first word, which most
 *   drafts have of a few alone. @throws an `Error` that names the pattern where a name in it means nothing.
 */
export function createPatternSet(files: readonly PatternFile[], { areSound = false } = {}): PatternSet {
  const sources = files.flatMap(readFile);
  if (!areSound) for (const source of sources) source.compiled();
  const index = indexPatterns(sources);
  const memories = new WeakMap<Lexicon, (token: Token) => Candidate>();

  function candidateFinder(lexicon: Lexicon): (token: Token) => Candidate {
    let finder = memories.get(lexicon);
    if (finder === undefined) {
      finder = createFinder(index, lexicon);
      memories.set(lexicon, finder);
    }
    return finder;
  }

  const foundFact: Fact<readonly Found[], PatternFacts> = {
    name: 'patterns',
    otherwise: [],
    read(draft, facts) {
      const candidateOf = candidateFinder(facts.lexicon);
      const isQuoted = inside(draft.quotations);
      const found: Found[] = [];
      for (const { tokens } of draft.sentences) {
        if (isVocalised(tokens)) continue;
        const candidates = tokens.map(candidateOf);
        const words = candidates.map(({ word }) => word);
        for (const [at, { starts }] of candidates.entries()) {
          for (const { pattern, readings } of starts) {
            const held = matchAt(pattern, words, at, readings);
            const match = held && describe(pattern, held, draft, facts);
            if (!match || (pattern.exempt.has('quotation') && isQuoted(match.start))) continue;
            found.push({ match, exempt: pattern.exempt });
          }
        }
      }
      return found;
    },
  };

  return {
    scan(draft, facts) {
      const found = readParts(draft, foundFact, facts, ({ match, exempt }, { place }) => {
        const fixes = match.fixes.map((fix) => moveBy(fix, place.start));
        return { match: { ...moveBy(match, place.start), fixes }, exempt };
      });
      const isNamed = namesIn(draft);
      return withoutRivals(found.filter((each) => !isNamed(each)).map(({ match }) => match));
    },
  };
}

const VOWEL = /[\u064e-\u0650\u0652]/;
const FEWEST_WORDS = 3;

/**
 * Most of its words carry vowels: scripture, a saying or a line of verse is quoted, whose grammar is its author's. A press
 * text marks a word here and there.
 */
function isVocalised(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind }) => kind === 'word');
  return (
    words.length >= FEWEST_WORDS && 2 * words.filter(({ text }) => VOWEL.test(text)).length > words.length
  );
}

/** A match, and where its pattern says nothing. */
interface Found {
  readonly match: PatternMatch;
  readonly exempt: CompiledPattern['exempt'];
}

/** A token as patterns see it. */
interface Candidate {
  readonly word: Word;
  readonly starts: readonly Start[];
}

/** A pattern that may begin at a word, and the readings by which it may; unknown where marks have a say. */
interface Start {
  readonly pattern: CompiledPattern;
  readonly readings: readonly Reading[] | undefined;
}

type Index = ReadonlyMap<string, readonly PatternSource[]>;

function indexPatterns(patterns: readonly PatternSource[]): Index {
  const index = new Map<string, PatternSource[]>();
  for (const pattern of patterns)
    for (const key of new Set(pattern.keys)) {
      const others = index.get(key);
      if (others) others.push(pattern);
      else index.set(key, [pattern]);
    }
  return index;
}

/** Doublings: what is written wrong once in sixteen times is a slip of the press too. */
const FAR_MORE = 4;
const WORDS_KEPT = 4_000;
const NONE: readonly PatternSource[] = [];
const NO_STARTS: readonly Start[] = [];

function createFinder(index: Index, lexicon: Lexicon): (token: Token) => Candidate {
  const collect = (word: Word): readonly Start[] => {
    const found = new Map<CompiledPattern, Start>();
    for (const key of keysOfWord(word))
      for (const source of index.get(key) ?? NONE) {
        const pattern = source.compiled();
        const [first] = pattern.places;
        const readings = first!.byToken ? undefined : first!.test(word);
        if (first!.byToken || readings) found.set(pattern, { pattern, readings });
      }
    return found.size === 0 ? NO_STARTS : [...found.values()];
  };
  // Words come back, in a draft and at each pause of typing; all that depends on their letters is kept.
  const known = remember((bare) => {
    const word = readWord({ kind: 'word', index: 0, start: 0, end: 0, text: bare, bare }, lexicon);
    return { readings: word.readings, starts: collect(word) };
  }, WORDS_KEPT);
  return (token) => {
    if (token.kind !== 'word') return { word: { token, bare: token.bare, readings: [] }, starts: NO_STARTS };
    const { readings, starts } = known(token.bare);
    return { word: { token, bare: token.bare, readings }, starts };
  };
}

/** Undefined where the lexicon has no form that the first fix would write. */
function describe(
  pattern: CompiledPattern,
  held: readonly Held[],
  { masked }: Draft,
  facts: PatternFacts,
): PatternMatch | undefined {
  const { lexicon } = facts;
  if (pattern.usual && !isUsual(pattern, held, facts)) return undefined;

  const rewritings = pattern.fixes.map((fix) => rewrite(fix, held, masked, lexicon));
  const [first] = rewritings;
  if (pattern.fixes.length > 0 && first === undefined) return undefined;
  const own = held.filter(({ place }) => !place.around);
  const touched = own.filter(({ place }) => pattern.fixes[0]?.[place.name] !== undefined);
  const reported = touched.length > 0 ? touched : own;
  const start = reported[0]!.word.token.start;
  const { end } = reported.at(-1)!.word.token;
  const values: Record<string, string> = { ...pattern.values, wrong: masked.slice(start, end) };
  for (const { place, word } of held) values[place.name] = word.token.text;
  if (first) values.right = first.text;
  const fixes = rewritings.flatMap((each) => each ?? []);
  return { rule: pattern.rule, pattern: pattern.id, severity: pattern.severity, start, end, values, fixes };
}

/** «وزارة الصحة» is in hundreds of articles, «الوزارة الصحة» in none. */
function isUsual(
  { usual, fixes }: CompiledPattern,
  held: readonly Held[],
  { lexicon, speller }: PatternFacts,
): boolean {
  const [first, second] = usual!.pair.map((name) => held.find(({ place }) => place.name === name));
  if (!speller || !first || !second || second.at !== first.at + 1) return false;
  const [before, after] = [first, second].map((each) => wordAfter(fixes[0]!, each, held, lexicon));
  if (before === undefined || after === undefined) return false;
  const level = (word: string, next: string): number =>
    Math.max(...[word, withoutFront(word, lexicon)].map((each) => speller.together(each, next)));
  const right = level(before, after);
  if (right < Math.floor(Math.log2(usual!.articles))) return false;
  const wrong = level(first.word.bare, second.word.bare);
  return wrong === 0 || right - wrong >= FAR_MORE;
}

/** للجمعية and والجمعية are الجمعية beside what comes after them. */
function withoutFront(word: string, lexicon: Lexicon): string {
  const [reading] = lexicon.analyse(word);
  if (!reading || reading.proclitics.length === 0) return word;
  return (reading.definite ? 'ال' : '') + reading.stem + reading.enclitic;
}

/** Whether a match is of somebody's name, or of something's, where its pattern says nothing. */
function namesIn({ people }: Draft): (found: Found) => boolean {
  const isPersons = touching(people.mentions.filter(({ kind }) => kind === 'person'));
  const isOthers = touching(people.mentions.filter(({ kind }) => kind !== 'person'));
  return ({ match, exempt }) =>
    (exempt.has('name') && isPersons(match)) || (exempt.has('body') && isOthers(match));
}

/** Of several matches of one rule on overlapping words the first stands. */
function withoutRivals(matches: readonly PatternMatch[]): PatternMatch[] {
  const reach = new Map<string, number>();
  const sorted = [...matches].sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter(({ rule, start, end }) => {
    if (start < (reach.get(rule) ?? 0)) return false;
    reach.set(rule, end);
    return true;
  });
}
