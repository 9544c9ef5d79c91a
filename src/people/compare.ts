/**
 * How far apart two spellings of a name are: a weighted edit distance over what ears, dots, keyboards, hurried hands,
 * transliteration and a round trip through Latin confuse. Weights: `dictionaries/confusables`.
 */
import data from '../../dictionaries/confusables/confusables.json' with { type: 'json' };
import { fold, foldAlef } from '../text/index.ts';

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

const letterSteps = new Map<number, Step>();
for (const [a, b, weights] of data.letters as [string, string, Record<string, number>][]) {
  const step = stepOf(a, b, weights);
  letterSteps.set(pairKey(a.charCodeAt(0), b.charCodeAt(0)), step);
  letterSteps.set(pairKey(b.charCodeAt(0), a.charCodeAt(0)), step);
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
const clustersByEnd = new Map<string, Cluster[]>();
for (const cluster of clusters) {
  const key = cluster.from.at(-1)! + cluster.to.at(-1)!;
  clustersByEnd.set(key, [...(clustersByEnd.get(key) ?? []), cluster]);
}

const comings = new Map<string, Step>(
  (data.comings as [string, string, number, string][]).map(([letter, where, weight, channel]) => [
    letter + where,
    { cost: 1 - weight, channel: channel === 'ending' ? 'habit' : (channel as Channel) },
  ]),
);

const twins = new Set<string>();
for (const [a, b] of data.twins as [string, string][]) {
  twins.add(twinKey(a, b));
  twins.add(twinKey(b, a));
}

function pairKey(a: number, b: number): number {
  return a * 0x10000 + b;
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

/** The letters of a word as bits, to pass over most pairs without measuring them. */
export function letterBits(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/** Whether two words may be near at all: at most two letters of each are missing in the other. */
export function mayBeNear(a: string, b: string, aBits = letterBits(a), bBits = letterBits(b)): boolean {
  if (Math.abs(a.length - b.length) > 2) return false;
  let apart = aBits ^ bBits;
  let count = 0;
  while (apart !== 0) {
    apart &= apart - 1;
    if (++count > 4) return false;
  }
  return true;
}

const UNREACHED: Difference = { cost: Number.POSITIVE_INFINITY, edits: 0, channel: 'habit' };

/**
 * From the right spelling to what was written; bare words.
 * @returns undefined when they are too far apart to be one name.
 */
export function compareWords(right: string, written: string): Difference | undefined {
  if (right === written) return { cost: 0, edits: 0, channel: 'habit' };
  if (!mayBeNear(right, written)) return undefined;
  const width = written.length + 1;
  const table: Difference[] = new Array((right.length + 1) * width).fill(UNREACHED);
  table[0] = { cost: 0, edits: 0, channel: 'habit' };
  for (let i = 0; i <= right.length; i++) {
    for (let j = 0; j <= written.length; j++) {
      if (i + j === 0) continue;
      let best = UNREACHED;
      const offer = (from: number, step: Step, edits: number): void => {
        const before = table[from]!;
        const cost = before.cost + step.cost;
        if (cost > best.cost || (cost === best.cost && before.edits + edits >= best.edits)) return;
        const dearest = step.cost >= before.cost / Math.max(before.edits, 1);
        best = {
          cost,
          edits: before.edits + edits,
          channel: edits > 0 && dearest ? step.channel : before.channel,
        };
      };
      const here = i * width + j;
      if (i > 0 && j > 0) {
        if (right[i - 1] === written[j - 1]) offer(here - width - 1, SAME, 0);
        else offer(here - width - 1, substitution(right.charCodeAt(i - 1), written.charCodeAt(j - 1)), 1);
      }
      if (i > 0) offer(here - width, coming(right, i - 1, DROPPED), 1);
      if (j > 0) offer(here - 1, coming(written, j - 1, ADDED), 1);
      if (i > 1 && j > 1 && right[i - 1] === written[j - 2] && right[i - 2] === written[j - 1])
        if (right[i - 1] !== right[i - 2]) offer(here - 2 * width - 2, SWAP, 1);
      for (const cluster of clustersByEnd.get(`${right[i - 1]}${written[j - 1]}`) ?? [])
        if (fits(cluster, right, i, written, j))
          offer((i - cluster.from.length) * width + j - cluster.to.length, cluster, 1);
      table[here] = best;
    }
  }
  const whole = table[right.length * width + written.length]!;
  return whole.cost <= FARTHEST ? whole : undefined;
}

const SAME: Step = { cost: 0, channel: 'habit' };
const SWAP: Step = { cost: SWAPPED, channel: 'swap' };
const STRANGER: Step = { cost: STRANGE, channel: 'letter' };

function substitution(a: number, b: number): Step {
  return letterSteps.get(pairKey(a, b)) ?? STRANGER;
}

/** A letter there in one and not in the other. */
function coming(word: string, at: number, otherwise: number): Step {
  const letter = word[at]!;
  const where = at === word.length - 1 ? 'end' : at > 0 ? 'middle' : 'start';
  const known = comings.get(letter + where);
  if (known) return known;
  const doubled = letter === word[at - 1] || letter === word[at + 1];
  return { cost: doubled ? DOUBLED : otherwise, channel: 'letter' };
}

function fits({ from, to, where }: Cluster, right: string, i: number, written: string, j: number): boolean {
  if (i < from.length || j < to.length) return false;
  if (where === 'start' && (i !== from.length || j !== to.length)) return false;
  if (where === 'end' && (i !== right.length || j !== written.length)) return false;
  return right.startsWith(from, i - from.length) && written.startsWith(to, j - to.length);
}
