/** Whether a pattern holds where one of its words stands. */
import type { Reading } from '../lexicon/index.ts';
import type { CompiledPattern, CompiledPlace } from './compile.ts';
import type { Word } from './word.ts';

/** A place with the word that stands there. */
export interface Held {
  readonly place: CompiledPlace;
  /** In the sentence. */
  readonly at: number;
  readonly word: Word;
  /** The readings that meet the place. */
  readonly readings: readonly Reading[];
}

/**
 * @param known the readings by which the first place is met, where they are known.
 * @returns the words of the pattern in order, without those it only passes; undefined where it does not hold.
 */
export function matchAt(
  pattern: CompiledPattern,
  words: readonly Word[],
  at: number,
  known?: readonly Reading[],
): readonly Held[] | undefined {
  const earlier = heldBefore(pattern, words, at);
  if (!earlier) return undefined;
  const [place] = pattern.places;
  const word = words[at]!;
  const readings = known ?? place!.test(word);
  if (!readings) return undefined;
  const held: Held[] = [...earlier, { place: place!, at, word, readings }];
  const end = matchFrom(pattern.places, 1, words, at + 1, held);
  if (end === undefined) return undefined;
  const { nowhere } = pattern;
  if (nowhere && words.slice(end, end + nowhere.after).some((word) => nowhere.test(word) !== undefined))
    return undefined;
  return held;
}

const NOTHING: readonly Held[] = [];

/** The words before the first place, in order; undefined where one does not meet its place. */
function heldBefore(
  { before }: CompiledPattern,
  words: readonly Word[],
  first: number,
): readonly Held[] | undefined {
  if (before.length === 0) return NOTHING;
  const held: Held[] = [];
  // Nearly all end at the first place that is asked: nothing is made for them.
  for (let distance = 0; distance < before.length; distance++) {
    const place = before[distance]!;
    const at = first - 1 - distance;
    const word = words[at];
    if (word === undefined && place.edge === 'start') continue;
    const readings = word === undefined || place.onlyEdge ? undefined : place.test(word);
    if (!readings) return undefined;
    held.push({ place, at, word: word!, readings });
  }
  return held.reverse();
}

/** Fills `held`; the places that may pass words try the shortest way first. */
function matchFrom(
  places: readonly CompiledPlace[],
  index: number,
  words: readonly Word[],
  at: number,
  held: Held[],
): number | undefined {
  const place = places[index];
  if (place === undefined) return at;
  if (place.edge === 'end' && (place.onlyEdge || at >= words.length))
    return at >= words.length ? matchFrom(places, index + 1, words, at, held) : undefined;
  if (place.skip > 0) return matchOver(place, places, index, words, at, held);
  const word = words[at];
  const readings = word && place.test(word);
  if (readings && agrees(place, readings, held)) {
    held.push({ place, at, word, readings });
    const end = matchFrom(places, index + 1, words, at + 1, held);
    if (end !== undefined) return end;
    held.pop();
  }
  return place.optional ? matchFrom(places, index + 1, words, at, held) : undefined;
}

function matchOver(
  place: CompiledPlace,
  places: readonly CompiledPlace[],
  index: number,
  words: readonly Word[],
  at: number,
  held: Held[],
): number | undefined {
  for (let passed = 0; passed <= place.skip; passed++) {
    const end = matchFrom(places, index + 1, words, at + passed, held);
    if (end !== undefined) return end;
    const word = words[at + passed];
    if (!word || place.test(word) === undefined) return undefined;
  }
  return undefined;
}

function agrees(
  { agrees: asked }: CompiledPlace,
  readings: readonly Reading[],
  held: readonly Held[],
): boolean {
  if (!asked) return true;
  const other = held.find(({ place }) => place.name === asked.with);
  if (!other) return false;
  const some = readings.some((reading) =>
    other.readings.some((each) => asked.in.every((feature) => reading[feature] === each[feature])),
  );
  return some !== (asked.not ?? false);
}
