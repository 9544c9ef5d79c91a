/**
 * What was found of an open draft's words against its names, kept for as long as the words and the names are where they were
 * and the draft answers the same to what was asked of it as a whole.
 */
import type { Candidate } from './candidate.ts';
import { LIMITS, type Scene } from './evidence.ts';
import { type Asked, areSame, type Found, type FoundNear, KeptRoster } from './kept-roster.ts';
import { KeptWord, type KeptWords } from './kept-words.ts';
import type { People, Person } from './people.ts';
import type { NamePart } from './roster.ts';
import type { DraftStem, DraftWord, Relation, StemBeside, WordStem } from './word-index.ts';

interface Kept {
  readonly version: number;
  /** What else must be the same. */
  readonly sign: readonly unknown[];
  readonly asked: readonly Asked[];
  readonly found: readonly Found[];
}

const QUESTIONS = {
  tally: (scene: Scene, key: string) => scene.tally.get(key),
  introduced: (scene: Scene, key: string) => scene.introduced.get(key),
  titled: (scene: Scene, key: string) => scene.titled.has(key),
  families: (scene: Scene, key: string) => scene.families.has(key),
  pairs: (scene: Scene, key: string) => scene.pairs.has(key),
  namePairs: (scene: Scene, key: string) => scene.namePairs.has(key),
  dots: (scene: Scene, key: string) => scene.leavesDots(key as 'ي' | 'ة'),
};

interface Implies {
  readonly version: number;
  readonly somebody: boolean;
}

type PartsFor = (word: DraftWord) => readonly NamePart[];

/** More than the stems of a word. */
const STEMS = 4;
/** Keys of a word's notes. */
const IMPLIED = -1;
const IMPLIES = -2;

/** One reading of an open draft. */
export class KeptCandidates {
  readonly #words: KeptWords;
  readonly #scene: Scene;
  /** The same draft, which notes what it is asked. */
  readonly #noting: Scene;
  #asked: Asked[] = [];
  readonly #persons: ReadonlyMap<string, number>;

  constructor(
    words: KeptWords,
    scene: Scene,
    people: People,
    sentences: Parameters<KeptWords['nameSentences']>[0],
  ) {
    this.#words = words;
    this.#scene = scene;
    this.#persons = numberPersons(people.people, words);
    words.nameSentences(sentences, people.mentions, (mention) =>
      [mention.parts.join(' '), this.#persons.get(mention.person ?? '')].join(),
    );
    const note = <Answer>(ask: (scene: Scene, key: string) => Answer) => {
      const noted = new Set<string>();
      let last = this.#asked;
      return (key: string): Answer => {
        const answer = ask(scene, key);
        if (last !== this.#asked) {
          last = this.#asked;
          noted.clear();
        }
        if (!noted.has(key)) {
          noted.add(key);
          this.#asked.push({ ask, key, answer });
        }
        return answer;
      };
    };
    const [tally, introduced] = [note(QUESTIONS.tally), note(QUESTIONS.introduced)];
    this.#noting = {
      ...scene,
      tally: { get: tally, has: (key) => tally(key) !== undefined },
      introduced: { get: introduced, has: (key) => introduced(key) !== undefined },
      titled: { has: note(QUESTIONS.titled) },
      families: { has: note(QUESTIONS.families) },
      pairs: { has: note(QUESTIONS.pairs) },
      namePairs: { has: note(QUESTIONS.namePairs) },
      leavesDots: note(QUESTIONS.dots),
    };
  }

  /** A small number for a part of a name, the same as long as all is that is asked of it and of its person. */
  #numberOf({ word, left, right, bound, full, person }: NamePart): number {
    const own = [word, left, right, bound, full, this.#persons.get(person.id)];
    return this.#words.numberOf(own.join('/'));
  }

  /**
   * What is likely enough to be a slip of a part, for each part of the roster.
   *
   * @param named the roster's words that the draft has more than once, by which `nearTo` goes.
   * @param nearTo the words that are near to a part by the relation; some may be left out for what is `named`.
   */
  *ofParts(
    roster: readonly NamePart[],
    named: ReadonlySet<string>,
    relation: Relation,
    nearTo: (part: NamePart) => Iterable<DraftStem>,
    find: (word: DraftWord, stem: WordStem, part: NamePart, scene: Scene) => Iterable<Candidate>,
  ): Iterable<Candidate> {
    const kept = rosterOf(this.#words);
    kept.begin(this.#scene, named, relation);
    for (const part of roster) {
      const number = this.#numberOf(part);
      const near = kept.near(part, number, () => this.#near(part, number, nearTo(part), find));
      for (const { word, found } of near) for (const each of found) yield candidateOf(each, word, part);
    }
  }

  *#near(
    part: NamePart,
    number: number,
    near: Iterable<DraftStem>,
    find: (word: DraftWord, stem: WordStem, part: NamePart, scene: Scene) => Iterable<Candidate>,
  ): Iterable<FoundNear> {
    for (const { word, stem } of near) {
      if (!(word instanceof KeptWord)) continue;
      const key = number * STEMS + stem.proclitics.length;
      const sign = [part.firstAt < word.start];
      const { asked, found } = this.#find(word, key, sign, (noting) => find(word, stem, part, noting));
      yield { word, asked, found };
    }
  }

  /**
   * The same of what other words imply, of all words of the draft. Most have nobody's name beside them, and are not looked
   * at again before anything near to them is another.
   *
   * @param besideOf words that imply somebody.
   * @param partsFor the parts of whom a word implies.
   */
  *among(
    relation: Relation,
    besideOf: (word: DraftWord) => readonly StemBeside[],
    partsFor: PartsFor,
    find: (
      word: DraftWord,
      beside: readonly StemBeside[],
      partsFor: PartsFor,
      scene: Scene,
    ) => Iterable<Candidate & { readonly by: DraftWord }>,
  ): Iterable<Candidate> {
    const again = (word: KeptWord): Kept => {
      const beside = besideOf(word);
      return this.#find(word, IMPLIED, signOf(word, beside), (noting) =>
        find(word, beside, partsFor, noting),
      );
    };
    const { pending } = this.#words;
    for (const word of this.#words.touched(relation)) {
      const { asked, found } = again(word);
      if (asked.length + found.length > 0) pending.add(word);
      else pending.delete(word);
    }
    for (const word of this.#words.inOrder(pending)) {
      const known = word.notes.get(IMPLIED) as Kept;
      const { found } = this.#answersAreSame(known) ? known : again(word);
      for (const each of found) {
        const part = partsFor(each.by!).find(({ word: own }) => own === each.part)!;
        yield candidateOf(each, word, part);
      }
    }
  }

  /** Whether the word implies anybody; undefined where that is not known of it as it is now. */
  impliesSomebody(word: DraftWord): boolean | undefined {
    if (!(word instanceof KeptWord)) return undefined;
    const noted = word.notes.get(IMPLIES) as Implies | undefined;
    return noted?.version === word.version ? noted.somebody : undefined;
  }

  noteImplied(word: DraftWord, parts: readonly NamePart[]): void {
    if (!(word instanceof KeptWord)) return;
    const noted: Implies = { version: word.version, somebody: parts.length > 0 };
    this.#words.note(word, IMPLIES, noted);
  }

  #find(
    word: KeptWord,
    key: number,
    sign: readonly unknown[],
    find: (scene: Scene) => Iterable<Candidate & { readonly by?: DraftWord }>,
  ): Kept {
    const known = word.notes.get(key) as Kept | undefined;
    if (known !== undefined && this.#isGood(known, word, sign)) return known;
    this.#asked = [];
    const found: Found[] = [];
    for (const { token, part, by, ...own } of find(this.#noting)) {
      if (own.certainty < LIMITS.likely) continue;
      const place = word.places.findIndex(({ tokens, at }) => tokens[at] === token);
      found.push({ ...own, place, by, part: part.word });
    }
    const kept: Kept = { version: word.version, sign, asked: this.#asked, found };
    this.#words.note(word, key, kept);
    return kept;
  }

  #isGood({ version, sign, asked }: Kept, word: KeptWord, now: readonly unknown[]): boolean {
    if (version !== word.version || sign.length !== now.length) return false;
    for (let at = 0; at < sign.length; at++) if (sign[at] !== now[at]) return false;
    return this.#answersAreSame({ asked });
  }

  #answersAreSame({ asked }: Pick<Kept, 'asked'>): boolean {
    return asked.every(({ ask, key, answer }) => areSame(ask(this.#scene, key), answer));
  }
}

function signOf(word: KeptWord, beside: readonly StemBeside[]): unknown[] {
  const sign: unknown[] = [];
  if (beside.length === 0) return sign;
  const { start } = word;
  // Of two spellings the later one may be the slip.
  for (const { others } of beside)
    for (const { word: other } of others)
      if (other instanceof KeptWord) sign.push(other, other.version, other.countBefore(start));
  return sign;
}

const rosters = new WeakMap<KeptWords, KeptRoster>();

function rosterOf(words: KeptWords): KeptRoster {
  let roster = rosters.get(words);
  if (roster === undefined) rosters.set(words, (roster = new KeptRoster(words)));
  return roster;
}

function candidateOf(
  { place, stem, evidence, certainty, choice }: Found,
  word: KeptWord,
  part: NamePart,
): Candidate {
  const { tokens, at } = word.places[place]!;
  return { token: tokens[at]!, stem, part, evidence, certainty, choice };
}

/** The persons by their ids, each with a number that is the same as long as their names and titles are. */
function numberPersons(people: readonly Person[], words: KeptWords): Map<string, number> {
  const numbers = new Map<string, number>();
  const taken = new Map<number, number>();
  for (const { id, mentions } of people) {
    const names = mentions.map(({ parts, honorifics, roles }) =>
      [parts.join(' '), honorifics.map(({ text }) => text).join(), roles.length > 0].join('~'),
    );
    const number = words.numberOf(`person ${names.join('|')}`);
    // Two may be called the same, and nobody can tell who is meant.
    const twins = taken.get(number) ?? 0;
    taken.set(number, twins + 1);
    numbers.set(id, twins === 0 ? number : words.numberOf(`person ${twins} ${names.join('|')}`));
  }
  return numbers;
}
