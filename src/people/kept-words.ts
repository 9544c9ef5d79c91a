/**
 * The words of an open draft, kept from one reading to the next: at a key one sentence of hundreds has other words. What is
 * known of a word is good for as long as its `version` is the same.
 */
import { type Spelling, spellingOf } from '../slips/index.ts';
import { ofSentence, pairsIn, type Sentence, SentenceChanges, Tally } from '../text/index.ts';
import { Dots } from './dots.ts';
import { type KinStem, KinTable } from './kin-table.ts';
import type { NameLists } from './names.ts';
import type { Mention } from './people.ts';
import { type NameReader, readerFor } from './sentences.ts';
import {
  type DraftWord,
  type KnownPlace,
  type Relation,
  stemsOf,
  unquotedOf,
  type WordPlace,
  type WordStem,
  wordsIn,
} from './word-index.ts';

/** A word as a sentence has it; the same object as long as the sentence is kept. */
interface Place {
  readonly word: KeptWord;
  /** As the line has it by itself. */
  readonly sentence: Sentence;
  readonly at: number;
  /** From the sentence's start. UTF-16 units. */
  readonly offset: number;
  readonly known: KnownPlace;
}

/** The last reading, so that words keep nothing of those before it. */
interface Now {
  reading: number;
  /** By the sentences as their lines have them. */
  sentences: ReadonlyMap<Sentence, Sentence>;
  /** Of each word's places in order, where the draft has a sentence twice. */
  repeated: Map<KeptWord, Sentence[]> | undefined;
  /** As far as they were asked for. */
  places: Map<KeptWord, readonly WordPlace[]>;
}

export class KeptWord implements DraftWord {
  readonly bare: string;
  readonly stems: readonly WordStem[];
  /** Another number when its sentences, or the names in them, are others. */
  version = 0;
  /** The last reading that `touched` it. */
  touched = 0;
  readonly #lists: NameLists;
  readonly #now: Now;
  #rarity: number | undefined;
  /** What was found of it; for whoever keeps it to see whether it is still right. */
  readonly notes = new Map<number, unknown>();
  #met: readonly Place[] = [];
  /** Its places; none while the draft does not have it. */
  #meets: Place[] = [];

  constructor(bare: string, lists: NameLists, now: Now) {
    this.bare = bare;
    this.stems = stemsOf(bare);
    this.#lists = lists;
    this.#now = now;
  }

  get rarity(): number {
    this.#rarity ??= this.#lists.lexicon.rarity(this.bare);
    return this.#rarity;
  }

  get count(): number {
    return this.#meets.length;
  }

  get places(): readonly WordPlace[] {
    let places = this.#now.places.get(this);
    if (places === undefined) {
      places = this.#meets.map(({ at, known }, place) => {
        return { tokens: unquotedOf(this.#sentenceAt(place)), at, known };
      });
      this.#now.places.set(this, places);
    }
    return places;
  }

  get start(): number {
    return this.#startOf(0);
  }

  #startOf(place: number): number {
    return this.#sentenceAt(place).start + this.#meets[place]!.offset;
  }

  #sentenceAt(place: number): Sentence {
    const { repeated, sentences } = this.#now;
    return repeated ? repeated.get(this)![place]! : sentences.get(this.#meets[place]!.sentence)!;
  }

  /** It is to be met anew. */
  open(): void {
    this.#met = this.#meets;
    this.#meets = [];
    this.#now.repeated?.set(this, []);
  }

  meet(place: Place, sentence: Sentence): void {
    this.#meets.push(place);
    this.#now.repeated?.get(this)?.push(sentence);
  }

  /** Whether its places are those that it had before it was opened. */
  get isSame(): boolean {
    const [now, before] = [this.#meets, this.#met];
    if (now.length !== before.length) return false;
    for (let at = 0; at < now.length; at++) if (now[at] !== before[at]) return false;
    return true;
  }

  /** It is no longer in some sentences, and in others now, each of which the draft has once. */
  move(gone: ReadonlySet<Sentence>, came: readonly Place[]): void {
    const { sentences } = this.#now;
    const startOf = ({ sentence, offset }: Place): number => sentences.get(sentence)!.start + offset;
    const stayed = this.#meets.filter(({ sentence }) => !gone.has(sentence));
    this.#meets = [...stayed, ...came].sort((a, b) => startOf(a) - startOf(b));
  }

  /** How many of its places are before an offset of the text. */
  countBefore(offset: number): number {
    let before = 0;
    while (before < this.count && this.#startOf(before) < offset) before++;
    return before;
  }
}

type KeptStem = KinStem<KeptWord>;

/** Words that were typed and are gone are kept until they are so many for each that is there. */
const MOST_DEAD = 2;
const FEWEST = 2000;
/** What was found of words and is no longer asked for is forgotten with them, so many notes for each word. */
const MOST_NOTES = 4;

/** One open draft's, for one reader of names. */
export class KeptWords {
  readonly lists: NameLists;
  readonly #words = new Map<string, KeptWord>();
  readonly #kin = new KinTable<KeptWord>();
  /** What names each sentence had. */
  readonly #names = new WeakMap<Sentence, string>();
  readonly #numbers = new Map<string, number>();
  /** How often each stem stands in the draft, and each two words side by side. */
  readonly tally = new Tally();
  readonly pairs = new Tally();
  readonly dots: Dots;
  /** Words that were found near to somebody whom another word implies. */
  readonly pending = new Set<KeptWord>();
  readonly #changes = new SentenceChanges();
  readonly #now: Now = { reading: 0, sentences: new Map(), repeated: undefined, places: new Map() };
  #versions = 0;
  #noted = 0;
  #alive = new Set<KeptWord>();
  #changed: KeptWord[] = [];
  #order: readonly Sentence[] = [];

  constructor(lists: NameLists) {
    this.lists = lists;
    this.dots = new Dots(lists.lexicon);
  }

  /** Whether there is more that is gone than is worth keeping. */
  get isStale(): boolean {
    const most = MOST_DEAD * this.#alive.size + FEWEST;
    return this.#words.size > most || Math.max(this.#noted, this.#numbers.size) > MOST_NOTES * most;
  }

  meet(sentences: readonly Sentence[]): Iterable<KeptWord> {
    const before = this.#now.sentences;
    const order = sentences.map((sentence) => sentence.origin ?? sentence);
    const now = new Map(order.map((sentence, at) => [sentence, sentences[at]!]));
    const isMoved = !keepsOrder(this.#order, order, before, now);
    this.#order = order;
    const wasRepeating = this.#now.repeated !== undefined;
    const isRepeating = now.size < sentences.length;
    this.#now.reading++;
    this.#now.sentences = now;
    this.#now.repeated = isRepeating ? new Map() : undefined;
    this.#now.places = new Map();
    this.#changed = [];
    if (isMoved || isRepeating || wasRepeating) this.#meetAll(sentences, isMoved);
    else this.#meetNew(before, now);
    this.#count(sentences);
    return this.#alive;
  }

  /** @param areOthers all words are to be looked at again, whether their places are others or not. */
  #meetAll(sentences: readonly Sentence[], areOthers: boolean): void {
    const before = this.#alive;
    this.#alive = new Set();
    for (const word of before) word.open();
    for (const sentence of sentences)
      for (const place of placesIn(sentence, this)) {
        const { word } = place;
        if (!this.#alive.has(word)) {
          if (!before.has(word)) word.open();
          this.#alive.add(word);
        }
        word.meet(place, sentence);
      }
    for (const word of before) if (!this.#alive.has(word)) this.#changed.push(word);
    for (const word of this.#alive) if (areOthers || !word.isSame) this.#change(word);
  }

  /** Only the words of sentences that are new or gone have other places. */
  #meetNew(before: ReadonlyMap<Sentence, Sentence>, now: ReadonlyMap<Sentence, Sentence>): void {
    const came = new Map<KeptWord, Place[]>();
    const gone = new Set<Sentence>();
    for (const sentence of now.keys())
      if (!before.has(sentence))
        for (const place of placesIn(sentence, this)) {
          const own = came.get(place.word);
          if (own) own.push(place);
          else came.set(place.word, [place]);
        }
    for (const sentence of before.keys())
      if (!now.has(sentence)) {
        gone.add(sentence);
        for (const { word } of placesIn(sentence, this)) if (!came.has(word)) came.set(word, []);
      }
    for (const [word, places] of came) {
      word.move(gone, places);
      if (word.count === 0) {
        this.#alive.delete(word);
        this.#changed.push(word);
      } else {
        this.#alive.add(word);
        this.#change(word);
      }
    }
  }

  #change(word: KeptWord): void {
    word.version = ++this.#versions;
    this.#noted -= word.notes.size;
    word.notes.clear();
    this.#changed.push(word);
  }

  /**
   * The words of which anything may be new since the last reading: they have changed, or words that were found near to them
   * have, have come or gone. To be asked once a reading, after `nameSentences`.
   */
  touched(relation: Relation): readonly KeptWord[] {
    const touched: KeptWord[] = [];
    const touch = (word: KeptWord): void => {
      if (word.count === 0 || word.touched === this.#now.reading) return;
      word.touched = this.#now.reading;
      touched.push(word);
    };
    for (const word of this.#changed) {
      touch(word);
      for (const { spelling } of word.stems)
        this.#kin.visitAskers(spelling, relation, (other) => touch(other.word));
    }
    return touched;
  }

  /** The spellings that were asked and have words near that have changed, come or gone. To be asked after `nameSentences`. */
  besideChanged(relation: Relation): Set<number> {
    const beside = new Set<number>();
    for (const { stems } of this.#changed)
      for (const { spelling } of stems) this.#kin.addAskers(spelling, relation, beside);
    return beside;
  }

  /** Adds the spellings that were asked and have words near that hold a stem of such letters. */
  addBesideOwners(stem: string, relation: Relation, beside: Set<number>): void {
    for (const { word } of this.#kin.ownersOf(spellingOf(stem)))
      for (const { spelling } of word.stems) this.#kin.addAskers(spelling, relation, beside);
  }

  /** A small number for a spelling, the same as long as these words are kept. */
  spellingOf(spelling: Spelling): number {
    return this.#kin.numberOf(spelling);
  }

  /** Counts what the sentences have that are new or gone. */
  #count(sentences: readonly Sentence[]): void {
    for (const [sentence, more] of this.#changes.next(sentences)) {
      for (const { word } of placesIn(sentence, this)) {
        for (const stem of word.stems) this.tally.add(stem.word, more);
        this.dots.add(word.bare, more);
      }
      for (const pair of pairsIn(sentence)) this.pairs.add(pair, more);
    }
  }

  /**
   * A word whose sentence has other names than before is another.
   *
   * @param sign what is to be known of a name, besides its place in its sentence.
   */
  nameSentences(
    sentences: readonly Sentence[],
    mentions: readonly Mention[],
    sign: (mention: Mention) => string,
  ): void {
    let next = 0;
    for (const sentence of sentences) {
      let names = '';
      for (; next < mentions.length && mentions[next]!.start < sentence.end; next++) {
        const mention = mentions[next]!;
        names += `${mention.start - sentence.start} ${mention.end - mention.start} ${sign(mention)};`;
      }
      const own = sentence.origin ?? sentence;
      if ((this.#names.get(own) ?? '') === names) continue;
      this.#names.set(own, names);
      for (const { word } of placesIn(own, this)) this.#change(word);
    }
  }

  /** Stems of the draft that are near, related and asked for, in order of the text. */
  near(spelling: Spelling, relation: Relation, isAsked: (stem: KeptStem) => boolean): readonly KeptStem[] {
    const found: KeptStem[] = [];
    this.#kin.visit(spelling, relation, (each) => {
      if (each.word.count > 0 && isAsked(each)) found.push(each);
    });
    return found.sort(
      (a, b) => a.word.start - b.word.start || a.stem.proclitics.length - b.stem.proclitics.length,
    );
  }

  wordOf(bare: string): KeptWord {
    let word = this.#words.get(bare);
    if (!word) {
      this.#words.set(bare, (word = new KeptWord(bare, this.lists, this.#now)));
      this.#kin.add(word);
    }
    return word;
  }

  /** A small number for a text, the same as long as these words are kept. */
  numberOf(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) this.#numbers.set(text, (number = this.#numbers.size));
    return number;
  }

  /** Those of the words that the draft has. */
  inOrder(words: Iterable<KeptWord>): KeptWord[] {
    return [...words].filter(({ count }) => count > 0).sort((a, b) => a.start - b.start);
  }

  note(word: KeptWord, key: number, value: unknown): void {
    if (!word.notes.has(key)) this.#noted++;
    word.notes.set(key, value);
  }
}

/** Whether the sentences that are in both are in the same order, and each as often. */
function keepsOrder(
  before: readonly Sentence[],
  now: readonly Sentence[],
  wereThere: ReadonlyMap<Sentence, unknown>,
  areThere: ReadonlyMap<Sentence, unknown>,
): boolean {
  let next = 0;
  for (const sentence of before) {
    if (!areThere.has(sentence)) continue;
    while (next < now.length && !wereThere.has(now[next]!)) next++;
    if (now[next++] !== sentence) return false;
  }
  while (next < now.length) if (wereThere.has(now[next++]!)) return false;
  return true;
}

const placesIn = ofSentence((sentence, words: KeptWords): readonly Place[] =>
  wordsIn(sentence).map(({ bare, at, start }) => ({
    word: words.wordOf(bare),
    sentence,
    at,
    offset: start - sentence.start,
    known: {},
  })),
);

const kept = new WeakMap<object, { readonly reader: NameReader; readonly words: KeptWords }>();

/** @param memory the open draft's; see `TextStructure.memory`. */
export function keptWords(memory: object, lists: NameLists): KeptWords {
  const reader = readerFor(lists);
  const known = kept.get(memory);
  if (known?.reader === reader && !known.words.isStale) return known.words;
  const words = new KeptWords(reader.lists);
  kept.set(memory, { reader, words });
  return words;
}
