/**
 * The names of bodies in a draft as a tree of their words, so that names which differ in one place meet at the node
 * before it. Linear in the words of the names: nothing is compared with everything.
 */
import { fold, remember } from '../../text/index.ts';
import type { Organisation } from './organisations.ts';
import { withoutSpelling } from './spellings.ts';

/** A beginning of a name: «المجلس القومي للمرأة» of «المجلس القومي للمرأة المصرية». */
export interface NamePart {
  readonly length: number;
  readonly next: Map<string, NamePart>;
  readonly uses: Organisation[];
  /** Some use has no word more. */
  ends: boolean;
}

/** Two beginnings that differ in one place. */
export interface NamePair {
  readonly first: NamePart;
  readonly second: NamePart;
  /** Where: the odd word, the word that only the first has, the first of the words in another order. */
  readonly at: number;
}

/** So many words in one place of one frame are so many bodies: الهيئة العامة للسياحة، للاستثمار، للطيران. */
const MOST_FILLERS = 4;

export class NameIndex {
  readonly #heads = new Map<string, NamePart>();

  constructor(organisations: readonly Organisation[]) {
    for (const use of organisations) {
      let level = this.#heads;
      let part: NamePart | undefined;
      for (const [at, word] of use.words.entries()) {
        const key = nameKey(word);
        part = level.get(key);
        if (!part) {
          part = { length: at + 1, next: new Map(), uses: [], ends: false };
          level.set(key, part);
        }
        part.uses.push(use);
        level = part.next;
      }
      if (part) part.ends = true;
    }
  }

  /** Of all names that begin with the word, without particles. */
  head(word: string): NamePart | undefined {
    return this.#heads.get(nameKey(word));
  }

  /** Whether some use has these words and none more. */
  hasName(words: readonly string[]): boolean {
    let level: ReadonlyMap<string, NamePart> = this.#heads;
    let part: NamePart | undefined;
    for (const word of words) {
      part = level.get(nameKey(word));
      if (!part) return false;
      level = part.next;
    }
    return part?.ends === true;
  }

  /** Beginnings after which names part. */
  *#forks(): Generator<NamePart> {
    const open = [...this.#heads.values()];
    for (let part = open.pop(); part; part = open.pop()) {
      // The only name of its kind in the draft parts from nothing.
      if (part.uses.length < 2) continue;
      yield part;
      open.push(...part.next.values());
    }
  }

  /** One word for another: «المجلس القومي للمرأة» and «المجلس الوطني للمرأة». */
  *replaced(): Generator<NamePair> {
    for (const { next, length } of this.#forks()) {
      if (next.size < 2) continue;
      const frames = new Map<string, NamePart[]>();
      for (const filler of next.values()) {
        for (const word of filler.next.keys()) pushTo(frames, word, filler);
        if (length > 1) pushTo(frames, '', filler);
      }
      for (const [word, fillers] of frames) {
        if (fillers.length > MOST_FILLERS) continue;
        for (const [first, second] of pairsOf(fillers)) {
          if (word !== '') yield* together(first.next.get(word)!, second.next.get(word)!, length);
          else if (!haveCommon(first, second)) yield { first, second, at: length };
        }
      }
    }
  }

  /** A word that only one has: «الهيئة العامة للغذاء والدواء» and «الهيئة للغذاء والدواء». */
  *lost(): Generator<NamePair> {
    for (const { next, length } of this.#forks())
      for (const filler of next.values())
        for (const [word, after] of filler.next) {
          const without = next.get(word);
          if (without && without !== filler) yield* together(after, without, length);
        }
  }

  /** The same words in another order: «لجنة الزراعة والري» and «لجنة الري والزراعة». The longest first. */
  *reordered(): Generator<NamePair> {
    const parts = [...this.#forks()]
      .filter(({ length }) => length === 1)
      .flatMap((head) => [...partsOf(head)]);
    const sets = new Map<string, NamePart[]>();
    for (const part of parts.sort((a, b) => b.length - a.length)) {
      const [head, ...others] = keysOf(part);
      const key = [head, ...others.map(withoutFront).sort()].join(' ');
      for (const other of sets.get(key) ?? []) {
        const [ours, theirs] = [keysOf(other), keysOf(part)];
        // The particles stay where they are when the words change places: للغذاء والدواء, للدواء والغذاء.
        if (ours.some((word, at) => frontOf(word) !== frontOf(theirs[at]!))) continue;
        yield { first: other, second: part, at: ours.findIndex((word, at) => word !== theirs[at]) };
      }
      pushTo(sets, key, part);
    }
  }
}

/** The words that the part's name has of it, folded. */
export function keysOf({ uses, length }: NamePart): string[] {
  return uses[0]!.words.slice(0, length).map(nameKey);
}

/** الشؤون and الشئون, الأمريكية and الأميركية are one word of two schools. */
export const nameKey: (word: string) => string = remember((word) =>
  fold(withoutSpelling(word).replace(/[ؤئ]/g, 'ء')),
);

function pushTo(lists: Map<string, NamePart[]>, key: string, part: NamePart): void {
  const own = lists.get(key);
  if (own) own.push(part);
  else lists.set(key, [part]);
}

function* pairsOf(parts: readonly NamePart[]): Generator<readonly [NamePart, NamePart]> {
  for (const [at, second] of parts.entries()) for (const first of parts.slice(0, at)) yield [first, second];
}

/** Both go on with the same words as far as they do. */
function* together(first: NamePart, second: NamePart, at: number): Generator<NamePair> {
  const common = [...first.next].filter(([word]) => second.next.has(word));
  for (const [word, part] of common) yield* together(part, second.next.get(word)!, at);
  if (common.length === 0) yield { first, second, at };
}

function haveCommon(first: NamePart, second: NamePart): boolean {
  for (const word of first.next.keys()) if (second.next.has(word)) return true;
  return false;
}

/** Of three words and more. */
function* partsOf(part: NamePart): Generator<NamePart> {
  if (part.length > 2) yield part;
  for (const next of part.next.values()) yield* partsOf(next);
}

const FRONT = /^(?:و?(?:لل|ال)|و(?=.{3}))/;

function frontOf(key: string): string {
  return FRONT.exec(key)?.[0] ?? '';
}

function withoutFront(key: string): string {
  return key.slice(frontOf(key).length);
}
