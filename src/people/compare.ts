/**
 * How far apart two spellings of a name are: a weighted edit distance over what ears, dots, keyboards, hurried hands,
 * transliteration and a round trip through Latin confuse. Weights: `dictionaries/confusables`.
 */
import data from '../../dictionaries/confusables/confusables.json' with { type: 'json' };
import { fold, foldAlef, remember } from '../text/index.ts';

/** What made the difference; of several steps the dearest speaks. */
export type Channel =
  | 'habit' // hamza, ى for ي, ه for ة: one word to many writers
  | 'sound' // سعادة and صعدة
  | 'dot' // الجبالي and الحبالي
  | 'keyboard' // a neighbouring key
  | 'vowel' // a long vowel come or gone
  | 'letter' // a letter dropped or added
  | 'swap' // two letters changed places
  | 'latin'; // transliteration and the round trip through Latin

export interface Difference {
  /** 0 for the same spelling; a plain slip of one letter costs at most 1. */
  readonly cost: number;
  /** How many steps lead from one to the other. */
  readonly edits: number;
  readonly channel: Channel;
}

/** Beyond this two words are simply two words. */
const FARTHEST = 1.25;
/** A letter for any other. */
const STRANGE = 1.05;
const DROPPED = 0.75;
const ADDED = 0.85;
const DOUBLED = 0.6;
const SWAPPED = 0.38;
/** What each step counts beside its cost: one letter dropped is likelier than two cheap changes of letters. */
const STEP_TAKEN = 0.3;
/** Two cheap steps are no cheaper than this each: شارلز is nearer to تشارلز than to anything two steps away. */
const LEAST = 0.08;

interface Step {
  readonly cost: number;
  readonly channel: Channel;
}

const CHANNELS: Readonly<Record<string, Channel>> = {
  keyboard: 'keyboard',
  ocr: 'dot',
  sound: 'sound',
  transliteration: 'latin',
  roundtrip: 'latin',
  seen: 'letter',
};
/** Ties go to the channel an editor would name first. */
const NAMED_FIRST = ['sound', 'ocr', 'transliteration', 'roundtrip', 'keyboard', 'seen'];

/** The Arabic block's letters differ in their last eight bits. */
const LETTERS = 256;
const PAIRS = LETTERS * LETTERS;

/** By pair of letters; looked up in the innermost loop, so no map. */
const letterSteps: (Step | undefined)[] = new Array(PAIRS);
for (const [a, b, weights] of data.letters as [string, string, Record<string, number>][]) {
  const step = stepOf(a, b, weights);
  letterSteps[pairKey(a.charCodeAt(0), b.charCodeAt(0))] = step;
  letterSteps[pairKey(b.charCodeAt(0), a.charCodeAt(0))] = step;
}

interface Cluster extends Step {
  readonly from: string;
  readonly to: string;
  readonly where: string;
}

const clusters = (data.clusters as [string, string, string, number][]).flatMap(
  ([from, to, where, weight]): Cluster[] => [
    { from, to, where, cost: 1 - weight, channel: 'latin' },
    { from: to, to: from, where, cost: 1 - weight, channel: 'latin' },
  ],
);
const clustersByEnd: (Cluster[] | undefined)[] = new Array(PAIRS);
for (const cluster of clusters) {
  const key = pairKey(
    cluster.from.charCodeAt(cluster.from.length - 1),
    cluster.to.charCodeAt(cluster.to.length - 1),
  );
  clustersByEnd[key] = [...(clustersByEnd[key] ?? []), cluster];
}

/** By letter. */
const comings: Readonly<Record<'middle' | 'end', (Step | undefined)[]>> = {
  middle: new Array(LETTERS),
  end: new Array(LETTERS),
};
for (const [letter, where, weight, channel] of data.comings as [string, 'middle' | 'end', number, string][])
  comings[where][letter.charCodeAt(0) % LETTERS] = {
    cost: 1 - weight,
    channel: channel === 'ending' ? 'habit' : (channel as Channel),
  };

const twins = new Set<string>();
for (const [a, b] of data.twins as [string, string][]) {
  twins.add(twinKey(a, b));
  twins.add(twinKey(b, a));
}

function pairKey(a: number, b: number): number {
  return (a % LETTERS) * LETTERS + (b % LETTERS);
}

function stepOf(a: string, b: string, weights: Readonly<Record<string, number>>): Step {
  const most = Math.max(...Object.values(weights));
  const named = NAMED_FIRST.find((channel) => (weights[channel] ?? 0) >= most - 0.1) ?? 'seen';
  const channel = fold(a) === fold(b) ? 'habit' : CHANNELS[named]!;
  return { cost: Math.max(1 - most, LEAST), channel };
}

/**
 * Two names that sound alike and belong to different people: محمد and محمود, سلطان and سلمان, الشهري and الشمري.
 * The list holds given names; family names that are two of the gazetteer's are for the caller to weigh.
 */
export function areTwins(a: string, b: string): boolean {
  return twins.has(twinKey(a, b));
}

function twinKey(a: string, b: string): string {
  return `${foldAlef(withoutArticle(a)).replaceAll(' ', '')}/${foldAlef(withoutArticle(b)).replaceAll(' ', '')}`;
}

export function withoutArticle(word: string): string {
  return word.length > 4 && word.startsWith('ال') ? word.slice(2) : word;
}

/** Same but for what many writers do not tell apart: المنشاوى and المنشاوي, عبدالله and عبد الله. */
export function spellAlike(a: string, b: string): boolean {
  return a === b || fold(a).replaceAll(' ', '') === fold(b).replaceAll(' ', '');
}

/** What passes over most pairs of words without measuring them. */
export interface Spelling {
  readonly word: string;
  /** Its letters as bits. */
  readonly bits: number;
  readonly sounds: string;
  /** A number for the sounds; other sounds mostly have another. */
  readonly soundKey: number;
  /** The same without its article; itself where there is none. */
  readonly core: Spelling;
}

export const spellingOf: (word: string) => Spelling = remember((word) => {
  // الدب has the article as الديب has: both are compared with it.
  const without = word.length > 3 && word.startsWith('ال') ? word.slice(2) : word;
  const sounds = soundsOf(word);
  const own = { word, bits: letterBits(word), sounds, soundKey: keyOf(sounds) };
  return without === word ? withItself(own) : { ...own, core: spellingOf(without) };
});

function keyOf(sounds: string): number {
  let key = 0;
  for (let at = 0; at < sounds.length; at++) key = (Math.imul(key, 31) + sounds.charCodeAt(at)) | 0;
  return key;
}

function withItself(own: Omit<Spelling, 'core'>): Spelling {
  const spelling = { ...own, core: undefined as unknown as Spelling };
  spelling.core = spelling;
  return spelling;
}

function letterBits(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/** Whether two words may be near at all: at most two letters of each are missing in the other. */
export function mayBeNear(a: Spelling, b: Spelling): boolean {
  const apart = a.word.length - b.word.length;
  if (apart > MOST_APART || apart < -MOST_APART) return false;
  const count = countBits(a.bits ^ b.bits);
  // One slip changes two letters at most; with more the consonants must sound alike (سعادة, صعدة).
  return count <= LETTERS_OF_A_SLIP || (count <= MOST_CHANGED && a.sounds === b.sounds);
}

/** The same where one may have lost its article. */
export function areNear(a: Spelling, b: Spelling): boolean {
  const bothOrNone = (a.core === a) === (b.core === b);
  return bothOrNone ? mayBeNear(a, b) : mayBeNear(a.core, b.core);
}

const MOST_APART = 2;
const LETTERS_OF_A_SLIP = 2;
const MOST_CHANGED = 4;

function countBits(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Many spellings side by side, asked for those near another: most are passed over by two numbers each. */
export class SpellingTable {
  readonly #spellings: readonly Spelling[];
  readonly #bits: Int32Array;
  readonly #lengths: Uint8Array;
  readonly #sounds: Int32Array;
  readonly #articles: Uint8Array;

  constructor(spellings: readonly Spelling[]) {
    this.#spellings = spellings;
    // Without the article, so that one comparison serves words with it and without.
    this.#bits = Int32Array.from(spellings, ({ core }) => core.bits);
    this.#lengths = Uint8Array.from(spellings, ({ core }) => Math.min(core.word.length, 255));
    this.#sounds = Int32Array.from(spellings, ({ core }) => core.soundKey);
    this.#articles = Uint8Array.from(spellings, (spelling) => Number(spelling.core !== spelling));
  }

  /** The places of those that `areNear`. */
  near(spelling: Spelling): number[] {
    const { bits, word, soundKey } = spelling.core;
    const found: number[] = [];
    for (let at = 0; at < this.#bits.length; at++) {
      const apart = this.#lengths[at]! - word.length;
      if (apart > MOST_APART || apart < -MOST_APART) continue;
      const changed = countBits(this.#bits[at]! ^ bits);
      if (changed > MOST_CHANGED) continue;
      // With the article its two letters are in both, so fewer may differ than without.
      if (changed > LETTERS_OF_A_SLIP && this.#articles[at] === 0 && this.#sounds[at] !== soundKey) continue;
      if (areNear(spelling, this.#spellings[at]!)) found.push(at);
    }
    return found;
  }
}

/** To an ear, or through Latin and back. */
export function soundAlike(a: string, b: string): boolean {
  return spellingOf(a).sounds === spellingOf(b).sounds;
}

/** Letters that one ear or one Latin letter may take for each other; vowels, ع and hamza are not heard at all. */
const SOUNDS = new Map<string, string>();
for (const group of ['سصثزذظ', 'تط', 'دض', 'قكغجگ', 'حهخ', 'بپ', 'فڤ', 'شچ'])
  for (const letter of group) SOUNDS.set(letter, group[0]!);
for (const silent of 'اأإآءؤئىيوةع') SOUNDS.set(silent, '');

function soundsOf(word: string): string {
  let sounds = '';
  for (const letter of word) sounds += SOUNDS.get(letter) ?? letter;
  // What ends in ه may be a name in ة.
  return sounds.endsWith('ح') ? sounds.slice(0, -1) : sounds;
}

/** Two letters apart in length, and one more within. */
const WIDEST = 3;

/** The table of the measurement, kept between calls: names are short. */
const LONGEST = 32;
const costs = new Float64Array((LONGEST + 1) * (LONGEST + 1));
const edits = new Uint8Array((LONGEST + 1) * (LONGEST + 1));
const channels: Channel[] = [];

/**
 * From the right spelling to what was written; bare words.
 * @returns undefined when they are too far apart to be one name.
 */
export function compareWords(right: string, written: string): Difference | undefined {
  if (right === written) return { cost: 0, edits: 0, channel: 'habit' };
  if (
    right.length > LONGEST ||
    written.length > LONGEST ||
    !mayBeNear(spellingOf(right), spellingOf(written))
  )
    return undefined;
  const width = written.length + 1;
  costs[0] = 0;
  edits[0] = 0;
  channels[0] = 'habit';
  for (let i = 0; i <= right.length; i++) {
    let least = Number.POSITIVE_INFINITY;
    for (let j = 0; j <= written.length; j++) {
      const here = i * width + j;
      // More letters come or go than any name affords: the cell is on no way that ends near enough.
      if (j - i > WIDEST || i - j > WIDEST) costs[here] = Number.POSITIVE_INFINITY;
      else if (here > 0) measure(right, i, written, j, width);
      if (costs[here]! < least) least = costs[here]!;
    }
    // Two letters of a cluster may still lead past this row, so a little more than the limit is let through.
    if (least > FARTHEST + 1) return undefined;
  }
  const whole = right.length * width + written.length;
  if (costs[whole]! > FARTHEST) return undefined;
  return { cost: costs[whole]!, edits: edits[whole]!, channel: channels[whole]! };
}

/** Fills one cell of the table from those before it. */
function measure(right: string, i: number, written: string, j: number, width: number): void {
  const here = i * width + j;
  costs[here] = Number.POSITIVE_INFINITY;
  edits[here] = 0;
  if (i > 0 && j > 0) {
    if (right[i - 1] === written[j - 1]) offer(here, here - width - 1, 0, 'habit', 0);
    else {
      const step = letterSteps[pairKey(right.charCodeAt(i - 1), written.charCodeAt(j - 1))];
      offer(here, here - width - 1, step?.cost ?? STRANGE, step?.channel ?? 'letter', 1);
    }
    if (i > 1 && j > 1 && right[i - 1] === written[j - 2] && right[i - 2] === written[j - 1])
      if (right[i - 1] !== right[i - 2]) offer(here, here - 2 * width - 2, SWAPPED, 'swap', 1);
    const ending = clustersByEnd[pairKey(right.charCodeAt(i - 1), written.charCodeAt(j - 1))];
    if (ending)
      for (const cluster of ending)
        if (fits(cluster, right, i, written, j))
          offer(here, (i - cluster.from.length) * width + j - cluster.to.length, cluster.cost, 'latin', 1);
  }
  if (i > 0) offerComing(here, here - width, right, i - 1, DROPPED_LETTER);
  if (j > 0) offerComing(here, here - 1, written, j - 1, ADDED_LETTER);
}

function offer(here: number, from: number, stepCost: number, channel: Channel, steps: number): void {
  const before = costs[from]!;
  const cost = before + stepCost;
  const count = edits[from]! + steps;
  if (cost + STEP_TAKEN * count >= costs[here]! + STEP_TAKEN * edits[here]!) return;
  const dearest = steps > 0 && stepCost >= before / Math.max(edits[from]!, 1);
  costs[here] = cost;
  edits[here] = count;
  channels[here] = dearest ? channel : channels[from]!;
}

function offerComing(here: number, from: number, word: string, at: number, otherwise: Step): void {
  const { cost, channel } = coming(word, at, otherwise);
  offer(here, from, cost, channel, 1);
}

const DROPPED_LETTER: Step = { cost: DROPPED, channel: 'letter' };
const ADDED_LETTER: Step = { cost: ADDED, channel: 'letter' };
const DOUBLED_LETTER: Step = { cost: DOUBLED, channel: 'letter' };

/** A letter there in one and not in the other. */
function coming(word: string, at: number, otherwise: Step): Step {
  const letter = word.charCodeAt(at);
  const places = at === word.length - 1 ? comings.end : at > 0 ? comings.middle : undefined;
  const known = places?.[letter % LETTERS];
  if (known) return known;
  const isDoubled = letter === word.charCodeAt(at - 1) || letter === word.charCodeAt(at + 1);
  return isDoubled ? DOUBLED_LETTER : otherwise;
}

function fits({ from, to, where }: Cluster, right: string, i: number, written: string, j: number): boolean {
  if (i < from.length || j < to.length) return false;
  if (where === 'start' && (i !== from.length || j !== to.length)) return false;
  if (where === 'end' && (i !== right.length || j !== written.length)) return false;
  return right.startsWith(from, i - from.length) && written.startsWith(to, j - to.length);
}
