/** A draft that leaves out the hamza nearly everywhere is one suspicion, where each word would make a hundred. */
import { asHint, type Suspect } from '../suspect.ts';

/** Does the word lack the hamza that its first letter is written with: احمد, الى, ان? */
export function isDroppedHamza({ kind }: Suspect): boolean {
  return kind === 'qat' || kind === 'particle';
}

/**
 * @param dropped in order of the text.
 * @returns first the suspicion of the whole draft, at its first such word, then each other word as a hint.
 */
export function gatherLeftOut(dropped: readonly Suspect[]): Suspect[] {
  const [first] = dropped;
  if (first === undefined) return [];
  const whole: Suspect = { ...first, kind: 'left-out', level: 'warning', safe: true, places: dropped };
  return [whole, ...dropped.slice(1).map(asHint)];
}
