/** A word with all its readings, and whether it meets what a place asks of it. */
import type { Lexicon, Reading } from '../lexicon/index.ts';
import { frontSplits, joinProclitics, type Token } from '../text/index.ts';
import type { Place } from './schema.ts';

export interface Word {
  readonly token: Token;
  readonly bare: string;
  readonly readings: readonly Reading[];
}

export function readWord(token: Token, lexicon: Lexicon): Word {
  return { token, bare: token.bare, readings: token.kind === 'word' ? readingsOf(token.bare, lexicon) : [] };
}

function readingsOf(bare: string, lexicon: Lexicon): readonly Reading[] {
  const readings = lexicon.analyse(bare);
  // أبناؤه is "his sons" before it is "is his building": the press does not ask so.
  // Nor is في "so he sees", whatever the grammars say of a verb of one letter.
  const likely = readings.filter(
    ({ proclitics, pos, stem }) => !proclitics.includes('أ') && (pos !== 'verb' || stem.length > 1),
  );
  if (likely.length > 0) return [...likely, ...rivalReadings(bare, lexicon)];
  return readings.length > 0 ? readings : refusedReadings(bare, lexicon);
}

/**
 * What the lexicon refuses for its case alone, and a writer means: it has no بالمشاركون, as ب governs the genitive, and
 * no المتحفا, as a word with the article has no tanwin.
 */
function refusedReadings(bare: string, lexicon: Lexicon): readonly Reading[] {
  for (const { proclitics, length, definite } of frontSplits(bare)) {
    if (proclitics.length === 0 || proclitics.includes('أ')) continue;
    const own = (definite ? 'ال' : '') + bare.slice(length);
    const plain = nominals(own, lexicon, definite);
    if (plain.length > 0) return plain.map((reading) => ({ ...reading, proclitics }));
    if (!definite || !own.endsWith('ا')) continue;
    const accusative = nominals(own.slice(0, -1), lexicon, definite);
    if (accusative.length > 0)
      return accusative.map((reading) => ({ ...reading, proclitics, stem: `${reading.stem}ا` }));
  }
  const doubled = doubledReadings(bare, lexicon);
  return doubled.length > 0 ? doubled : diptotes(bare, lexicon);
}

/** مشاريعًا: a plural that takes no tanwin, with one. */
function diptotes(bare: string, lexicon: Lexicon): readonly Reading[] {
  if (!bare.endsWith('ا')) return [];
  return lexicon
    .analyse(bare.slice(0, -1))
    .filter(({ pos, number, enclitic }) => pos === 'noun' && number === 'plural' && enclitic === '')
    .map((reading) => ({ ...reading, stem: `${reading.stem}ا` }));
}

/** Shorter verbs are too near to one another: عزيت is "I consoled", whatever عززت is. */
const SHORTEST_RIVAL = 4;

/** استعدينا is a word, "we set against", but who writes it means استعددنا, which is far more usual. */
function rivalReadings(bare: string, lexicon: Lexicon): readonly Reading[] {
  return doubledReadings(bare, lexicon).filter(({ lemma, stem, proclitics, enclitic }) => {
    if (lemma.length < SHORTEST_RIVAL || proclitics.includes('أ')) return false;
    const right =
      joinProclitics(proclitics, lemma + lemma.slice(-1) + stem.slice(lemma.length + 1)) + enclitic;
    return lexicon.rarity(right) < lexicon.rarity(bare);
  });
}

const AS_WEAK = /^(.+)(.)ي(ت|نا)(ها|ه|هم)?$/;

/** استمريت is meant for استمررت: a doubled verb that takes the endings of a weak one, as in speech. */
function doubledReadings(bare: string, lexicon: Lexicon): readonly Reading[] {
  const [, head, last, ending, pronoun = ''] = AS_WEAK.exec(bare) ?? [];
  if (head === undefined) return [];
  const right = `${last}${last}${ending}`;
  return lexicon
    .analyse(`${head}${right}${pronoun}`)
    .filter(({ lemma, stem, tense }) => tense === 'past' && stem === `${lemma}${last}${ending}`)
    .map((reading) => ({ ...reading, stem: `${reading.lemma}ي${ending}` }));
}

function nominals(word: string, lexicon: Lexicon, definite: boolean): readonly Reading[] {
  return lexicon
    .analyse(word)
    .filter(({ pos, proclitics }) => pos !== 'verb' && proclitics.length === Number(definite));
}

/** Which readings meet the place; undefined where the word does not. Empty where the place asks nothing of readings. */
export type WordTest = (word: Word) => readonly Reading[] | undefined;

type ReadingTest = (reading: Reading) => boolean;

const NO_READINGS: readonly Reading[] = [];
const CONJUNCTION = /^[وف](?=..)/;
const TANWIN = /[\u064b-\u064d]/;
const MARK = /[\u064b-\u0652]/;

/** What a word must be beside its surroundings. `any` and `not` are tests of the same word. */
export function compileWord(place: Place): WordTest {
  // A mark that is named needs no kind, and of alternatives each has its own.
  const free = place.text !== undefined || place.any !== undefined;
  const kinds = place.kind === undefined && free ? undefined : new Set<string>(list(place.kind ?? 'word'));
  const texts = place.text === undefined ? undefined : new Set(list(place.text));
  const forms = place.word === undefined ? undefined : new Set(list(place.word));
  const opens = place.opens === undefined ? undefined : list(place.opens);
  const readingTest = compileReading(place);
  const any = place.any?.map(compileWord);
  const not = place.not?.map(compileWord);
  return (word) => {
    const { token, bare } = word;
    if (kinds && !kinds.has(token.kind)) return undefined;
    if (texts && !texts.has(token.text)) return undefined;
    if (forms && !forms.has(bare) && (place.exact || !forms.has(withoutConjunction(bare)))) return undefined;
    if (opens?.every((letters) => !bare.startsWith(letters))) return undefined;
    if (place.tanwin !== undefined && TANWIN.test(token.text) !== place.tanwin) return undefined;
    if (place.marked !== undefined && MARK.test(token.text) !== place.marked) return undefined;
    if (any?.every((test) => test(word) === undefined)) return undefined;
    if (not?.some((test) => test(word) !== undefined)) return undefined;
    return readingTest ? choose(word.readings, readingTest, place) : NO_READINGS;
  };
}

function choose(
  readings: readonly Reading[],
  test: ReadingTest,
  { by = 'some', pos }: Place,
): readonly Reading[] | undefined {
  if (by === 'best' || by === 'first') {
    const parts = by === 'first' && pos !== undefined ? list(pos) : undefined;
    const one = parts ? readings.find((reading) => parts.includes(reading.pos)) : readings[0];
    return one && test(one) ? [one] : undefined;
  }
  if (by === 'every') return readings.length > 0 && readings.every(test) ? readings : undefined;
  const met = readings.filter(test);
  return met.length > 0 ? met : undefined;
}

/** ومشروع without و; a word of two letters is left whole. */
export function withoutConjunction(bare: string): string {
  return bare.replace(CONJUNCTION, '');
}

function compileReading(place: Place): ReadingTest | undefined {
  const tests: ReadingTest[] = [];
  const among = (
    values: string | readonly string[] | undefined,
    of: (reading: Reading) => string | undefined,
  ) => {
    if (values === undefined) return;
    const set = new Set<string | undefined>(list(values));
    tests.push((reading) => set.has(of(reading)));
  };
  among(place.stem, ({ stem }) => stem);
  among(place.lemma, ({ lemma }) => lemma);
  among(place.pos, ({ pos }) => pos);
  among(place.gender, ({ gender }) => gender);
  among(place.number, ({ number }) => number);
  among(place.tense, ({ tense }) => tense);
  among(place.pronoun, ({ enclitic }) => enclitic);
  const { person, definite, conjunction, front, back, ends, begins, letters, shape } = place;
  if (person !== undefined)
    tests.push((reading) => reading.person !== undefined && person.includes(reading.person));
  if (definite !== undefined) tests.push((reading) => reading.definite === definite);
  if (conjunction !== undefined)
    tests.push(({ proclitics }) => /^[وف]$/.test(proclitics[0] ?? '') === conjunction);
  if (front === 'none') tests.push((reading) => frontOf(reading).length === 0);
  else if (front)
    tests.push((reading) => frontOf(reading).some((each) => (front as string[]).includes(each)));
  if (back !== undefined) tests.push(({ enclitic }) => (enclitic !== '') === (back === 'some'));
  if (ends !== undefined) tests.push(({ stem }) => list(ends).some((each) => stem.endsWith(each)));
  if (begins !== undefined) tests.push(({ stem }) => list(begins).some((each) => stem.startsWith(each)));
  if (shape !== undefined) {
    const whole = new RegExp(`^(?:${shape})$`);
    tests.push(({ stem }) => whole.test(stem));
  }
  if (letters !== undefined) tests.push(({ stem }) => stem.length >= letters);
  return tests.length === 0 ? undefined : (reading) => tests.every((test) => test(reading));
}

/** The proclitics beside conjunctions and the article. */
function frontOf({ proclitics }: Reading): readonly string[] {
  return proclitics.filter((each) => each !== 'و' && each !== 'ف' && each !== 'ال');
}

export function list<T extends string>(values: T | readonly T[]): readonly T[] {
  return typeof values === 'string' ? [values] : values;
}

/** A place that ties the pattern to words that can be looked up; `keysOfWord` says what a word offers. */
export function keysOfPlace(place: Place): readonly string[] {
  if (place.word !== undefined) return list(place.word).map((each) => `w${each}`);
  if (place.stem !== undefined) return list(place.stem).map((each) => `s${each}`);
  if (place.lemma !== undefined) return list(place.lemma).map((each) => `l${each}`);
  if (place.any) return place.any.flatMap(keysOfPlace);
  if (place.pos !== undefined) return list(place.pos).map((each) => `p${each}`);
  throw new Error('the first place must name words, lemmas or parts of speech');
}

export function keysOfWord({ bare, readings }: Word): Set<string> {
  const keys = new Set([`w${bare}`, `w${withoutConjunction(bare)}`]);
  for (const { stem, lemma, pos } of readings) keys.add(`s${stem}`).add(`l${lemma}`).add(`p${pos}`);
  return keys;
}
