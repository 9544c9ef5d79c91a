/** The forms of a noun that keep its letters: accusative, dual, sound plurals; and the same form of another noun. */
import { beforePronoun } from '../text/index.ts';
import type { Inflection } from './terminology.ts';

/** Which form of the word: enough to build the same form of another word. */
export type Slot =
  | 'base'
  | 'accusative'
  | 'dual-ان'
  | 'dual-ين'
  | 'dual-ا'
  | 'dual-ي'
  | 'plural-ون'
  | 'plural-ين'
  | 'plural-و'
  | 'plural-ات';

export interface InflectedForm {
  readonly text: string;
  readonly slot: Slot;
}

/** The last letter of a construct form (مندوبا الوزارة) is cut before its noun alone, never before a pronoun. */
const DUAL: readonly Slot[] = ['dual-ان', 'dual-ين', 'dual-ا', 'dual-ي'];
const PLURAL: readonly Slot[] = ['plural-ون', 'plural-ين', 'plural-و', 'plural-ات'];

/** All forms of a bare noun that the inflections cover, the noun itself first. */
export function inflect(word: string, inflections: readonly Inflection[]): InflectedForm[] {
  const slots: Slot[] = ['base', 'accusative'];
  if (inflections.includes('dual')) slots.push(...DUAL);
  if (inflections.includes('plural')) slots.push(...PLURAL);
  return slots.flatMap((slot) => {
    const text = formOf(word, slot);
    return text === undefined ? [] : [{ text, slot }];
  });
}

/** The form of a bare noun in a slot, or undefined where it has none (a plural in ون of a noun in ة). */
export function formOf(word: string, slot: Slot): string | undefined {
  if (slot === 'base') return word;
  if (slot === 'accusative') return /[ةىاء]$/.test(word) ? undefined : `${word}ا`;
  const suffix = slot.slice(slot.indexOf('-') + 1);
  if (slot.startsWith('dual')) {
    if (/ا$/.test(word)) return undefined;
    const stem = word.endsWith('ى') ? `${word.slice(0, -1)}ي` : beforePronoun(word);
    return stem + suffix;
  }
  if (suffix === 'ات') return word.endsWith('ة') ? `${word.slice(0, -1)}ات` : `${word}ات`;
  return /[ةىا]$/.test(word) ? undefined : word + suffix;
}
