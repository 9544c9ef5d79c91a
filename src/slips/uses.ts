/** What readers of the rates add to them, each with its reason in the file. */
import data from '../../dictionaries/slips/uses.json' with { type: 'json' };
import type { SlipKind } from './kinds.ts';

type Use<Name extends string> = Readonly<Record<Name, number>>;

/** @returns the values without their reasons. */
function valuesOf<Name extends string>(rows: Readonly<Record<Name, { readonly value: number }>>): Use<Name> {
  const entries = Object.entries<{ readonly value: number }>(rows);
  return Object.fromEntries(entries.map(([name, { value }]) => [name, value])) as Use<Name>;
}

/** In bits, except for a share: what a word may have been meant to be. */
export const IN_WORDS = valuesOf(data.word);
/** In the costs of a search for suggestions. */
export const IN_SUGGESTIONS = valuesOf(data.suggest);
/** In the costs of two spellings of a name, where 1 is a plain slip of one letter. */
export const IN_NAMES: Use<'farthest' | 'habit'> & {
  readonly kinds: Partial<Readonly<Record<SlipKind, number>>>;
} = { farthest: data.name.farthest.value, habit: data.name.habit.value, kinds: data.name.kinds };
