/**
 * Of two spellings of one name, which is the slip. How often a draft has either is weighed
 * against what the lists and the press know of either, by weights that were fitted on slips put into press articles
 * (`tools/train-direction.ts`).
 */
import data from '../../dictionaries/name-slips/direction.json' with { type: 'json' };
import type { Scene } from './evidence.ts';
import { OUTLETS_IN_USE } from './left-open.ts';
import type { NameLists } from './names.ts';
import type { NamePart } from './roster.ts';

const WEIGHTS = data.weights;
type Sign = keyof typeof WEIGHTS;
export const SIGNS = Object.keys(WEIGHTS) as Sign[];

/** Each is above none where it speaks for the part's spelling, below where for the other one. */
export type Signs = Readonly<Record<Sign, number>>;

/** Log odds beyond which a direction is certain enough to be written first. */
const SURE = data.sure;

/** Doublings beyond which more places of one draft prove nothing more. */
const MOST_TIMES = 2;
/** The same of articles, in which the press writes a name beside its neighbour. */
const MOST_TOGETHER = 4;
/** Bits of rarity that part what every paper writes from what none does. */
const MOST_BITS = 12;

/**
 * Of as many places each, the name by which somebody is introduced, in full and with his title or office, stands against
 * another, whatever the lists have («نهى شلابي», «شلبي»): they do not have every family. What the press writes beside the
 * same name they do.
 * @param isPlain the word has no particle written onto it.
 * @returns true where the word is the slip, false where the part is, undefined where nothing tells.
 */
export function isSlipOf(word: string, isPlain: boolean, part: NamePart, scene: Scene): boolean | undefined {
  const signs = readSigns(word, part, scene);
  if (isPlain && signs.times === 0 && signs.together === 0 && !isOpen(word, part.word, scene)) {
    const ofWord = introductionOf(word, scene);
    const ofPart = Math.max(introductionOf(part.word, scene), part.full ? 1 : 0);
    if (ofWord !== ofPart) return ofPart > ofWord;
  }
  const odds = weighSigns(signs);
  return Math.abs(odds) >= SURE ? odds > 0 : undefined;
}

/** «أولوند» and «أولاند»: two spellings of a foreign family name that papers have; the introduction proves neither. */
function isOpen(word: string, other: string, scene: Scene): boolean {
  return [word, other].every(
    (each) => scene.gazetteer.name(each) === undefined && outletsOfName(each, scene) >= OUTLETS_IN_USE,
  );
}

/** 0 for a family name alone, 1 for a full name, 2 for one with a title or an office. */
function introductionOf(word: string, { introduced, titled }: Scene): 0 | 1 | 2 {
  if (titled.has(word)) return 2;
  return (introduced.get(word)?.size ?? 0) > 0 ? 1 : 0;
}

/** Log odds of the part's spelling. */
export function weighSigns(signs: Signs, weights: Signs = WEIGHTS): number {
  return SIGNS.reduce((odds, sign) => odds + weights[sign] * signs[sign], 0);
}

export function readSigns(word: string, part: NamePart, scene: Scene): Signs {
  const { tally, gazetteer, lexicon } = scene;
  const times = (each: string): number => Math.log2(tally.get(each) ?? 1);
  const isListed = (each: string): number => {
    const name = gazetteer.name(each);
    return name ? Math.max(name.male, name.female, name.family) : 0;
  };
  const difference = (of: (each: string) => number): number => of(part.word) - of(word);
  return {
    times: within(difference(times), MOST_TIMES),
    listed: difference(isListed),
    // «مرزوقة», «مرذوقة»: many a family that no list has is a word of the language.
    word: difference((each) => (lexicon.contains(each) ? 1 : 0)),
    outlets: difference((each) => Math.log2(1 + outletsOfName(each, scene))),
    rarity: within(difference((each) => -rarityOfName(each, scene)) / MOST_BITS, 1),
    together: within(
      difference((each) => togetherWith(each, part, scene)),
      MOST_TOGETHER,
    ),
  };
}

function within(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}

/** How many outlets write it as a name: «الصباح الباكر» says nothing of a family الباكر, nor «النقيب» of one that is listed. */
function outletsOfName(word: string, { lexicon }: NameLists): number {
  return isRatherName(word, { lexicon }) ? lexicon.outlets(word) : 0;
}

/** Of what is another word first of all nobody knows how often it is the name: as rare as what no paper writes. */
function rarityOfName(word: string, { lexicon }: NameLists): number {
  return isRatherName(word, { lexicon }) ? Math.min(RAREST, lexicon.rarity(word)) : RAREST;
}

const RAREST = 26;

function isRatherName(word: string, { lexicon }: Pick<NameLists, 'lexicon'>): boolean {
  const pos = lexicon.analyse(word)[0]?.pos;
  return pos === undefined || pos === 'name' || pos === 'place';
}

/** In doublings of articles: «داود أوغلو» is in many, «داود أغولو» in none. */
function togetherWith(word: string, { left, right }: NamePart, { speller }: NameLists): number {
  if (!speller) return 0;
  return Math.max(left ? speller.together(left, word) : 0, right ? speller.together(word, right) : 0);
}
