/** Words typed with the keyboard in the other language: «hglv;.» is المركز, «اثممخ» is hello. */
import {
  type Draft,
  type EnglishSpeller,
  type Fact,
  isHouseWord,
  isListedName,
  type RuleContext,
  readParts,
} from '../../draft/index.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import { moveBy } from '../../text/index.ts';

/** What stands on the keys of the Arabic keyboard of personal computers, by the letter or mark of the Latin one. */
const KEYS: Readonly<Record<string, string>> = {
  ...{ q: 'ض', w: 'ص', e: 'ث', r: 'ق', t: 'ف', y: 'غ', u: 'ع', i: 'ه', o: 'خ', p: 'ح', '[': 'ج', ']': 'د' },
  ...{ a: 'ش', s: 'س', d: 'ي', f: 'ب', g: 'ل', h: 'ا', j: 'ت', k: 'ن', l: 'م', ';': 'ك', "'": 'ط' },
  ...{ z: 'ئ', x: 'ء', c: 'ؤ', v: 'ر', b: 'لا', n: 'ى', m: 'ة', ',': 'و', '.': 'ز', '/': 'ظ', '`': 'ذ' },
  ...{ H: 'أ', Y: 'إ', N: 'آ', G: 'لأ', T: 'لإ', B: 'لآ' },
};
const LETTERS = Object.entries(KEYS).filter(([key]) => /[a-z]/.test(key));
const LATIN_OF: ReadonlyMap<string, string> = new Map(LETTERS.map(([key, letter]) => [letter, key]));

interface Typed {
  readonly start: number;
  readonly end: number;
  readonly found: string;
  readonly right: string;
}

const typedFact: Fact<readonly Typed[], RuleContext> = { name: 'keyboard', read: findTyped, otherwise: [] };

/** Where the keyboard was left in the other language. */
export function readTyped(draft: Draft, context: RuleContext): readonly Typed[] {
  return readParts(draft, typedFact, context, (typed, { place }) => moveBy(typed, place.start));
}

function findTyped(draft: Draft, context: RuleContext): Typed[] {
  const { english } = context;
  if (english === undefined) return [];
  return [...findArabic(draft.text, context, english), ...findLatin(draft, context, english)].sort(
    (a, b) => a.start - b.start,
  );
}

/** A run of keys between blanks: letters, and the marks that are letters on the other keyboard. */
const RUN = /(?<![^\s«"“(])[A-Za-z;'[\],./`]{3,24}(?![^\s»"”),،؛.:؟!])/g;
const TAIL = /[.,;/]*$/;
const MOST_MARKS = 3;
const LEAST_LETTERS = 3;
/** Bits: a word that one in some 30,000 running words is; chance makes rarer ones of names. */
const RAREST = 15;

function findArabic(text: string, { lexicon }: RuleContext, english: EnglishSpeller): Typed[] {
  const found: Typed[] = [];
  for (const { 0: run, index: start } of text.matchAll(RUN)) {
    const marks = TAIL.exec(run)?.[0].length ?? 0;
    // A mark at the end may be a letter or the sentence's: «hglv;..» is المركز and a full stop.
    for (let off = 0; off <= Math.min(MOST_MARKS, marks); off++) {
      const typed = run.slice(0, run.length - off);
      const right = toArabic(typed, lexicon);
      if (right === undefined || isLatinWord(typed, english)) continue;
      found.push({ start, end: start + typed.length, found: typed, right });
      break;
    }
  }
  return found;
}

function toArabic(typed: string, lexicon: Lexicon): string | undefined {
  // Names and abbreviations have capitals; of an Arabic word only few letters stand on the shifted keys.
  if (/[A-Z]/.test(typed) && !/^[a-zHYNGTB;'[\],./`]+$/.test(typed)) return undefined;
  if ((typed.match(/[a-zA-Z]/g) ?? []).length < LEAST_LETTERS || /^[A-Z]/.test(typed)) return undefined;
  const right = [...typed].map((key) => KEYS[key] ?? '').join('');
  return right.length >= 4 && lexicon.contains(right) && lexicon.rarity(right) <= RAREST ? right : undefined;
}

/** An English word, or an address: «and/or», «www.site». */
function isLatinWord(typed: string, english: EnglishSpeller): boolean {
  const parts = typed.split(/[^A-Za-z]+/).filter((part) => part.length > 1);
  return parts.length > 0 && parts.every((part) => english.correct(part));
}

const VOWELS = /[aeiouy]/g;
/** Words of four letters come about by chance: «خرشم» would be oval. */
const SHORTEST = 5;

/** «اثممخ» is hello. */
function* findLatin({ tokens }: Draft, context: RuleContext, english: EnglishSpeller): Iterable<Typed> {
  const { lexicon, terminology } = context;
  for (const { kind, bare, text, start, end } of tokens) {
    if (kind !== 'word' || text !== bare || bare.length < SHORTEST) continue;
    const right = toLatin(bare);
    if (right === undefined || lexicon.contains(bare)) continue;
    if (isHouseWord(bare, terminology) || isListedName(bare, context) || !english.correct(right)) continue;
    yield { start, end, found: text, right };
  }
}

/** Undefined for what no English word looks like; cheap, as each word of a draft is asked about. */
function toLatin(word: string): string | undefined {
  let right = '';
  for (let at = 0; at < word.length; at++) {
    const pair = LATIN_OF.get(word.slice(at, at + 2));
    const key = pair ?? LATIN_OF.get(word[at]!);
    if (key === undefined) return undefined;
    right += key;
    if (pair !== undefined) at++;
  }
  const vowels = right.match(VOWELS)?.length ?? 0;
  return vowels >= 2 && right.length >= SHORTEST && !/[^aeiouy]{4}/.test(right) ? right : undefined;
}
