/** The forms a terminology's entries take in a text, found by their first words. */
import type { Lexicon } from '../lexicon/index.ts';
import { bare, fold, type Token } from '../text/index.ts';
import { inflect, type Slot } from './inflect.ts';
import type { Inflection, TermEntry } from './terminology.ts';

export type FormKind = 'canonical' | 'variant' | 'wrong';

/** A form's words without their articles, and which of them have one. */
export interface Words {
  readonly stems: readonly string[];
  readonly articles: readonly boolean[];
}

/** One way an entry may be written. */
interface Spelling {
  readonly entry: TermEntry;
  readonly order: number;
  readonly kind: FormKind;
  /** Names are taken whole: no article comes or goes, no pronoun is attached. */
  readonly rigid: boolean;
  /** Bare words; of terms without their articles. */
  readonly words: readonly string[];
  readonly articles: readonly boolean[];
  readonly target: Words;
  readonly takesPronoun: boolean;
}

/** A spelling in one inflection, known by its first word. */
export interface Form {
  readonly spelling: Spelling;
  readonly slot: Slot;
  readonly first: string;
}

/** Forms that begin with one word: a newsroom knows a hundred people called محمد, who differ in what follows. */
interface Bucket {
  readonly single: Form[];
  /** By the folded second word, a term's without its article. */
  readonly longer: Map<string, Form[]>;
}

/** Finds the forms that a word, by its folded letters, may begin when `next` comes after it. */
export type FormIndex = (folded: string, next: Token | undefined) => Bucket | undefined;

const DEFAULT_INFLECTIONS: readonly Inflection[] = ['pronoun', 'dual'];

/** Letters that all inflections of a longer word share: they change its last letter and add to it. */
const STEM = 4;

/** Entries by the beginnings of their forms' first words; those of several words by the second word's too. */
interface Waiting {
  single: number[];
  readonly longer: Map<string, number[]>;
}

/**
 * A large list is thousands of forms beside a draft's few hundred words: an entry's forms are made when a draft first
 * has words with their beginnings.
 */
export function indexForms(entries: readonly TermEntry[], lexicon: Lexicon): FormIndex {
  const waiting = new Map<string, Waiting>();
  for (const [order, { kind, canonical, variants, wrong }] of entries.entries())
    for (const text of [canonical, ...(variants ?? []), ...(wrong ?? [])]) wait(waiting, text, kind, order);
  const made = new Set<number>();
  const index = new Map<string, Bucket>();
  const make = (orders: readonly number[]): void => {
    for (const order of orders) {
      if (made.has(order)) continue;
      made.add(order);
      for (const form of formsOf(entries[order]!, order, lexicon)) enter(index, form);
    }
  };
  return (folded, next) => {
    const here = waiting.get(folded.slice(0, STEM));
    if (!here) return undefined;
    if (here.single.length > 0) {
      make(here.single);
      here.single = [];
    }
    if (here.longer.size > 0 && next?.kind === 'word') {
      const key = secondKey(next.bare);
      const orders = here.longer.get(key);
      if (orders) {
        make(orders);
        here.longer.delete(key);
      }
    }
    return index.get(folded);
  };
}

function wait(waiting: Map<string, Waiting>, text: string, kind: TermEntry['kind'], order: number): void {
  const [first, second] = firstWords(text);
  if (first === undefined) return;
  for (const beginning of beginningsOf(first, kind)) {
    let here = waiting.get(beginning);
    if (!here) {
      here = { single: [], longer: new Map() };
      waiting.set(beginning, here);
    }
    if (second === undefined) here.single.push(order);
    else {
      const key = secondKey(second);
      const orders = here.longer.get(key);
      if (orders) orders.push(order);
      else here.longer.set(key, [order]);
    }
  }
}

/** An article may be the word's own letters, or come and go. */
function secondKey(word: string): string {
  return fold(word.replace(/^ال(?=.)/, '')).slice(0, STEM);
}

const TWO_WORDS = /^([^\s،,]+)(?:[\s،,]+([^\s،,]+))?/;

function firstWords(text: string): readonly (string | undefined)[] {
  const [, first, second] = TWO_WORDS.exec(bare(text).trim()) ?? [];
  return [first, second];
}

/** Of every form that may begin with the word; a term's article may be its own letters or come and go. */
function beginningsOf(word: string, kind: TermEntry['kind']): string[] {
  if (kind !== 'term') return [fold(word).slice(0, STEM)];
  const stems = word.startsWith('ال') ? [word, word.slice(2)] : [word];
  return stems.flatMap((stem) =>
    stem.length > STEM + 1
      ? [fold(stem).slice(0, STEM)]
      : inflect(stem, ALL_INFLECTIONS).map(({ text }) => fold(text).slice(0, STEM)),
  );
}

const ALL_INFLECTIONS: readonly Inflection[] = ['pronoun', 'dual', 'plural'];

function enter(index: Map<string, Bucket>, form: Form): void {
  const key = fold(form.first);
  const bucket = index.get(key) ?? { single: [], longer: new Map<string, Form[]>() };
  index.set(key, bucket);
  const second = form.spelling.words[1];
  if (second === undefined) {
    bucket.single.push(form);
    return;
  }
  const next = fold(second);
  const forms = bucket.longer.get(next);
  if (forms) forms.push(form);
  else bucket.longer.set(next, [form]);
}

/** The forms that a word begins when `next` comes after it. */
export function* formsBefore(bucket: Bucket | undefined, next: Token | undefined): Iterable<Form> {
  if (!bucket) return;
  yield* bucket.single;
  if (bucket.longer.size === 0 || next?.kind !== 'word') return;
  const folded = fold(next.bare);
  yield* bucket.longer.get(folded) ?? [];
  if (folded.startsWith('ال')) yield* bucket.longer.get(folded.slice(2)) ?? [];
}

function* formsOf(entry: TermEntry, order: number, lexicon: Lexicon): Iterable<Form> {
  const { kind: entryKind, variants = [], wrong = [], inflect: inflections = DEFAULT_INFLECTIONS } = entry;
  const rigid = entryKind !== 'term';
  const right = [entry.canonical, ...variants].map((text) => {
    const words = splitWords(text);
    return { words, plain: takeArticles(words, rigid, lexicon) };
  });
  const spell = (kind: FormKind, words: readonly string[], plain: Words, target: Words): Spelling => ({
    ...{ entry, order, kind, rigid, target },
    words: rigid ? words : plain.stems,
    articles: rigid ? words.map(() => false) : plain.articles,
    takesPronoun: !rigid && words.length === 1 && !plain.articles[0] && inflections.includes('pronoun'),
  });
  const spellings = right.map(({ words, plain }, at) =>
    spell(entry.forbidden ? 'wrong' : at === 0 ? 'canonical' : 'variant', words, plain, plain),
  );
  for (const text of wrong) {
    const words = splitWords(text);
    spellings.push(spell('wrong', words, takeArticles(words, rigid, lexicon), nearest(words, right).plain));
  }
  for (const spelling of spellings) {
    const [first] = spelling.words;
    if (first === undefined) continue;
    if (rigid || spelling.words.length > 1) yield { spelling, slot: 'base', first };
    else for (const { text, slot } of inflect(first, inflections)) yield { spelling, slot, first: text };
  }
}

/** مكرون is meant as the variant ماكرون, not as the full إيمانويل ماكرون. */
function nearest<T extends { readonly words: readonly string[] }>(
  words: readonly string[],
  right: readonly T[],
): T {
  const alike = right.filter((form) => form.words.length === words.length);
  if (alike.length < 2) return alike[0] ?? right[0]!;
  const letters = new Set(words.join(''));
  const shared = (form: T): number => [...form.words.join('')].filter((letter) => letters.has(letter)).length;
  return alike.reduce((best, form) => (shared(form) > shared(best) ? form : best));
}

/** A name's article counts at its beginning alone, where a particle joins it. */
function takeArticles(words: readonly string[], rigid: boolean, lexicon: Lexicon): Words {
  const articles = words.map((word, at) => (at === 0 || !rigid) && hasArticle(word, lexicon));
  return { stems: words.map((word, at) => (articles[at] ? word.slice(2) : word)), articles };
}

/** ال of التحرير, not of التزام: what stays without it is a word too, or the whole is not a known word. */
function hasArticle(word: string, lexicon: Lexicon): boolean {
  if (!word.startsWith('ال') || word.length < 5) return false;
  return lexicon.contains(word.slice(2)) || !lexicon.contains(word);
}

export function splitWords(text: string): string[] {
  return bare(text)
    .split(/[\s،,]+/)
    .filter(Boolean);
}
