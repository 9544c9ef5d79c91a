/**
 * The words of an open draft, kept from one reading to the next: at a key one sentence of hundreds has other words. What is
 * known of a word is good for as long as its `version` is the same.
 */
import { areNear, type Spelling, spellingOf } from '../slips/index.ts';
import { ofSentence, pairsIn, type Sentence, SentenceChanges, Tally } from '../text/index.ts';
import type { NameLists } from './names.ts';
import type { Mention } from './people.ts';
import { type NameReader, readerFor } from './sentences.ts';
import {
  type DraftStem,
  type DraftWord,
  type KnownPlace,
  type Relation,
  stemsOf,
  unquoted,
  type WordPlace,
  type WordStem,
  wordsIn,
} from './word-index.ts';

/** A word as a sentence has it; the same object as long as the sentence is kept. */
interface Place {
  readonly word: KeptWord;
  readonly at: number;
  /** From the sentence's start. UTF-16 units. */
  readonly offset: number;
  readonly known: KnownPlace;
}

export class KeptWord implements DraftWord {
  readonly bare: string;
  readonly stems: readonly WordStem[];
  /** Another number when its sentences, or the names in them, are others. */
  version = 0;
  /** Its number among the draft's words, by their first places. */
  order = 0;
  /** The reading that met it last. */
  reading = 0;
  /** The last reading that found it, or a word near to it, changed, come or gone. */
  touched = 0;
  readonly #lists: NameLists;
  #rarity: number | undefined;
  /** What was found of it; for whoever keeps it to see whether it is still right. */
  readonly notes = new Map<number, unknown>();
  #met: readonly Place[] = [];
  #meets: Place[] = [];
  #sentences: Sentence[] = [];
  #places: WordPlace[] | undefined;

  constructor(bare: string, lists: NameLists) {
    this.bare = bare;
    this.stems = stemsOf(bare);
    this.#lists = lists;
  }

  get rarity(): number {
    this.#rarity ??= this.#lists.lexicon.rarity(this.bare);
    return this.#rarity;
  }

  get count(): number {
    return this.#meets.length;
  }

  get places(): readonly WordPlace[] {
    this.#places ??= this.#meets.map(({ at, known }, place) => ({
      tokens: unquoted(this.#sentences[place]!.tokens),
      at,
      known,
    }));
    return this.#places;
  }

  get start(): number {
    return this.#sentences[0]!.start + this.#meets[0]!.offset;
  }

  open(reading: number, order: number): void {
    // One that was gone for a reading is new: what is near to it may be other words.
    this.#met = this.reading === reading - 1 ? this.#meets : [];
    this.reading = reading;
    this.order = order;
    this.#meets = [];
    this.#sentences = [];
    this.#places = undefined;
  }

  meet(place: Place, sentence: Sentence): void {
    this.#meets.push(place);
    this.#sentences.push(sentence);
  }

  /** Whether its places are those of the reading before. */
  get isSame(): boolean {
    const [now, before] = [this.#meets, this.#met];
    if (now.length !== before.length) return false;
    for (let at = 0; at < now.length; at++) if (now[at] !== before[at]) return false;
    return true;
  }

  /** How many of its places are before an offset of the text. */
  countBefore(offset: number): number {
    const after = this.places.findIndex(({ tokens, at }) => tokens[at]!.start >= offset);
    return after < 0 ? this.count : after;
  }
}

export interface KeptStem extends DraftStem {
  readonly word: KeptWord;
}

/** Words that were typed and are gone are kept until they are so many for each that is there. */
const MOST_DEAD = 2;
const FEWEST = 2000;
/** What was found of words and is no longer asked for is forgotten with them, so many notes for each word. */
const MOST_NOTES = 4;

/** One open draft's, for one reader of names. */
export class KeptWords {
  readonly lists: NameLists;
  readonly #words = new Map<string, KeptWord>();
  readonly #kin = new KinTable();
  /** What names each sentence had. */
  readonly #names = new WeakMap<Sentence, string>();
  readonly #numbers = new Map<string, number>();
  /** How often each stem stands in the draft, and each two words side by side. */
  readonly tally = new Tally();
  readonly pairs = new Tally();
  /** Words that were found near to somebody whom another word implies. */
  readonly pending = new Set<KeptWord>();
  readonly #changes = new SentenceChanges();
  #reading = 0;
  #versions = 0;
  #noted = 0;
  #alive: readonly KeptWord[] = [];
  #changed: KeptWord[] = [];
  #order: readonly Sentence[] = [];

  constructor(lists: NameLists) {
    this.lists = lists;
  }

  /** Whether there is more that is gone than is worth keeping. */
  get isStale(): boolean {
    const most = MOST_DEAD * this.#alive.length + FEWEST;
    return this.#words.size > most || Math.max(this.#noted, this.#numbers.size) > MOST_NOTES * most;
  }

  meet(sentences: readonly Sentence[]): readonly KeptWord[] {
    const reading = ++this.#reading;
    const alive: KeptWord[] = [];
    for (const sentence of sentences)
      for (const place of placesIn(sentence, this)) {
        const { word } = place;
        if (word.reading !== reading) {
          word.open(reading, alive.length);
          alive.push(word);
        }
        word.meet(place, sentence);
      }
    this.#changed = this.#alive.filter((word) => word.reading !== reading);
    const isMoved = this.#areMoved(sentences);
    for (const word of alive) if (isMoved || !word.isSame) this.#change(word);
    this.#alive = alive;
    this.#count(sentences);
    return alive;
  }

  /** Whether sentences that were there before have changed places. */
  #areMoved(sentences: readonly Sentence[]): boolean {
    const order = sentences.flatMap(({ origin }) => origin ?? []);
    const [now, before] = [new Set(order), new Set(this.#order)];
    const stayed = this.#order.filter((sentence) => now.has(sentence));
    const same = order.filter((sentence) => before.has(sentence));
    this.#order = order;
    return stayed.length !== same.length || stayed.some((sentence, at) => sentence !== same[at]);
  }

  #change(word: KeptWord): void {
    word.version = ++this.#versions;
    this.#noted -= word.notes.size;
    word.notes.clear();
    this.#changed.push(word);
  }

  /**
   * The words of which anything may be new since the last reading: they or words near to them have changed, come or gone.
   * To be asked once a reading, after `nameSentences`.
   */
  touched(relation: Relation): readonly KeptWord[] {
    const touched: KeptWord[] = [];
    const touch = (word: KeptWord): void => {
      if (word.reading !== this.#reading || word.touched === this.#reading) return;
      word.touched = this.#reading;
      touched.push(word);
    };
    for (const word of this.#changed) {
      touch(word);
      for (const { spelling } of word.stems)
        this.#kin.visit(spelling, relation, (other) => touch(other.word));
    }
    return touched;
  }

  /**
   * The spellings that have been asked for what is near to them and have such words near as have changed, come or gone since
   * the last reading. To be asked after `nameSentences`.
   */
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
      for (const { word } of placesIn(sentence, this))
        for (const stem of word.stems) this.tally.add(stem.word, more);
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

  /** Stems of the draft that are near and related, in order of the text. */
  near(spelling: Spelling, relation: Relation): readonly KeptStem[] {
    const found: KeptStem[] = [];
    this.#kin.visit(spelling, relation, (each) => {
      if (each.word.reading === this.#reading) found.push(each);
    });
    return found.sort(
      (a, b) => a.word.order - b.word.order || a.stem.proclitics.length - b.stem.proclitics.length,
    );
  }

  wordOf(bare: string): KeptWord {
    let word = this.#words.get(bare);
    if (!word) {
      this.#words.set(bare, (word = new KeptWord(bare, this.lists)));
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
    return [...words].filter(({ reading }) => reading === this.#reading).sort((a, b) => a.order - b.order);
  }

  note(word: KeptWord, key: number, value: unknown): void {
    if (!word.notes.has(key)) this.#noted++;
    word.notes.set(key, value);
  }
}

const placesIn = ofSentence((sentence, words: KeptWords): readonly Place[] =>
  wordsIn(sentence).map(({ bare, at, start }) => ({
    word: words.wordOf(bare),
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

/** Which of them are near to each other; who is related to whom is asked once for each pair. */
class KinTable {
  readonly #spellings: Spelling[] = [];
  /** By number: the words that have a stem of the spelling. */
  readonly #owners: KeptStem[][] = [];
  readonly #numbers = new Map<string, number>();
  readonly #byKey = new Map<number, number[]>();
  readonly #related = new Map<Relation, (number[] | undefined)[]>();
  /** The other way round: those that were asked and are related to the spelling. */
  readonly #askers = new Map<Relation, (number[] | undefined)[]>();

  add(word: KeptWord): void {
    for (const stem of word.stems) this.#owners[this.numberOf(stem.spelling)]!.push({ word, stem });
  }

  /** Visits those that are or were in the draft. */
  visit(spelling: Spelling, relation: Relation, visitor: (stem: KeptStem) => void): void {
    for (const number of this.#relatedTo(this.numberOf(spelling), relation))
      for (const owner of this.#owners[number]!) visitor(owner);
  }

  numberOf(spelling: Spelling): number {
    const known = this.#numbers.get(spelling.word);
    if (known !== undefined) return known;
    const number = this.#spellings.length;
    for (const other of this.#near(spelling))
      for (const [relation, related] of this.#related)
        if (related[other] && relation(this.#spellings[other]!, spelling)) {
          related[other].push(number);
          this.#noteAsker(relation, number, other);
        }
    this.#spellings.push(spelling);
    this.#owners.push([]);
    this.#numbers.set(spelling.word, number);
    for (const key of spelling.core.keys) {
      const others = this.#byKey.get(key);
      if (others) others.push(number);
      else this.#byKey.set(key, [number]);
    }
    return number;
  }

  #relatedTo(number: number, relation: Relation): readonly number[] {
    let related = this.#related.get(relation);
    if (!related) this.#related.set(relation, (related = []));
    const known = related[number];
    if (known) return known;
    const spelling = this.#spellings[number]!;
    const found = [...this.#near(spelling)].filter((other) => relation(spelling, this.#spellings[other]!));
    related[number] = found;
    for (const other of found) this.#noteAsker(relation, other, number);
    return found;
  }

  #noteAsker(relation: Relation, number: number, asker: number): void {
    let askers = this.#askers.get(relation);
    if (!askers) this.#askers.set(relation, (askers = []));
    const own = askers[number];
    if (own) own.push(asker);
    else askers[number] = [asker];
  }

  addAskers(spelling: Spelling, relation: Relation, found: Set<number>): void {
    for (const asker of this.#askers.get(relation)?.[this.numberOf(spelling)] ?? []) found.add(asker);
  }

  ownersOf(spelling: Spelling): readonly KeptStem[] {
    return this.#owners[this.numberOf(spelling)]!;
  }

  #near(spelling: Spelling): Set<number> {
    const found = new Set<number>();
    for (const key of spelling.core.keys)
      for (const other of this.#byKey.get(key) ?? [])
        if (areNear(spelling, this.#spellings[other]!)) found.add(other);
    return found;
  }
}
