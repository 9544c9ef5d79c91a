/**
 * What an open draft's words were found to be of each part of its names, kept from one reading to the next: at a key few
 * parts have anything new near to them, and the others are not looked at again.
 */
import type { Candidate } from './candidate.ts';
import type { Evidence, Scene } from './evidence.ts';
import type { KeptWord, KeptWords } from './kept-words.ts';
import type { NamePart } from './roster.ts';
import type { DraftWord, Relation, WordStem } from './word-index.ts';

/** A question about the whole draft, with its answer. */
export interface Asked {
  readonly ask: (scene: Scene, key: string) => unknown;
  readonly key: string;
  readonly answer: unknown;
}

/** A candidate at a place of its word. */
export interface Found {
  readonly place: number;
  readonly stem: WordStem;
  readonly evidence: Evidence;
  readonly certainty: number;
  readonly choice: Candidate['choice'];
  /** Of the part, where it is only implied: the word that implies it, and the part itself. */
  readonly by: DraftWord | undefined;
  readonly part: string;
}

/** What was found of a word that is near to a part, and what it went by. */
export interface FoundNear {
  readonly word: KeptWord;
  readonly asked: readonly Asked[];
  readonly found: readonly Found[];
}

/** A question with its last answer and the numbers of those parts that go by it. */
interface Question {
  answer: unknown;
  readonly askers: Set<number>;
}

interface KeptPart {
  readonly spelling: number;
  /** The word where the part stands first, and its version: with another place of it, other words are before it. */
  readonly own: KeptWord;
  readonly version: number;
  /** Only those that found something. */
  readonly near: readonly FoundNear[];
  readonly questions: readonly Question[];
  /** The last reading that had the part. */
  reading: number;
}

export class KeptRoster {
  readonly #words: KeptWords;
  readonly #parts = new Map<number, KeptPart>();
  readonly #questions = new Map<Asked['ask'], Map<string, Question>>();
  #named: ReadonlySet<string> = new Set();
  #reading = 0;

  constructor(words: KeptWords) {
    this.#words = words;
  }

  /**
   * Forgets what may be another in this reading.
   *
   * @param named names that the draft has more than once: a word that holds one is no slip of another.
   * @param relation of a part to what is near to it.
   */
  begin(scene: Scene, named: ReadonlySet<string>, relation: Relation): void {
    const stale = this.#words.besideChanged(relation);
    for (const name of differing(named, this.#named)) this.#words.addBesideOwners(name, relation, stale);
    const doubted = this.#answeredAnew(scene);
    for (const [number, part] of this.#parts)
      if (part.reading !== this.#reading || stale.has(part.spelling) || doubted.has(number))
        this.#forget(number, part);
    this.#named = named;
    this.#reading++;
  }

  /** @param number of the part: the same as long as all is that is asked of it and of its person. */
  near(part: NamePart, number: number, find: () => Iterable<FoundNear>): readonly FoundNear[] {
    const own = this.#words.wordOf(part.firstToken.bare);
    const known = this.#parts.get(number);
    if (known?.own === own && known.version === own.version) {
      known.reading = this.#reading;
      return known.near;
    }
    if (known) this.#forget(number, known);
    const near: FoundNear[] = [];
    const questions: Question[] = [];
    for (const each of find()) {
      if (each.found.length > 0) near.push(each);
      for (const asked of each.asked) {
        const question = this.#questionOf(asked);
        question.askers.add(number);
        questions.push(question);
      }
    }
    const spelling = this.#words.spellingOf(part.spelling);
    const reading = this.#reading;
    this.#parts.set(number, { spelling, own, version: own.version, near, questions, reading });
    return near;
  }

  #forget(number: number, { questions }: KeptPart): void {
    for (const { askers } of questions) askers.delete(number);
    this.#parts.delete(number);
  }

  #questionOf({ ask, key, answer }: Asked): Question {
    let own = this.#questions.get(ask);
    if (own === undefined) this.#questions.set(ask, (own = new Map()));
    let question = own.get(key);
    if (question === undefined) own.set(key, (question = { answer, askers: new Set() }));
    return question;
  }

  /** Whoever goes by what has another answer now. */
  #answeredAnew(scene: Scene): ReadonlySet<number> {
    const doubted = new Set<number>();
    for (const [ask, questions] of this.#questions)
      for (const [key, { answer, askers }] of questions) {
        if (askers.size > 0 && areSame(ask(scene, key), answer)) continue;
        for (const number of askers) doubted.add(number);
        questions.delete(key);
      }
    return doubted;
  }
}

function* differing(one: ReadonlySet<string>, other: ReadonlySet<string>): Iterable<string> {
  for (const each of one) if (!other.has(each)) yield each;
  for (const each of other) if (!one.has(each)) yield each;
}

/** Two answers. */
export function areSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!(one instanceof Set && other instanceof Set) || one.size !== other.size) return false;
  for (const each of one) if (!other.has(each)) return false;
  return true;
}
